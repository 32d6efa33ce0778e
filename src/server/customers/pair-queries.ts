// Who works with customers together with a partner, as rows.
import { type Selectable, type SqlBool, sql } from 'kysely'
import type { CustomerReseller } from '../../domain/customer.ts'
import type { OrganizationId, ProviderId, ResellerId } from '../../domain/ids.ts'
import type { Db } from '../db.ts'
import type { CustomerResellerTable } from '../schema.ts'

/** Of `customer_reseller as w`; the customer's own id comes with whatever it is joined to. */
export const pairColumns = [
  'w.provider_id',
  'w.provider_name',
  'w.reseller_id',
  'w.reseller_name',
  'w.reseller_mpn_id',
] as const

type Row = Pick<
  Selectable<CustomerResellerTable>,
  | 'customer_id'
  | 'provider_id'
  | 'provider_name'
  | 'reseller_id'
  | 'reseller_name'
  | 'reseller_mpn_id'
>

/** False for a customer that was joined to no pair. */
export const isPair = (row: { [K in keyof Row]: Row[K] | null }): row is Row =>
  row.provider_id !== null

export const toCustomerReseller = (row: Row): CustomerReseller => ({
  customerId: row.customer_id as OrganizationId,
  providerId: row.provider_id as ProviderId,
  providerName: row.provider_name,
  resellerId: row.reseller_id as ResellerId,
  resellerName: row.reseller_name,
  resellerMpnId: row.reseller_mpn_id,
})

/** `w` is a live pair of which `partner` is either side. */
export const isPairOf = (partner: string) =>
  sql<SqlBool>`w.state = 'active' and ${partner}::uuid = any (array[w.provider_id, w.reseller_id])`

/** Who else works with this customer together with `partner`. */
export async function pairsOf(
  db: Db,
  partner: string,
  customerId: string,
): Promise<CustomerReseller[]> {
  const rows = await db
    .selectFrom('customer_reseller as w')
    .select('w.customer_id')
    .select(pairColumns)
    .where('w.customer_id', '=', customerId)
    .where(isPairOf(partner))
    .orderBy('w.reseller_name')
    .orderBy('w.id')
    .execute()
  return rows.map(toCustomerReseller)
}
