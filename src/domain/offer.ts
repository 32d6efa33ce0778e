// What can be sold: an offer, where and in which quantities.
import type { OfferCategory } from './offer-category.ts'

export const billingCycles = ['monthly', 'annual', 'one_time'] as const
export type BillingCycle = (typeof billingCycles)[number]

interface Price {
  readonly currency: string
  readonly billingCycle: BillingCycle
  /** Minor units for one unit and period: what the seller pays. */
  readonly list: number
  /** What is suggested to the customer. */
  readonly retail: number
}

export interface Offer {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly category: OfferCategory
  readonly productId: string
  readonly productName: string
  readonly publisher: string
  readonly rank: number
  readonly billing: 'license' | 'usage'
  readonly billingCycles: readonly BillingCycle[]
  readonly unitType: string
  readonly minQuantity: number
  readonly maxQuantity: number
  readonly limitScope: 'none' | 'concurrent' | 'lifetime'
  readonly limitCount: number | null
  readonly countries: readonly string[]
  readonly prerequisites: readonly string[]
  readonly isAddOn: boolean
  readonly hasAddOns: boolean
  readonly isTrial: boolean
  readonly isAutoRenewable: boolean
  readonly isAvailable: boolean
  /** Office-type seats: what is done for them on behalf of a customer needs the role Admin agent (rule 23). */
  readonly needsAdminAgent: boolean
  readonly prices: readonly Price[]
}
