// The catalog: offers and categories as the original prints them, prices for sellers, and the operator's import.
import { type Static, Type } from 'typebox'
import { billingCycles, minorDigits, type Offer, type OfferCategory } from '../domain/offer.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { collection, linkTo, oneOf, resource } from './wire.ts'

const offerCategory = resource('OfferCategory', {
  id: Type.String(),
  name: Type.String(),
  rank: Type.Integer(),
  locale: Type.String(),
  country: Type.String(),
})

const offerFields = {
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
const offer = resource('Offer', offerFields)

const price = Type.Object({
  billingCycle: oneOf(billingCycles, 'unknown'),
  currency: Type.String(),
  /** What the seller pays for one unit and period. */
  listPrice: Type.Number(),
  retailPrice: Type.Number(),
})
const pricedOffer = resource('PricedOffer', {
  ...offerFields,
  needsAdminAgent: Type.Boolean(),
  publisher: Type.String(),
  prices: Type.Array(price),
})
export type PricedOffer = Static<typeof pricedOffer>

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

const country = Type.String({ pattern: '^[A-Za-z]{2}$' })
const size = Type.Optional(Type.Integer({ minimum: 0, maximum: 500 }))
const offset = Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 }))
const id = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) })
const reader = {
  allow: can.view_offers,
  kinds: ['operator', 'indirect_provider', 'indirect_reseller', 'direct_partner'],
  audits: 'offer',
  method: 'GET',
} as const

export const listOfferCategories = endpoint({
  ...reader,
  name: 'listOfferCategories',
  summary: 'Categories in which something is sold in a country.',
  path: '/v1/offercategories',
  query: Type.Object({ country }),
  reply: collection(offerCategory),
})

export const listOffers = endpoint({
  ...reader,
  name: 'listOffers',
  summary: 'Offers that are sold in a country.',
  path: '/v1/offers',
  query: Type.Object({
    country,
    offer_category_id: Type.Optional(Type.String({ maxLength: 100 })),
    size,
    offset,
  }),
  reply: collection(offer),
  paging: 'offset',
})

export const readOffer = endpoint({
  ...reader,
  name: 'readOffer',
  summary: 'One offer.',
  path: '/v1/offers/:id',
  params: id,
  query: Type.Object({ country }),
  reply: offer,
})

export const listOfferAddOns = endpoint({
  ...reader,
  name: 'listOfferAddOns',
  summary: 'Add-ons that stand on an offer.',
  path: '/v1/offers/:id/addons',
  params: id,
  query: Type.Object({ country, size, offset }),
  reply: collection(offer),
  paging: 'offset',
})

export const listPricedOffers = endpoint({
  ...reader,
  name: 'listPricedOffers',
  summary: 'Offers with what the seller pays. Not for resellers: they buy from their providers.',
  path: '/ext/v1/offers',
  kinds: ['operator', 'indirect_provider', 'direct_partner'],
  query: Type.Object({
    country,
    category: Type.Optional(Type.String({ maxLength: 100 })),
    /** Part of the name. */
    search: Type.Optional(Type.String({ maxLength: 100 })),
    size,
    offset,
  }),
  reply: collection(pricedOffer),
  paging: 'offset',
})

export const importCatalog = endpoint({
  name: 'importCatalog',
  summary: 'Take in a price list or an offer matrix as CSV: the whole file, or nothing of it.',
  method: 'POST',
  path: '/ext/v1/catalog/imports',
  allow: can.import_catalog,
  kinds: ['operator'],
  body: Type.Object({
    fileName: Type.Optional(Type.String({ maxLength: 300 })),
    /** The file’s text. */
    text: Type.String({ minLength: 1, maxLength: 16_000_000 }),
    /** Of a price list without the column Currency. */
    currency: Type.Optional(Type.String({ pattern: '^[A-Za-z]{3}$' })),
  }),
  reply: resource('CatalogImport', {
    kind: oneOf(['price_list', 'offer_matrix']),
    rows: Type.Integer(),
    added: Type.Integer(),
    changed: Type.Integer(),
    withdrawn: Type.Integer(),
  }),
  status: 201,
  audits: 'catalog',
  bodyLimit: 17_000_000,
})
