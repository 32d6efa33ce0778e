// What can be sold: an offer, where and in which quantities, and the categories that order the catalog.
export const billingCycles = ['monthly', 'annual', 'one_time'] as const
export type BillingCycle = (typeof billingCycles)[number]

export interface OfferCategory {
  readonly id: string
  readonly name: string
  readonly rank: number
}

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

/** The categories of the catalog in the order of its list. An id is the name without spaces and `_Key`. */
const categories = [
  'Enterprise',
  'Small Business',
  'Government',
  'Education',
  'Nonprofit',
  'Trial',
  'Usage',
] as const

export function categoryOf(name: string): OfferCategory | null {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  const at = categories.findIndex((category) => bare(category) === bare(name))
  const found = categories[at]
  return found === undefined
    ? null
    : { id: `${found.replace(/ /g, '')}_Key`, name: found, rank: (at + 1) * 10 }
}

/** Digits after the decimal point of a currency's major unit (ISO 4217; those of the program's billing currencies). */
export const minorDigits = (currency: string): number =>
  ['JPY', 'KRW', 'CLP'].includes(currency) ? 0 : 2

/** Minor units of a price as files print it (`1,234.50`, `12.5`), or null when it is no price. */
export function minorUnits(text: string, currency: string): number | null {
  const digits = minorDigits(currency)
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (match === null) return null
  const [, whole = '', fraction = ''] = match
  if (fraction.replace(/0+$/, '').length > digits) return null
  const minor = Number(whole.replaceAll(',', '') + fraction.slice(0, digits).padEnd(digits, '0'))
  return Number.isSafeInteger(minor) ? minor : null
}
