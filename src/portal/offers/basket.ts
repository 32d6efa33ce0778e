// What is chosen of the catalog: lines, their amounts, and why an offer cannot be chosen. Pure.
import type { DraftContent } from '../../contract/customer-draft-resource.ts'
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import { add, times } from '../../domain/money.ts'
import { type BillingCycle, billingCycles } from '../../domain/offer.ts'
import { may, type Role } from '../../domain/roles.ts'
import { type Money, moneyOf } from '../ui/money.ts'

/** As a draft keeps it; `parentId` only for a customer that has subscriptions already. */
export type Line = NonNullable<DraftContent['lines']>[number] & { readonly parentId?: string }

/** A subscription of the customer on which an add-on can stand. */
export interface Base {
  readonly id: string
  readonly offerId: string
  readonly friendlyName: string
}

export const basesFor = (offer: PricedOffer, bases: readonly Base[]): readonly Base[] =>
  bases.filter(({ offerId }) => offer.prerequisiteOffers.includes(offerId))

/** What one unit costs the seller for a period, or null where nothing is billed in advance or the offer has no such price. */
export function priceOf(offer: PricedOffer, cycle: BillingCycle, currency: string): Money | null {
  const price = offer.prices.find((p) => p.billingCycle === cycle && p.currency === currency)
  return price === undefined ? null : moneyOf(price.listPrice, currency)
}

/** Cycles in which the offer can be billed in this currency; trials and usage need no price. */
export function cyclesOf(offer: PricedOffer, currency: string): readonly BillingCycle[] {
  const needsPrice = offer.billing === 'license' && !offer.isTrial
  return offer.supportedBillingCycles.filter(
    (cycle) => !needsPrice || priceOf(offer, cycle, currency) !== null,
  )
}

/** Why the offer cannot be chosen, or null: what the server would refuse as well. */
export function reasonAgainst(
  offer: PricedOffer,
  { roles, currency, bases }: { roles: readonly Role[]; currency: string; bases: readonly Base[] },
): 'withdrawn' | 'needsAdminAgent' | 'needsBase' | 'noPrice' | null {
  if (!offer.isAvailableForPurchase) return 'withdrawn'
  if (offer.needsAdminAgent && !may(roles, 'manage_marked_subscriptions')) return 'needsAdminAgent'
  if (offer.isAddOn && basesFor(offer, bases).length === 0) return 'needsBase'
  return cyclesOf(offer, currency).length === 0 ? 'noPrice' : null
}

/** A first line of the offer: the least quantity, the first cycle. */
export function firstLine(
  offer: PricedOffer,
  currency: string,
  bases: readonly Base[],
): Line | null {
  const [cycle] = cyclesOf(offer, currency)
  if (cycle === undefined) return null
  const [base] = offer.isAddOn ? basesFor(offer, bases) : []
  return {
    offerId: offer.id,
    quantity: offer.minimumQuantity,
    billingCycle: cycle,
    ...(base === undefined ? {} : { parentId: base.id }),
  }
}

/** The lines with the offer's one changed, added at the end, or, for null, taken out. */
export function withLine(
  lines: readonly Line[],
  offerId: string,
  line: Line | null,
): readonly Line[] {
  if (line === null) return lines.filter((one) => one.offerId !== offerId)
  return lines.some((one) => one.offerId === offerId)
    ? lines.map((one) => (one.offerId === offerId ? line : one))
    : [...lines, line]
}

export const clamp = (quantity: number, { minimumQuantity, maximumQuantity }: PricedOffer) =>
  Math.min(Math.max(Math.trunc(quantity), minimumQuantity), maximumQuantity)

/** The line's amount for one period, or null while its price is not known. */
export function amountOf(line: Line, offer: PricedOffer | undefined, currency: string) {
  if (offer === undefined) return null
  const price = priceOf(offer, line.billingCycle, currency)
  return price === null ? null : times(price, line.quantity)
}

/** One sum for each cycle that occurs: a month's amount is never added to a year's. */
export function totalsOf(
  lines: readonly Line[],
  offers: ReadonlyMap<string, PricedOffer>,
  currency: string,
): readonly { readonly cycle: BillingCycle; readonly total: Money }[] {
  return billingCycles.flatMap((cycle) => {
    const amounts = lines
      .filter(({ billingCycle }) => billingCycle === cycle)
      .map((line) => amountOf(line, offers.get(line.offerId), currency))
      .filter((amount) => amount !== null)
    const zero = { minor: 0n, currency }
    return amounts.length === 0 ? [] : [{ cycle, total: amounts.reduce(add, zero) }]
  })
}
