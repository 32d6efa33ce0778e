// A person's sessions: those that live, ended one by one or all but one.
import { sql } from 'kysely'
import { idleMinutes, type Proof } from '../../domain/session.ts'
import type { Db } from '../db.ts'
import type { Whose } from '../second-factors/factor-queries.ts'

interface OwnSession {
  readonly id: string
  readonly created_at: Date
  readonly last_seen_at: Date
  readonly address: string | null
  readonly browser: string | null
  readonly proofs: Proof[]
}

/** Newest first; `first` before all. As `enter_session` would let them in. */
export async function sessionsOf(
  db: Db,
  of: Whose,
  first: string,
  now: Date,
): Promise<readonly OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    select s.id, s.created_at, s.last_seen_at, s.address, s.browser, s.proofs
    from session s join user_account u on u.organization_id = s.organization_id and u.id = s.user_id
    where s.organization_id = ${of.organization_id} and s.user_id = ${of.id}
      and s.credentials_version = u.credentials_version and s.expires_at > ${now}
      and s.last_seen_at > ${now}::timestamptz - ${idleMinutes} * interval '1 minute'
    order by s.id = ${first} desc, s.created_at desc, s.id`.execute(db)
  return rows
}

/** False: the person has no such session. */
export async function endSessionOf(db: Db, of: Whose, id: string): Promise<boolean> {
  const ended = await db
    .deleteFrom('session')
    .where('organization_id', '=', of.organization_id)
    .where('user_id', '=', of.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return ended.numDeletedRows > 0n
}

export async function endSessionsBut(db: Db, of: Whose, kept: string): Promise<void> {
  await db
    .deleteFrom('session')
    .where('organization_id', '=', of.organization_id)
    .where('user_id', '=', of.id)
    .where('id', '!=', kept)
    .execute()
}
