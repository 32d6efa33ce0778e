// Who can be the designated support contact of a subscription (domain 2.15).
import { sql } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Db } from '../db.ts'

interface Contact {
  readonly supportTenantId: OrganizationId
  readonly supportMpnId: string
  readonly supportName: string
}

/** The seller itself, then its resellers that administer the customer now. */
export async function supportContactsOf(
  db: Db,
  seller: Organization,
  customerId: string,
): Promise<Contact[]> {
  const resellers = await db
    .selectFrom('customer_reseller as v')
    .innerJoin('customer_relationship as r', (join) =>
      join.onRef('r.customer_id', '=', 'v.customer_id').onRef('r.partner_id', '=', 'v.reseller_id'),
    )
    .select(['v.reseller_id', 'v.reseller_name', 'v.reseller_mpn_id'])
    .where('v.customer_id', '=', customerId)
    .where('v.provider_id', '=', seller.id)
    .where('v.state', '=', 'active')
    .where('r.state', '=', 'active')
    .where('r.admin_until', '>', sql<Date>`app_now()`)
    .orderBy('v.reseller_name')
    .execute()
  return [
    { supportTenantId: seller.id, supportMpnId: seller.mpnId ?? '', supportName: seller.name },
    ...resellers.map((row) => ({
      supportTenantId: row.reseller_id as OrganizationId,
      supportMpnId: row.reseller_mpn_id,
      supportName: row.reseller_name,
    })),
  ]
}
