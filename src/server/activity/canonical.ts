// A row of the audit log as the text that is sealed: the same on every database, in every session, after every restore.
import { sql } from 'kysely'

/**
 * Every column of the table (test/sealing.test.ts compares). Each is read as text: a number of this language would lose the
 * last digits of a large one, and an edit of those would pass.
 */
export const sealedColumns = [
  'actor_id',
  'actor_kind',
  'actor_name',
  'actor_user_name',
  'address',
  'application_id',
  'application_name',
  'at',
  'correlation_id',
  'customer_id',
  'customer_name',
  'id',
  'new_value',
  'old_value',
  'operation',
  'organization_id',
  'organization_name',
  'refusal',
  'request_id',
  'reseller_id',
  'reseller_name',
  'resource_id',
  'resource_type',
  'result',
  'source',
  'transaction_id',
] as const

export type SealedRow = Readonly<Record<(typeof sealedColumns)[number], string | null>>

/** Seconds since 1970 with all of the database's microseconds: independent of the session's time zone and date style. */
export const exactTime = (column: string) =>
  sql<string>`extract(epoch from ${sql.ref(column)})::text`

/** The columns of `r`, an audit_record. jsonb as text is canonical: its keys are ordered when it is stored. */
export const sealedText = sql.join(
  sealedColumns.map((name) =>
    name === 'at'
      ? sql`${exactTime('r.at')} as at`
      : sql`${sql.ref(`r.${name}`)}::text as ${sql.ref(name)}`,
  ),
)

/** Keys in their order, absent values left out: a column that a later version adds does not change what is sealed already. */
export function canonicalText(row: SealedRow, position: number, sealedAt: string): string {
  const fields = sealedColumns.flatMap((name) => (row[name] === null ? [] : [[name, row[name]]]))
  return JSON.stringify({ position, row: Object.fromEntries(fields), sealedAt })
}
