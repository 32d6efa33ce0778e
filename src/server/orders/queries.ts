// Orders and what they make, as rows. A seller sees what it sold; a reseller what its provider sold to a customer they share.
import { type Selectable, sql } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import type { BillingCycle } from '../../domain/offer.ts'
import type { Order, OrderLine } from '../../domain/order.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import type { CustomerOrderTable, OrderLineTable } from '../schema.ts'

const toLine = (row: Selectable<OrderLineTable>): OrderLine => ({
  number: row.number,
  offerId: row.offer_id,
  subscriptionId: row.subscription_id,
  parentId: row.parent_id,
  friendlyName: row.friendly_name,
  quantity: row.quantity,
  mpnId: row.mpn_id,
})

const toOrder = (
  row: Selectable<CustomerOrderTable>,
  lines: readonly Selectable<OrderLineTable>[],
): Order => ({
  id: row.id,
  customerId: row.customer_id as OrganizationId,
  sellerId: row.seller_id as OrganizationId,
  billingCycle: row.billing_cycle,
  currency: row.currency,
  status: row.status,
  createdAt: row.created_at,
  version: row.version,
  lines: lines.filter((line) => line.order_id === row.id).map(toLine),
})

/** True for rows of a sale that `partner` made, or serves as the reseller of its seller. For tables with customer_id and seller_id. */
export const soldOrServed = (
  partner: string,
  table: string,
) => sql<boolean>`(${sql.ref(`${table}.seller_id`)} = ${partner}::uuid
  or exists (select from customer_reseller v where v.customer_id = ${sql.ref(`${table}.customer_id`)}
    and v.provider_id = ${sql.ref(`${table}.seller_id`)} and v.reseller_id = ${partner}::uuid and v.state = 'active'))`

const ordersOf = (db: Db, partner: string, customerId: string) =>
  db
    .selectFrom('customer_order as o')
    .selectAll('o')
    .where('o.customer_id', '=', customerId)
    .where(soldOrServed(partner, 'o'))

const linesOf = (db: Db, customerId: string, orderIds: readonly string[]) =>
  db
    .selectFrom('order_line')
    .selectAll()
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
  return toOrder(row, await linesOf(db, customerId, [row.id]))
}

interface NewOrder {
  readonly customerId: string
  readonly id: string
  readonly sellerId: string
  readonly resellerId: string | null
  readonly billingCycle: BillingCycle
  readonly currency: string
  readonly createdBy: string
}

export async function addOrder(db: Db, order: NewOrder, now: Date): Promise<void> {
  await db
    .insertInto('customer_order')
    .values({
      customer_id: order.customerId,
      id: order.id,
      seller_id: order.sellerId,
      reseller_id: order.resellerId,
      billing_cycle: order.billingCycle,
      currency: order.currency,
      status: 'completed',
      created_by: order.createdBy,
      created_at: now,
    })
    .execute()
}

export async function addLine(
  db: Db,
  order: Pick<NewOrder, 'customerId' | 'id'>,
  line: OrderLine,
  unitMinor: number,
): Promise<void> {
  await db
    .insertInto('order_line')
    .values({
      customer_id: order.customerId,
      order_id: order.id,
      number: line.number,
      offer_id: line.offerId,
      subscription_id: line.subscriptionId,
      parent_id: line.parentId,
      friendly_name: line.friendlyName,
      quantity: line.quantity,
      unit_minor: unitMinor,
      mpn_id: line.mpnId,
    })
    .execute()
}

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
