// Subscriptions as rows, with the reseller that earns now.
import { type Selectable, sql } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Subscription } from '../../domain/subscription.ts'
import type { Db } from '../db.ts'
import { soldOrServed } from '../orders/visibility.ts'
import type { SubscriptionTable } from '../schema.ts'

type Row = Selectable<SubscriptionTable> & { mpn_id: string | null; term_end: Date }

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
  commitmentEnd: row.term_end,
  supportTenantId: row.support_tenant_id as OrganizationId,
  supportMpnId: row.support_mpn_id,
  supportName: row.support_name,
  version: row.version,
  mpnId: row.mpn_id,
})

/** The credit that runs now, as far as `partner` may see it: the seller all, a reseller its own. */
const currentMpnId = (partner: string) => sql<
  string | null
>`(select c.mpn_id from incentive_credit c
  where c.customer_id = s.customer_id and c.subscription_id = s.id and c.until_at is null
    and ${partner}::uuid = any (array[c.seller_id, c.reseller_id]))`

/** The end of the term that runs now: one that renews by itself has begun a new year each time the last one ended (domain 4.7). */
const termEnd = sql<Date>`case when s.auto_renew and s.commitment_end <= app_now()
  then s.commitment_end + make_interval(years => extract(year from age(app_now(), s.commitment_end))::int + 1)
  else s.commitment_end end`

/** Sold by `partner`, or by the provider through whom it serves the customer. Every read starts here. */
const subscriptionsOf = (db: Db, partner: string, customerId: string) =>
  db
    .selectFrom('subscription as s')
    .selectAll('s')
    .select([currentMpnId(partner).as('mpn_id'), termEnd.as('term_end')])
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
  if (query.mpnId !== undefined) rows = rows.where(currentMpnId(partner), '=', query.mpnId)
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
