// Imported customers as rows of the operator.
import { type Selectable, sql } from 'kysely'
import type { WireServedCustomer } from '../../contract/served-customers.ts'
import { given } from '../../contract/wire.ts'
import { found } from '../../domain/refusal.ts'
import type { ServedState } from '../../domain/served-state.ts'
import type { Db } from '../db.ts'
import type { ServedCustomerTable } from '../schema.ts'

type Row = Selectable<ServedCustomerTable>

/** Newest first; `after` is the time of import and id of the last row shown. */
export async function servedPage(
  db: Db,
  operatorId: string,
  wanted: {
    readonly state: ServedState | undefined
    readonly after: readonly string[] | null
    readonly limit: number
  },
): Promise<Row[]> {
  const { state, after, limit } = wanted
  let rows = db.selectFrom('served_customer').selectAll().where('organization_id', '=', operatorId)
  if (state !== undefined) rows = rows.where('state', '=', state)
  if (after !== null)
    rows = rows.where(
      sql<boolean>`(imported_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    )
  return rows.orderBy('imported_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** Answers what it was. One that has become a customer is not there to be forgotten. */
export async function forgetServed(db: Db, operatorId: string, id: string): Promise<Row> {
  const row = await db
    .deleteFrom('served_customer')
    .where('organization_id', '=', operatorId)
    .where('id', '=', id)
    .where('state', '<>', 'taken')
    .returningAll()
    .executeTakeFirst()
  return found(row)
}

export const toServed = (row: Row): WireServedCustomer => ({
  id: row.id,
  mpnId: row.mpn_id,
  companyName: row.company_name,
  domain: row.domain,
  country: row.country,
  state: row.state,
  importedDate: row.imported_at.toISOString(),
  ...given({
    refusal: row.refusal,
    partnerName: row.partner_name,
    customerId: row.customer_id,
    decidedDate: row.decided_at?.toISOString(),
  }),
  attributes: { objectType: 'ServedCustomer' },
})
