// Each line of a wanted order, judged by the rules before anything is written (rules 35, 50, 53).
import type { CustomerRelationship } from '../../domain/customer.ts'
import type { BillingCycle, Offer } from '../../domain/offer.ts'
import { refusalOfLimit, refusalToOrder } from '../../domain/order.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import { readOffer } from '../catalog/queries.ts'
import type { Db } from '../db.ts'
import { type Earner, earnerOf } from '../subscriptions/earner-queries.ts'
import { readSubscription } from '../subscriptions/queries.ts'
import { countHolding } from './holding-queries.ts'

export interface Wanted {
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

export interface Judged {
  readonly number: number
  readonly offer: Offer
  readonly quantity: number
  readonly billingCycle: BillingCycle
  readonly friendlyName: string
  readonly parentId: string | null
  readonly unitMinor: number
  readonly earner: Earner | null
}

export async function judgeLine(
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
