// Subscriptions as rows, with the reseller that earns now.
import { type Selectable, sql } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import type { BillingCycle, Offer } from '../../domain/offer.ts'
import type { Organization } from '../../domain/organization.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Subscription } from '../../domain/subscription.ts'
import type { Db } from '../db.ts'
import { soldOrServed } from '../orders/queries.ts'
import type { SubscriptionTable } from '../schema.ts'

type Row = Selectable<SubscriptionTable> & { mpn_id: string | null }

const toSubscription = (row: Row): Subscription => ({
  id: row.id,
  customerId: row.customer_id as OrganizationId,
  sellerId: row.seller_id as OrganizationId,
  orderId: row.order_id,
  offerId: row.offer_id,
  offerName: row.offer_name,
  friendlyName: row.friendly_name,
  quantity: row.quantity,
  unitType: row.unit_type,
  billing: row.billing,
  billingCycle: row.billing_cycle,
  parentId: row.parent_id,
  status: row.status,
  autoRenew: row.auto_renew,
  isTrial: row.is_trial,
  needsAdminAgent: row.needs_admin_agent,
  startedAt: row.started_at,
  commitmentEnd: row.commitment_end,
  supportTenantId: row.support_tenant_id as OrganizationId,
  supportMpnId: row.support_mpn_id,
  supportName: row.support_name,
  version: row.version,
  mpnId: row.mpn_id,
})

/** The credit that runs now, as far as the reader may see it: a reseller sees its own. */
const currentMpnId = sql<string | null>`(select c.mpn_id from incentive_credit c
  where c.customer_id = s.customer_id and c.subscription_id = s.id and c.until_at is null)`

/** Sold by `partner`, or by the provider through whom it serves the customer. Every read starts here. */
const subscriptionsOf = (db: Db, partner: string, customerId: string) =>
  db
    .selectFrom('subscription as s')
    .selectAll('s')
    .select(currentMpnId.as('mpn_id'))
    .where('s.customer_id', '=', customerId)
    .where(soldOrServed(partner, 's'))

interface SubscriptionQuery {
  readonly orderId?: string | undefined
  readonly mpnId?: string | undefined
  readonly parentId?: string | undefined
}

export async function listSubscriptions(
  db: Db,
  partner: string,
  customerId: string,
  query: SubscriptionQuery,
): Promise<Subscription[]> {
  let rows = subscriptionsOf(db, partner, customerId)
  if (query.orderId !== undefined) rows = rows.where('s.order_id', '=', query.orderId)
  if (query.mpnId !== undefined) rows = rows.where(currentMpnId, '=', query.mpnId)
  if (query.parentId !== undefined) rows = rows.where('s.parent_id', '=', query.parentId)
  const found = await rows.orderBy('s.started_at').orderBy('s.id').limit(1000).execute()
  return found.map(toSubscription)
}

export async function readSubscription(
  db: Db,
  partner: string,
  customerId: string,
  id: string,
): Promise<Subscription> {
  const row = await subscriptionsOf(db, partner, customerId)
    .where('s.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refused('subscription_not_found')
  return toSubscription(row)
}

/** Locks the row: of two changes in flight the second sees the first. */
export async function lockSubscription(
  db: Db,
  partner: string,
  customerId: string,
  id: string,
): Promise<Subscription> {
  const row = await subscriptionsOf(db, partner, customerId)
    .where('s.id', '=', id)
    .forUpdate('s')
    .executeTakeFirst()
  if (row === undefined) throw new Refused('subscription_not_found')
  return toSubscription(row)
}

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

interface Change {
  readonly quantity?: number
  readonly friendly_name?: string
  readonly auto_renew?: boolean
  readonly status?: 'active' | 'suspended'
  readonly suspended_at?: Date | null
  readonly support_tenant_id?: string
  readonly support_mpn_id?: string
  readonly support_name?: string
}

/** Writes and raises the version, which every etag carries. */
export async function saveSubscription(
  db: Db,
  { customerId, id }: Pick<Subscription, 'customerId' | 'id'>,
  change: Change,
): Promise<void> {
  await db
    .updateTable('subscription')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .execute()
}

/** Suspending a base suspends what stands on it (domain 4.6). */
export async function suspendAddOns(
  db: Db,
  { customerId, id }: Subscription,
  now: Date,
): Promise<void> {
  await db
    .updateTable('subscription')
    .set((eb) => ({ status: 'suspended', suspended_at: now, version: eb('version', '+', 1) }))
    .where('customer_id', '=', customerId)
    .where('parent_id', '=', id)
    .where('status', '=', 'active')
    .execute()
}

/** What the offer says of quantities and renewal, also when it has been withdrawn. */
export async function limitsOf(
  db: Db,
  offerId: string,
): Promise<Pick<Offer, 'minQuantity' | 'maxQuantity' | 'isAutoRenewable'>> {
  const row = await db
    .selectFrom('offer')
    .select(['min_quantity', 'max_quantity', 'is_auto_renewable'])
    .where('id', '=', offerId)
    .executeTakeFirstOrThrow()
  return {
    minQuantity: row.min_quantity,
    maxQuantity: row.max_quantity,
    isAutoRenewable: row.is_auto_renewable,
  }
}
