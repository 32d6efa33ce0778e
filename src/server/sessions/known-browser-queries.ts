// A person's known browsers: those that still count, and forgetting one or all.
import { sql } from 'kysely'
import type { Db } from '../db.ts'
import type { Whose } from '../second-factors/factor-queries.ts'

interface KnownBrowser {
  readonly id: string
  readonly is_this: boolean
  readonly browser: string | null
  readonly created_at: Date
  readonly last_used_at: Date
}

/** The one with the secret of this hash first, then the last used. */
export async function browsersOf(
  db: Db,
  of: Whose,
  tokenHash: string,
): Promise<readonly KnownBrowser[]> {
  const { rows } = await sql<KnownBrowser>`
    select d.id, d.token_hash = ${tokenHash} as is_this, d.browser, d.created_at, d.last_used_at
    from known_device d join user_account u on u.organization_id = d.organization_id and u.id = d.user_id
    where d.organization_id = ${of.organization_id} and d.user_id = ${of.id}
      and d.credentials_version = u.credentials_version and d.expires_at > now()
    order by d.token_hash = ${tokenHash} desc, d.last_used_at desc, d.id`.execute(db)
  return rows
}

/** The one of this id, or without one all that the person has; how many there were. */
export async function forgetBrowsers(db: Db, of: Whose, id?: string): Promise<number> {
  let rows = db
    .deleteFrom('known_device')
    .where('organization_id', '=', of.organization_id)
    .where('user_id', '=', of.id)
  if (id !== undefined) rows = rows.where('id', '=', id)
  return Number((await rows.executeTakeFirst()).numDeletedRows)
}
