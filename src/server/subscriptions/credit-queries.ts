// Incentive credit: who earns a subscription's incentive, from when to when. Past periods are never rewritten (rules 47, 50).
import { randomUUID } from 'node:crypto'
import type { IncentiveCredit } from '../../domain/subscription.ts'
import type { Db } from '../db.ts'
import type { Earner } from './earner-queries.ts'

interface At {
  readonly customerId: string
  readonly subscriptionId: string
}

export async function addCredit(
  db: Db,
  { customerId, subscriptionId, sellerId, earner }: At & { sellerId: string; earner: Earner },
  now: Date,
): Promise<void> {
  await db
    .insertInto('incentive_credit')
    .values({
      customer_id: customerId,
      id: randomUUID(),
      subscription_id: subscriptionId,
      seller_id: sellerId,
      reseller_id: earner.resellerId,
      reseller_name: earner.resellerName,
      mpn_id: earner.mpnId,
      from_at: now,
    })
    .execute()
}

/** Ends the credit that runs now, if one does. */
export async function endCredit(
  db: Db,
  { customerId, subscriptionId }: At,
  now: Date,
): Promise<void> {
  await db
    .updateTable('incentive_credit')
    .set({ until_at: now })
    .where('customer_id', '=', customerId)
    .where('subscription_id', '=', subscriptionId)
    .where('until_at', 'is', null)
    .execute()
}

/** Newest first. `reader` sees all of what it sold, and else what it earned. */
export async function listCredits(
  db: Db,
  reader: string,
  { customerId, subscriptionId }: At,
): Promise<IncentiveCredit[]> {
  const rows = await db
    .selectFrom('incentive_credit')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('subscription_id', '=', subscriptionId)
    .where((eb) => eb.or([eb('seller_id', '=', reader), eb('reseller_id', '=', reader)]))
    .orderBy('from_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    mpnId: row.mpn_id,
    resellerName: row.reseller_name,
    from: row.from_at,
    until: row.until_at,
  }))
}
