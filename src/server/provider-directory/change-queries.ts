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
  readonly decided_at: Date | null
  readonly version: number
  /** The company's. */
  readonly provider_name: string
}

const rowsWhere = (db: Db, where: ReturnType<typeof sql<SqlBool>>, rest = sql``) =>
  sql<ChangeRow>`select r.organization_id, r.id, r.wanted, r.note, r.state, r.asked_by, r.asked_name, r.asked_at, r.applied,
      r.reason, r.decided_at, r.version, o.name as provider_name
    from directory_change_request r join organization o on o.id = r.organization_id
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
  readonly state: ChangeState
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
        : sql`(r.asked_at, r.id) < (${at}::timestamptz, ${id}::uuid)`
  const order = isQueue ? sql`order by r.asked_at, r.id` : sql`order by r.asked_at desc, r.id desc`
  return rowsWhere(db, sql`r.state = ${state} and ${beyond}`, sql`${order} limit ${limit}`)
}

export const toWireChange = (row: ChangeRow): WireChange => ({
  id: row.id,
  providerId: row.organization_id,
  providerName: row.provider_name,
  wanted: row.wanted,
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
