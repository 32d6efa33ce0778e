// A new order and its lines as rows.
import type { BillingCycle } from '../../domain/offer.ts'
import type { OrderLine } from '../../domain/order.ts'
import type { Db } from '../db.ts'

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
