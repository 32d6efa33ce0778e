// Placing an order, in the caller’s one transaction: the relationship held, each line judged and written.
import { randomUUID } from 'node:crypto'
import { type CustomerRelationship, placeOf } from '../../domain/customer.ts'
import type { Order } from '../../domain/order.ts'
import { refusalOfPlace } from '../../domain/place.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { refuseUnsigned } from '../agreements/missing.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { announce } from '../outbox.ts'
import { judgeLine, type Wanted } from './judging.ts'
import { writeLine } from './line-writing.ts'
import { addOrder } from './new-order-queries.ts'
import { readOrder } from './queries.ts'

/** `relationship` is the seller's own, held by this transaction (rule 35). Answers the order as it was written. */
export async function placeOrder(
  db: Db,
  caller: Caller,
  relationship: CustomerRelationship,
  wanted: Wanted,
  now: Date,
): Promise<Order> {
  const seller = caller.organization
  if (relationship.partnerKind === 'indirect_reseller')
    throw new Refused('no_commerce_relationship')
  refuseIf(refusalOfPlace(seller, placeOf(relationship)))
  if (wanted.lines.length === 0) throw new Refused('nothing_ordered')
  if (new Set(wanted.lines.map(({ number }) => number)).size < wanted.lines.length)
    throw new Refused('bad_input', 'lineItems: a lineItemNumber stands twice')

  const judged = []
  for (const line of wanted.lines)
    judged.push(await judgeLine(db, caller, relationship, line, wanted.currency, now))
  const credited = judged.flatMap(({ earner }) => earner?.resellerId ?? [])
  await refuseUnsigned(db, seller, credited, now)
  const [first] = judged
  if (first === undefined) throw new Refused('nothing_ordered')
  const order = {
    customerId: relationship.customerId,
    id: randomUUID(),
    sellerId: seller.id,
    resellerId: judged.find(({ earner }) => earner !== null)?.earner?.resellerId ?? null,
    billingCycle: first.billingCycle,
    currency: wanted.currency,
    createdBy: caller.actor.id,
  }
  await addOrder(db, order, now)
  for (const line of judged) await writeLine(db, caller, order, line, now)
  await announce(db, seller.id, {
    topic: 'order.placed',
    customerId: order.customerId,
    customerName: relationship.customerName,
    orderId: order.id,
    sellerId: seller.id,
    sellerName: seller.name,
    ...(order.resellerId === null ? {} : { resellerId: order.resellerId }),
    lines: judged.map(({ offer, quantity }) => ({ offerName: offer.name, quantity })),
  })
  return readOrder(db, seller.id, order.customerId, order.id)
}
