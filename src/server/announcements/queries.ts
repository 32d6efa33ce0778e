// Announcements as rows: what a reader may see, and what the operator writes.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type {
  AnnouncementCategory,
  AnnouncementState,
  AnnouncementTexts,
} from '../../domain/announcement.ts'
import type { OrganizationKind } from '../../domain/organization.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'

export interface AnnouncementRow {
  readonly id: string
  readonly category: AnnouncementCategory
  readonly audience: readonly OrganizationKind[]
  readonly state: AnnouncementState
  readonly shows_at: Date
  /** A day; as text, so that no time zone moves it. */
  readonly act_by: string | null
  readonly texts: AnnouncementTexts
  readonly updated_at: Date
  readonly version: number
}

const fields = sql`a.id, a.category, a.audience, a.state, a.shows_at, a.act_by::text as act_by, a.texts, a.updated_at, a.version`

/** Null: who is not signed in. The operator reads what anybody reads. */
type Reader = OrganizationKind | null

const shownTo = (kind: Reader, now: Date) => sql`a.state = 'published' and a.shows_at <= ${now}
  and (a.audience = '{}' or ${kind}::text = any (a.audience) or ${kind}::text = 'operator')`

interface Page {
  readonly category?: AnnouncementCategory | undefined
  readonly after: readonly string[] | null
  readonly limit: number
}

/** Newest first. */
export async function listShown(
  db: Db,
  kind: Reader,
  now: Date,
  { category, after, limit }: Page,
): Promise<readonly AnnouncementRow[]> {
  const { rows } = await sql<AnnouncementRow>`select ${fields} from announcement a
    where ${shownTo(kind, now)} and ${category === undefined ? sql`true` : sql`a.category = ${category}`}
      and ${beyond(after)} order by a.shows_at desc, a.id desc limit ${limit}`.execute(db)
  return rows
}

const beyond = (after: readonly string[] | null) =>
  after === null
    ? sql`true`
    : sql`(a.shows_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`

export const readShown = (
  db: Db,
  kind: Reader,
  now: Date,
  id: string,
): Promise<AnnouncementRow | undefined> =>
  sql<AnnouncementRow>`select ${fields} from announcement a where a.id = ${id} and ${shownTo(kind, now)}`
    .execute(db)
    .then(({ rows }) => rows[0])

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
  readonly audience: readonly OrganizationKind[]
  readonly showsAt: Date
  readonly actBy: string | null
  readonly texts: AnnouncementTexts
}

const columnsOf = ({ category, audience, showsAt, actBy, texts }: Content) => ({
  category,
  audience: [...new Set(audience)],
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
