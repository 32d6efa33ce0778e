// The catalog: offers for those who sell, the import for the operator.
import {
  listOfferAddOns,
  listOfferCategories,
  listOffers as listOffersEndpoint,
  listPricedOffers,
  readOffer as readOfferEndpoint,
} from '../../contract/catalog.ts'
import { importCatalog as importEndpoint } from '../../contract/catalog-import.ts'
import { toWireCategory, toWireOffer } from '../../contract/offer-resource.ts'
import { toPricedOffer } from '../../contract/priced-offer-resource.ts'
import { toCollection } from '../../contract/wire.ts'
import { found } from '../../domain/refusal.ts'
import { offsetPage } from '../pages.ts'
import { route } from '../route.ts'
import { importCatalog } from './import.ts'
import { parseCatalog } from './parsing.ts'
import { listCategories, listOffers, readOffer } from './queries.ts'

const locale = 'en-US'
const upper = (country: string) => country.toUpperCase()

export const catalogRoutes = [
  route(listOfferCategories, async ({ db, query }) => {
    const country = upper(query.country)
    const items = await listCategories(db, country)
    return toCollection({ items: items.map((one) => toWireCategory(one, country, locale)) })
  }),

  route(listOffersEndpoint, async ({ db, query, page, now }) => {
    const country = upper(query.country)
    const categoryId = query.offer_category_id
    const rows = await listOffers(db, {
      country,
      day: now,
      categoryId,
      limit: page.size + 1,
      offset: page.offset,
    })
    return toCollection(offsetPage(page, rows, (one) => toWireOffer(one, country, locale)))
  }),

  route(readOfferEndpoint, async ({ db, params, query, now }) => {
    const country = upper(query.country)
    return toWireOffer(found(await readOffer(db, params.id, country, now)), country, locale)
  }),

  route(listOfferAddOns, async ({ db, params, query, page, now }) => {
    const country = upper(query.country)
    const base = found(await readOffer(db, params.id, country, now))
    const rows = await listOffers(db, {
      country,
      day: now,
      addOnsOf: base.id,
      limit: page.size + 1,
      offset: page.offset,
    })
    return toCollection(offsetPage(page, rows, (one) => toWireOffer(one, country, locale)))
  }),

  route(listPricedOffers, async ({ db, query, page, now }) => {
    const country = upper(query.country)
    const { category: categoryId, search } = query
    const rows = await listOffers(db, {
      country,
      day: now,
      categoryId,
      search,
      limit: page.size + 1,
      offset: page.offset,
    })
    return toCollection(offsetPage(page, rows, (one) => toPricedOffer(one, country, locale)))
  }),

  route(importEndpoint, async ({ db, body, trail }) => {
    const file = parseCatalog(body.text, (body.currency ?? 'USD').toUpperCase())
    const imported = await importCatalog(db, file)
    Object.assign(trail, { resourceId: body.fileName ?? imported.kind, newValue: imported })
    return { ...imported, attributes: { objectType: 'CatalogImport' } }
  }),
]
