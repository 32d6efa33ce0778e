// Announcements as rows: what a reader may see, and what the operator writes.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type {
  AnnouncementCategory,
  AnnouncementState,
  AnnouncementTexts,
  Audience,
} from '../../domain/announcement.ts'
import type { OrganizationKind } from '../../domain/organization.ts'
import { found } from '../../domain/refusal.ts'
import type { Role } from '../../domain/roles.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'

export interface AnnouncementRow {
  readonly id: string
  readonly category: AnnouncementCategory
  readonly audience: readonly OrganizationKind[]
  readonly roles: readonly Role[]
  readonly state: AnnouncementState
  readonly shows_at: Date
  /** A day; as text, so that no time zone moves it. */
  readonly act_by: string | null
  readonly texts: AnnouncementTexts
  readonly updated_at: Date
  readonly version: number
}

const fields = sql`a.id, a.category, a.audience, a.roles, a.state, a.shows_at, a.act_by::text as act_by, a.texts, a.updated_at, a.version`

/** Null: who is not signed in. */
type Reader = Pick<Caller, 'organization' | 'roles'> | null

/** The operator reads what anybody reads. */
function isFor(reader: Reader) {
  if (reader === null) return sql`a.audience = '{}' and a.roles = '{}'`
  const { organization, roles } = reader
  return organization.kind === 'operator'
    ? sql`true`
    : sql`(a.audience = '{}' or ${organization.kind} = any (a.audience))
        and (a.roles = '{}' or a.roles && ${[...roles]}::text[])`
}

const shownTo = (reader: Reader, now: Date) =>
  sql`a.state = 'published' and a.shows_at <= ${now} and ${isFor(reader)}`

interface Page {
  readonly after: readonly string[] | null
  readonly limit: number
}

export interface Wanted {
  readonly category?: AnnouncementCategory | undefined
  /** Published from then on, and before then. */
  readonly from?: Date | undefined
  readonly before?: Date | undefined
  /** A day: only what requires action by it, or by a later one. */
  readonly actFrom?: string | undefined
}

/** What is not asked for is no condition. */
const matching = ({ category, from, before, actFrom }: Wanted) => sql`
  ${category === undefined ? sql`true` : sql`a.category = ${category}`}
  and ${from === undefined ? sql`true` : sql`a.shows_at >= ${from}`}
  and ${before === undefined ? sql`true` : sql`a.shows_at < ${before}`}
  and ${actFrom === undefined ? sql`true` : sql`a.act_by >= ${actFrom}::date`}`

/** Newest first. */
export async function listShown(
  db: Db,
  reader: Reader,
  now: Date,
  { after, limit, ...wanted }: Page & Wanted,
): Promise<readonly AnnouncementRow[]> {
  const { rows } = await sql<AnnouncementRow>`select ${fields} from announcement a
    where ${shownTo(reader, now)} and ${matching(wanted)}
      and ${beyond(after)} order by a.shows_at desc, a.id desc limit ${limit}`.execute(db)
  return rows
}

const beyond = (after: readonly string[] | null) =>
  after === null
    ? sql`true`
    : sql`(a.shows_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`

export const readShown = (
  db: Db,
  reader: Reader,
  now: Date,
  id: string,
): Promise<AnnouncementRow | undefined> =>
  sql<AnnouncementRow>`select ${fields} from announcement a where a.id = ${id} and ${shownTo(reader, now)}`
    .execute(db)
    .then(({ rows }) => rows[0])

/** When the first and the last were published that the reader may see; nulls when there are none. */
export const spanShown = (db: Db, reader: Reader, now: Date) =>
  sql<{
    oldest: Date | null
    newest: Date | null
  }>`select min(a.shows_at) as oldest, max(a.shows_at) as newest
    from announcement a where ${shownTo(reader, now)}`
    .execute(db)
    .then(({ rows }) => found(rows[0]))

/** Whatever its state. */
export async function listWritten(db: Db, operatorId: string, { after, limit }: Page) {
  const { rows } = await sql<AnnouncementRow>`select ${fields} from announcement a
    where a.organization_id = ${operatorId} and ${beyond(after)}
    order by a.shows_at desc, a.id desc limit ${limit}`.execute(db)
  return rows
}

const readBy = (db: Db, operatorId: string, id: string, rest = sql``) =>
  sql<AnnouncementRow>`select ${fields} from announcement a where a.organization_id = ${operatorId} and a.id = ${id} ${rest}`
    .execute(db)
    .then(({ rows }) => found(rows[0]))

export const readWritten = (db: Db, operatorId: string, id: string) => readBy(db, operatorId, id)
export const lockWritten = (db: Db, operatorId: string, id: string) =>
  readBy(db, operatorId, id, sql`for update`)

export interface Content {
  readonly category: AnnouncementCategory
  readonly audience: Audience
  readonly showsAt: Date
  readonly actBy: string | null
  readonly texts: AnnouncementTexts
}

const columnsOf = ({ category, audience, showsAt, actBy, texts }: Content) => ({
  category,
  audience: [...new Set(audience.kinds)],
  roles: [...new Set(audience.roles)],
  shows_at: showsAt,
  act_by: actBy,
  texts: JSON.stringify(texts),
})

export async function addAnnouncement(
  db: Db,
  operatorId: string,
  content: Content,
  now: Date,
): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('announcement')
    .values({
      organization_id: operatorId,
      id,
      ...columnsOf(content),
      state: 'draft',
      created_at: now,
      updated_at: now,
    } as never)
    .execute()
  return id
}

export async function changeWritten(
  db: Db,
  operatorId: string,
  id: string,
  change: {
    readonly content?: Content
    readonly state?: AnnouncementState
    readonly showsAt?: Date
  },
  now: Date,
): Promise<void> {
  await db
    .updateTable('announcement')
    .set(
      (eb) =>
        ({
          ...(change.content === undefined ? {} : columnsOf(change.content)),
          ...(change.state === undefined ? {} : { state: change.state }),
          ...(change.showsAt === undefined ? {} : { shows_at: change.showsAt }),
          updated_at: now,
          version: eb('version', '+', 1),
        }) as never,
    )
    .where('organization_id', '=', operatorId)
    .where('id', '=', id)
    .execute()
}

export async function deleteDraft(db: Db, operatorId: string, id: string): Promise<void> {
  await db
    .deleteFrom('announcement')
    .where('organization_id', '=', operatorId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute()
}
