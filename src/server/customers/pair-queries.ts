// Who works with customers together with a partner, as rows.
import { type Selectable, type SqlBool, sql } from 'kysely'
import type { CustomerReseller } from '../../domain/customer.ts'
import type { OrganizationId, ProviderId, ResellerId } from '../../domain/ids.ts'
import type { Db } from '../db.ts'
import type { CustomerResellerTable } from '../schema.ts'

const toCustomerReseller = (row: Selectable<CustomerResellerTable>): CustomerReseller => ({
  customerId: row.customer_id as OrganizationId,
  providerId: row.provider_id as ProviderId,
  providerName: row.provider_name,
  resellerId: row.reseller_id as ResellerId,
  resellerName: row.reseller_name,
  resellerMpnId: row.reseller_mpn_id,
})

/** Who else works with these customers together with `partner`, on either side of the pair. */
export async function pairsOf(
  db: Db,
  partner: string,
  customerIds: readonly string[],
): Promise<CustomerReseller[]> {
  const rows = await db
    .selectFrom('customer_reseller')
    .selectAll()
    .where(sql<SqlBool>`customer_id = any (${[...customerIds]}::uuid[])`)
    .where(sql<SqlBool>`${partner}::uuid = any (array[provider_id, reseller_id])`)
    .where('state', '=', sql.lit('active'))
    .orderBy('reseller_name')
    .orderBy('id')
    .execute()
  return rows.map(toCustomerReseller)
}
