// How many of an offer a customer holds.
import type { Db } from '../db.ts'

/** Counts one more of the offer for the customer and answers how many there were before. The row is locked until the end. */
export async function countHolding(
  db: Db,
  customerId: string,
  offerId: string,
): Promise<{ current: number; ever: number }> {
  await db
    .insertInto('offer_holding')
    .values({ customer_id: customerId, offer_id: offerId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const held = await db
    .selectFrom('offer_holding')
    .select(['current', 'ever'])
    .where('customer_id', '=', customerId)
    .where('offer_id', '=', offerId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await db
    .updateTable('offer_holding')
    .set({ current: held.current + 1, ever: held.ever + 1 })
    .where('customer_id', '=', customerId)
    .where('offer_id', '=', offerId)
    .execute()
  return held
}
