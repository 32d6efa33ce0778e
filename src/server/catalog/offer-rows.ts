// Offers from their rows.
import type { Selectable } from 'kysely'
import type { BillingCycle, Offer } from '../../domain/offer.ts'
import type { OfferTable } from '../schema.ts'

export interface PriceJson {
  readonly currency: string
  readonly billingCycle: BillingCycle
  readonly list: number
  readonly retail: number
}

type Row = Selectable<OfferTable> & {
  category_name: string
  category_rank: number
  has_add_ons: boolean
  prices: readonly PriceJson[]
}

export const fromRow = (row: Row): Offer => ({
  id: row.id,
  name: row.name,
  description: row.description,
  category: { id: row.category_id, name: row.category_name, rank: row.category_rank },
  productId: row.product_id,
  productName: row.product_name,
  publisher: row.publisher,
  rank: row.rank,
  billing: row.billing,
  billingCycles: row.billing_cycles as BillingCycle[],
  unitType: row.unit_type,
  minQuantity: row.min_quantity,
  maxQuantity: row.max_quantity,
  limitScope: row.limit_scope,
  limitCount: row.limit_count,
  countries: row.countries,
  prerequisites: row.prerequisites,
  isAddOn: row.is_add_on,
  hasAddOns: row.has_add_ons,
  isTrial: row.is_trial,
  isAutoRenewable: row.is_auto_renewable,
  isAvailable: row.is_available,
  needsAdminAgent: row.needs_admin_agent,
  prices: row.prices,
})
