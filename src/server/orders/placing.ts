// Placing an order, in the caller's one transaction: the relationship held, each line judged, subscriptions and credit written.
import { randomUUID } from 'node:crypto'
import type { CustomerRelationship } from '../../domain/customer.ts'
import type { BillingCycle, Offer } from '../../domain/offer.ts'
import { type Order, refusalOfLimit, refusalToOrder } from '../../domain/order.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { endOfTerm } from '../../domain/subscription.ts'
import type { Caller } from '../caller.ts'
import { readOffer } from '../catalog/queries.ts'
import type { Db } from '../db.ts'
import { announce } from '../outbox.ts'
import { addCredit, type Earner, earnerOf } from '../subscriptions/credit-queries.ts'
import { addSubscription, readSubscription } from '../subscriptions/queries.ts'
import { addLine, addOrder, countHolding, readOrder } from './queries.ts'

interface Wanted {
  readonly currency: string
  readonly lines: readonly {
    readonly number: number
    readonly offerId: string
    readonly quantity: number
    /** The offer's first by default. */
    readonly billingCycle: BillingCycle | undefined
    readonly friendlyName: string | undefined
    readonly parentId: string | undefined
    /** MPN ID of the reseller that shall earn. */
    readonly mpnId: string | undefined
  }[]
}

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
  if (seller.state === 'suspended') throw new Refused('organization_suspended')
  if (wanted.lines.length === 0) throw new Refused('nothing_ordered')
  if (new Set(wanted.lines.map(({ number }) => number)).size < wanted.lines.length)
    throw new Refused('bad_input', 'lineItems: a lineItemNumber stands twice')

  const judged = []
  for (const line of wanted.lines)
    judged.push(await judge(db, caller, relationship, line, wanted.currency, now))
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
  for (const line of judged) await write(db, caller, order, line, now)
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

interface Judged {
  readonly number: number
  readonly offer: Offer
  readonly quantity: number
  readonly billingCycle: BillingCycle
  readonly friendlyName: string
  readonly parentId: string | null
  readonly unitMinor: number
  readonly earner: Earner | null
}

async function judge(
  db: Db,
  caller: Caller,
  { customerId, customerCountry }: CustomerRelationship,
  line: Wanted['lines'][number],
  currency: string,
  now: Date,
): Promise<Judged> {
  const at = `line ${line.number}`
  const offer = (await readOffer(db, line.offerId, customerCountry, now)) ?? null
  const parent =
    line.parentId === undefined
      ? null
      : await readSubscription(db, caller.organization.id, customerId, line.parentId)
  if (parent?.status === 'suspended') throw new Refused('parent_inactive', at)
  const billingCycle = line.billingCycle ?? offer?.billingCycles[0] ?? 'monthly'
  refuseIf(
    refusalToOrder(
      { offer, quantity: line.quantity, billingCycle, parentOfferId: parent?.offerId ?? null },
      caller.roles,
    ),
    at,
  )
  if (offer === null) throw new Refused('offer_not_available', at)
  const price = offer.prices.find(
    (one) => one.currency === currency && one.billingCycle === billingCycle,
  )
  // A licence that has no price today cannot be billed, so it is not sold; usage is billed by its meter, a trial not at all.
  if (price === undefined && offer.billing === 'license' && !offer.isTrial)
    throw new Refused('offer_not_available', `${at}: ${currency}`)
  const held = await countHolding(db, customerId, offer.id)
  refuseIf(refusalOfLimit(offer, held.current, held.ever), at)
  return {
    number: line.number,
    offer,
    quantity: line.quantity,
    billingCycle,
    friendlyName: line.friendlyName?.trim() || offer.name.slice(0, 200),
    parentId: parent?.id ?? null,
    unitMinor: price?.list ?? 0,
    earner: line.mpnId === undefined ? null : await earnerOf(db, caller.organization, line.mpnId),
  }
}

async function write(
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
