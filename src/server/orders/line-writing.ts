// A judged line written: its subscription, the line itself, the credit.
import { randomUUID } from 'node:crypto'
import { endOfTerm } from '../../domain/subscription.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { addCredit } from '../subscriptions/credit-queries.ts'
import { addSubscription } from '../subscriptions/new-subscription-queries.ts'
import type { Judged } from './judging.ts'
import { addLine } from './new-order-queries.ts'

export async function writeLine(
  db: Db,
  caller: Caller,
  order: { customerId: string; id: string },
  line: Judged,
  now: Date,
): Promise<void> {
  const subscriptionId = randomUUID()
  const { offer, parentId, quantity, friendlyName, billingCycle, earner } = line
  const seller = caller.organization
  const at = { customerId: order.customerId, id: subscriptionId }
  await addSubscription(
    db,
    {
      ...at,
      orderId: order.id,
      seller,
      offer,
      parentId,
      quantity,
      friendlyName,
      billingCycle,
      endsAt: endOfTerm(now, offer.isTrial),
    },
    now,
  )
  await addLine(
    db,
    order,
    {
      number: line.number,
      offerId: offer.id,
      subscriptionId,
      parentId,
      friendlyName,
      quantity,
      mpnId: earner?.mpnId ?? null,
    },
    line.unitMinor,
  )
  if (earner !== null)
    await addCredit(
      db,
      { customerId: order.customerId, subscriptionId, sellerId: seller.id, earner },
      now,
    )
}
