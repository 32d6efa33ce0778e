// Pictures of providers as rows, by the SHA-256 of their bytes.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { WireLogo } from '../../contract/provider-directory-resource.ts'
import {
  isLogoHash,
  type Picture,
  pictureIn,
  refusalToLogo,
  sparesAtMost,
} from '../../domain/logo.ts'
import type { EntryContent } from '../../domain/provider-directory.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'

interface LogoRow {
  readonly sha256: string
  readonly media_type: Picture['type']
  readonly width: number
  readonly height: number
  readonly content: Buffer
}

const columns = ['sha256', 'media_type', 'width', 'height', 'content'] as const

export const readLogo = async (
  db: Db,
  organizationId: string,
  hash: string,
): Promise<LogoRow | undefined> =>
  isLogoHash(hash)
    ? db
        .selectFrom('directory_logo')
        .select(columns)
        .where('organization_id', '=', organizationId)
        .where('sha256', '=', hash)
        .executeTakeFirst()
    : undefined

/** The one that is shown, to whom the directory is. */
export const readShownLogo = (db: Db, id: string, hash: string): Promise<LogoRow | undefined> =>
  sql<LogoRow>`select l.sha256, l.media_type, l.width, l.height, l.content from directory_logo l
    join directory_entry e on e.organization_id = l.organization_id and e.logo_sha256 = l.sha256
    where e.organization_id = ${id} and e.is_shown and l.sha256 = ${hash}`
    .execute(db)
    .then(({ rows }) => rows[0])

/** The same picture twice is one. */
export async function addLogo(
  db: Db,
  organizationId: string,
  base64: string,
  now: Date,
): Promise<LogoRow> {
  const content = Buffer.from(base64, 'base64')
  refuseIf(refusalToLogo(content))
  const { type, width, height } = found(pictureIn(content))
  const sha256 = createHash('sha256').update(content).digest('hex')
  const held = await readLogo(db, organizationId, sha256)
  if (held !== undefined) return held
  await dropSpares(db, organizationId)
  await db
    .insertInto('directory_logo')
    .values({
      organization_id: organizationId,
      sha256,
      media_type: type,
      width,
      height,
      content,
      added_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return found(await readLogo(db, organizationId, sha256))
}

/** Of the pictures that neither the entry shows nor an open request asks for, the newest are kept: so many that one more fits. */
const dropSpares = (db: Db, organizationId: string) =>
  sql`delete from directory_logo where organization_id = ${organizationId} and sha256 in (
      select l.sha256 from directory_logo l
      where l.organization_id = ${organizationId} and not exists (select from directory_entry e
          where e.organization_id = l.organization_id and e.logo_sha256 = l.sha256)
        and not exists (select from directory_change_request r
          where r.organization_id = l.organization_id and r.state = 'open' and r.wanted ->> 'logo' = l.sha256)
      order by l.added_at desc, l.sha256 offset ${sparesAtMost - 1})`.execute(db)

/** A picture is brought before it is named, and for nobody else. */
export async function refuseUnknownLogo(
  db: Db,
  organizationId: string,
  { logo }: EntryContent,
): Promise<void> {
  if (logo !== null && (await readLogo(db, organizationId, logo)) === undefined)
    throw new Refused('bad_input', 'body.logo')
}

export const toWireLogo = (row: LogoRow): WireLogo => ({
  hash: row.sha256,
  mediaType: row.media_type,
  width: row.width,
  height: row.height,
  content: row.content.toString('base64'),
  attributes: { objectType: 'DirectoryLogo' },
})
