// The catalog: offers and categories as the original reads them, prices for sellers.
import { Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { offer, offerCategory } from './offer-resource.ts'
import { pricedOffer } from './priced-offer-resource.ts'
import { collection } from './wire.ts'

const country = Type.String({ pattern: '^[A-Za-z]{2}$' })
const id = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) })
const size = Type.Optional(Type.Integer({ minimum: 0, maximum: 500 }))
const offset = Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 }))

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
