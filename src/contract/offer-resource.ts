// An offer and its category as the original prints them.
import { type Static, Type } from 'typebox'
import { billingCycles, type Offer } from '../domain/offer.ts'
import type { OfferCategory } from '../domain/offer-category.ts'
import { linkTo, oneOf, resource } from './wire.ts'

export const offerCategory = resource('OfferCategory', {
  id: Type.String(),
  name: Type.String(),
  rank: Type.Integer(),
  locale: Type.String(),
  country: Type.String(),
})

export const offerFields = {
  id: Type.String(),
  name: Type.String(),
  description: Type.String(),
  minimumQuantity: Type.Integer(),
  maximumQuantity: Type.Integer(),
  rank: Type.Integer(),
  uri: Type.String(),
  locale: Type.String(),
  country: Type.String(),
  category: offerCategory,
  limitUnitOfMeasure: Type.String(),
  limit: Type.Optional(Type.Integer()),
  prerequisiteOffers: Type.Array(Type.String()),
  isAddOn: Type.Boolean(),
  hasAddOns: Type.Boolean(),
  isAvailableForPurchase: Type.Boolean(),
  billing: oneOf(['usage', 'license'], 'none'),
  supportedBillingCycles: Type.Array(oneOf(billingCycles, 'unknown')),
  isAutoRenewable: Type.Boolean(),
  isTrial: Type.Boolean(),
  product: Type.Object({ id: Type.String(), name: Type.String(), unit: Type.String() }),
  unitType: Type.String(),
}
export const offer = resource('Offer', offerFields)

export const toWireCategory = (
  { id, name, rank }: OfferCategory,
  country: string,
  locale: string,
): Static<typeof offerCategory> => ({
  id,
  name,
  rank,
  locale,
  country,
  attributes: { objectType: 'OfferCategory' },
})

const limitNames = { none: 'None', concurrent: 'Concurrent', lifetime: 'LifeTime' } as const

/** An offer as it is sold in `country`. */
export function toWireOffer(o: Offer, country: string, locale: string): Static<typeof offer> {
  return {
    id: o.id,
    name: o.name,
    description: o.description,
    minimumQuantity: o.minQuantity,
    maximumQuantity: o.maxQuantity,
    rank: o.rank,
    uri: `/offers/${o.id}`,
    locale,
    country,
    category: toWireCategory(o.category, country, locale),
    limitUnitOfMeasure: limitNames[o.limitScope],
    ...(o.limitCount === null ? {} : { limit: o.limitCount }),
    prerequisiteOffers: [...o.prerequisites],
    isAddOn: o.isAddOn,
    hasAddOns: o.hasAddOns,
    isAvailableForPurchase: o.isAvailable,
    billing: o.billing,
    supportedBillingCycles: [...o.billingCycles],
    isAutoRenewable: o.isAutoRenewable,
    isTrial: o.isTrial,
    product: { id: o.productId, name: o.productName, unit: o.unitType },
    unitType: o.unitType,
    links: {
      self: linkTo(`/offers/${o.id}?country=${country}`),
      learnMore: linkTo(`/offers/${o.id}?country=${country}`),
    },
    attributes: { objectType: 'Offer' },
  }
}
