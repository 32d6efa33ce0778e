// A new subscription as a row.
import type { BillingCycle, Offer } from '../../domain/offer.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Db } from '../db.ts'

interface NewSubscription {
  readonly customerId: string
  readonly id: string
  readonly orderId: string
  readonly seller: Organization
  readonly offer: Offer
  readonly parentId: string | null
  readonly quantity: number
  readonly friendlyName: string
  readonly billingCycle: BillingCycle
  readonly endsAt: Date
}

/** The seller supports it until somebody else is designated (domain 2.15). */
export async function addSubscription(db: Db, s: NewSubscription, now: Date): Promise<void> {
  await db
    .insertInto('subscription')
    .values({
      customer_id: s.customerId,
      id: s.id,
      seller_id: s.seller.id,
      order_id: s.orderId,
      offer_id: s.offer.id,
      offer_name: s.offer.name,
      friendly_name: s.friendlyName,
      quantity: s.quantity,
      unit_type: s.offer.unitType,
      billing: s.offer.billing,
      billing_cycle: s.billingCycle,
      parent_id: s.parentId,
      status: 'active',
      auto_renew: s.offer.isAutoRenewable,
      is_trial: s.offer.isTrial,
      needs_admin_agent: s.offer.needsAdminAgent,
      started_at: now,
      commitment_end: s.endsAt,
      support_tenant_id: s.seller.id,
      support_mpn_id: s.seller.mpnId ?? '',
      support_name: s.seller.name,
    })
    .execute()
}
