// The offers behind chosen lines, with what they cost the seller.
import { listPricedOffers } from '../../contract/catalog.ts'
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import { useRead } from '../api.ts'

/** The API's largest page: a line whose offer lies beyond is shown by its id, and priced by the order. */
const mostOffers = 500

export function useOffers(country: string): ReadonlyMap<string, PricedOffer> {
  const { items } = useRead(listPricedOffers, { query: { country, size: mostOffers } })
  return new Map(items.map((offer) => [offer.id, offer]))
}
