// An offer with its prices, for those who sell.
import { type Static, Type } from 'typebox'
import { minorDigits } from '../domain/minor-units.ts'
import { billingCycles, type Offer } from '../domain/offer.ts'
import { offerFields, toWireOffer } from './offer-resource.ts'
import { oneOf, resource } from './wire.ts'

const price = Type.Object({
  billingCycle: oneOf(billingCycles, 'unknown'),
  currency: Type.String(),
  /** What the seller pays for one unit and period. */
  listPrice: Type.Number(),
  retailPrice: Type.Number(),
})
export const pricedOffer = resource('PricedOffer', {
  ...offerFields,
  needsAdminAgent: Type.Boolean(),
  publisher: Type.String(),
  prices: Type.Array(price),
})
export type PricedOffer = Static<typeof pricedOffer>

const amount = (minor: number, currency: string) => minor / 10 ** minorDigits(currency)

export const toPricedOffer = (o: Offer, country: string, locale: string): PricedOffer => ({
  ...toWireOffer(o, country, locale),
  needsAdminAgent: o.needsAdminAgent,
  publisher: o.publisher,
  prices: o.prices.map(({ billingCycle, currency, list, retail }) => ({
    billingCycle,
    currency,
    listPrice: amount(list, currency),
    retailPrice: amount(retail, currency),
  })),
  attributes: { objectType: 'PricedOffer' },
})
