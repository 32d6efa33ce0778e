// The rows of a new customer: who works with it.
import { randomUUID } from 'node:crypto'
import { delegatedAdminDays } from '../../domain/customer.ts'
import { daysAfter } from '../../domain/days.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Partnership } from '../../domain/partnership.ts'
import type { Db } from '../db.ts'
import type { CustomerFacts } from './customer-facts.ts'
import { languageOf } from './customer-language.ts'

/** The seller's own row first: the reseller's rests on it. Delegated administration goes to the reseller, or to a seller without one. */
export async function addRelationships(
  db: Db,
  seller: Organization,
  customerId: OrganizationId,
  facts: CustomerFacts,
  partnership: Partnership | null,
  now: Date,
): Promise<void> {
  const adminUntil = daysAfter(now, delegatedAdminDays)
  const customer = {
    customer_id: customerId,
    customer_name: facts.companyName,
    customer_domain: facts.domain,
    customer_country: facts.address.country,
    customer_cloud: seller.cloud,
    customer_language: languageOf(facts.language),
    state: 'active' as const,
    started_at: now,
  }
  await db
    .insertInto('customer_relationship')
    .values({
      ...customer,
      id: randomUUID(),
      partner_id: seller.id,
      partner_kind: seller.kind as 'indirect_provider' | 'direct_partner',
      partner_name: seller.name,
      partner_mpn_id: seller.mpnId ?? '',
      admin_until: partnership === null ? adminUntil : null,
    })
    .execute()
  if (partnership === null) return
  const { resellerId, resellerName, resellerMpnId } = partnership
  await db
    .insertInto('customer_relationship')
    .values({
      ...customer,
      id: randomUUID(),
      partner_id: resellerId,
      partner_kind: 'indirect_reseller',
      partner_name: resellerName,
      partner_mpn_id: resellerMpnId,
      admin_until: adminUntil,
    })
    .execute()
  await db
    .insertInto('customer_reseller')
    .values({
      customer_id: customerId,
      id: randomUUID(),
      provider_id: seller.id,
      reseller_id: resellerId,
      provider_name: seller.name,
      reseller_name: resellerName,
      reseller_mpn_id: resellerMpnId,
      customer_name: facts.companyName,
      state: 'active',
      started_at: now,
    })
    .execute()
}
