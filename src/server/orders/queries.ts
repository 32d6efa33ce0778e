// Orders and what they make, as rows. A seller sees what it sold; a reseller what its provider sold to a customer they share.
import { sql } from 'kysely'
import type { Order } from '../../domain/order.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { toOrder } from './order-rows.ts'
import { soldOrServed } from './visibility.ts'

const ordersOf = (db: Db, partner: string, customerId: string) =>
  db
    .selectFrom('customer_order as o')
    .selectAll('o')
    .where('o.customer_id', '=', customerId)
    .where(soldOrServed(partner, 'o'))

/** Whom a line credits is for the seller and the one credited to see, as in the history of credits. */
const shownMpnId = (partner: string) => sql<string | null>`(select l.mpn_id from incentive_credit c
  where c.customer_id = l.customer_id and c.subscription_id = l.subscription_id and c.mpn_id = l.mpn_id
    and ${partner}::uuid = any (array[c.seller_id, c.reseller_id]) limit 1)`

const linesOf = (db: Db, partner: string, customerId: string, orderIds: readonly string[]) =>
  db
    .selectFrom('order_line as l')
    .select(['order_id', 'number', 'offer_id', 'subscription_id', 'parent_id'])
    .select(['friendly_name', 'quantity', shownMpnId(partner).as('mpn_id')])
    .where('customer_id', '=', customerId)
    .where(sql<boolean>`order_id = any (${[...orderIds]}::text[])`)
    .orderBy('number')
    .execute()

export async function listOrders(
  db: Db,
  partner: string,
  customerId: string,
  resellerId: string | undefined,
): Promise<Order[]> {
  let rows = ordersOf(db, partner, customerId)
  if (resellerId !== undefined) rows = rows.where('o.reseller_id', '=', resellerId)
  const orders = await rows
    .orderBy('o.created_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(500)
    .execute()
  const lines = await linesOf(
    db,
    partner,
    customerId,
    orders.map(({ id }) => id),
  )
  return orders.map((order) => toOrder(order, lines))
}

export async function readOrder(
  db: Db,
  partner: string,
  customerId: string,
  id: string,
): Promise<Order> {
  const row = await ordersOf(db, partner, customerId).where('o.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refused('order_not_found')
  return toOrder(row, await linesOf(db, partner, customerId, [row.id]))
}
