// Changes of subscriptions as rows, and the limits that their offers set.
import type { Offer } from '../../domain/offer.ts'
import type { Subscription } from '../../domain/subscription.ts'
import type { Db } from '../db.ts'

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
