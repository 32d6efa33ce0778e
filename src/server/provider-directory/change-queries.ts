// What providers ask the operator to change in their entries, as rows.
import { randomUUID } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
import type { WireChange, WireWanted } from '../../contract/provider-directory-resource.ts'
import { etagOf, given } from '../../contract/wire.ts'
import type { ChangeState } from '../../domain/provider-directory.ts'
import { found, Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'

export interface ChangeRow {
  readonly organization_id: string
  readonly id: string
  readonly wanted: WireWanted
  readonly note: string
  readonly state: ChangeState
  readonly asked_by: string
  readonly asked_name: string
  readonly asked_at: Date
  readonly applied: WireWanted | null
  readonly reason: string | null
  readonly decided_name: string | null
  readonly decided_at: Date | null
  readonly version: number
  /** The company's. */
  readonly provider_name: string
  /** The entry as it stands; null: there is none. */
  readonly entry: WireWanted | null
}

/** As a request names the fields; what the entry leaves out is empty. */
const entryAsWanted = sql`case when r.state = 'open' and e.organization_id is not null then json_build_object(
  'name', e.name, 'descriptions', e.descriptions, 'countries', e.countries, 'languages', e.languages, 'services', e.services,
  'website', coalesce(e.website, ''), 'contactEmail', c.email, 'supportHours', coalesce(e.support_hours, ''),
  'logo', coalesce(e.logo_sha256, '')) end`

const rowsWhere = (db: Db, where: ReturnType<typeof sql<SqlBool>>, rest = sql``) =>
  sql<ChangeRow>`select r.organization_id, r.id, r.wanted, r.note, r.state, r.asked_by, r.asked_name, r.asked_at, r.applied,
      r.reason, r.decided_name, r.decided_at, r.version, o.name as provider_name, ${entryAsWanted} as entry
    from directory_change_request r join organization o on o.id = r.organization_id
    left join directory_entry e on e.organization_id = r.organization_id
    left join directory_contact c on c.organization_id = r.organization_id
    where ${where} ${rest}`
    .execute(db)
    .then(({ rows }) => rows)

/** Newest first; who asks often has a history, of which this is the end that matters. */
export const changesOf = (db: Db, providerId: string) =>
  rowsWhere(
    db,
    sql`r.organization_id = ${providerId}`,
    sql`order by r.asked_at desc, r.id desc limit 100`,
  )

export async function addChange(
  db: Db,
  asked: {
    readonly organizationId: string
    readonly wanted: WireWanted
    readonly note: string
    readonly by: { readonly id: string; readonly name: string }
  },
  now: Date,
): Promise<ChangeRow> {
  const id = randomUUID()
  await db
    .insertInto('directory_change_request')
    .values({
      organization_id: asked.organizationId,
      id,
      wanted: JSON.stringify(asked.wanted),
      note: asked.note,
      state: 'open',
      asked_by: asked.by.id,
      asked_name: asked.by.name,
      asked_at: now,
    })
    .execute()
    .catch((error: unknown) => {
      throw (error as { constraint?: string }).constraint === 'one_open_change_request'
        ? new Refused('change_already_open')
        : error
    })
  return found((await rowsWhere(db, sql`r.id = ${id}`))[0])
}

/** `providerId`: of that company alone. Of two who decide at once the second finds it decided. */
export async function lockChange(db: Db, id: string, providerId?: string): Promise<ChangeRow> {
  const mine =
    providerId === undefined ? sql<SqlBool>`true` : sql<SqlBool>`r.organization_id = ${providerId}`
  const rows = await rowsWhere(db, sql`r.id = ${id} and ${mine}`, sql`for update of r`)
  return found(rows[0])
}

interface Outcome {
  readonly state: Exclude<ChangeState, 'open'>
  readonly applied?: WireWanted
  readonly reason?: string
  readonly by: string
}

export async function closeChange(
  db: Db,
  { organization_id, id }: ChangeRow,
  { state, applied, reason, by }: Outcome,
  now: Date,
): Promise<ChangeRow> {
  await db
    .updateTable('directory_change_request')
    .set((eb) => ({
      state,
      applied: applied === undefined ? null : JSON.stringify(applied),
      reason: reason ?? null,
      decided_name: by,
      decided_at: now,
      version: eb('version', '+', 1),
    }))
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .execute()
  return found((await rowsWhere(db, sql`r.id = ${id}`))[0])
}

interface ChangePage {
  /** `decided`: all but the open ones. */
  readonly state: ChangeState | 'decided'
  readonly after: readonly string[] | null
  readonly limit: number
}

/** The queue of the open ones begins with the oldest; what is decided, with the newest. */
export function listChanges(db: Db, { state, after, limit }: ChangePage) {
  const isQueue = state === 'open'
  const [at, id] = after ?? []
  const beyond =
    at === undefined
      ? sql`true`
      : isQueue
        ? sql`(r.asked_at, r.id) > (${at}::timestamptz, ${id}::uuid)`
        : sql`(r.decided_at, r.id) < (${at}::timestamptz, ${id}::uuid)`
  const order = isQueue
    ? sql`order by r.asked_at, r.id`
    : sql`order by r.decided_at desc, r.id desc`
  const which = state === 'decided' ? sql`r.state <> 'open'` : sql`r.state = ${state}`
  return rowsWhere(db, sql`${which} and ${beyond}`, sql`${order} limit ${limit}`)
}

/** Of the entry, what the request is about. */
const sameFields = (wanted: WireWanted, entry: WireWanted): WireWanted =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => name in wanted))

/** For the operator: who of its people decided is told to nobody else. */
export const toDeskChange = (row: ChangeRow): WireChange => ({
  ...toWireChange(row),
  ...given({ decidedBy: row.decided_name }),
})

export const toWireChange = (row: ChangeRow): WireChange => ({
  id: row.id,
  providerId: row.organization_id,
  providerName: row.provider_name,
  wanted: row.wanted,
  ...(row.entry === null ? {} : { now: sameFields(row.wanted, row.entry) }),
  note: row.note,
  state: row.state,
  askedBy: row.asked_name,
  askedDate: row.asked_at.toISOString(),
  ...given({
    applied: row.applied,
    reason: row.reason,
    decidedDate: row.decided_at?.toISOString(),
  }),
  attributes: { objectType: 'DirectoryChange', etag: etagOf(row.id, row.version) },
})
