// A row of the offer matrix, with the columns of domain 7.5.
import { bare, type Cells, choice, count, flag, list, offerId } from './catalog-cells.ts'
import { type BillingCycle, billingCycles } from './offer.ts'
import { categoryOf, type OfferCategory } from './offer-category.ts'
import { countries as programCountries } from './region.ts'

export interface MatrixRow {
  readonly row: number
  readonly offerId: string
  readonly name: string
  readonly description: string
  readonly category: OfferCategory
  readonly product: string
  readonly publisher: string
  readonly billing: 'license' | 'usage'
  readonly billingCycles: readonly BillingCycle[]
  readonly unit: string
  readonly minQuantity: number
  readonly maxQuantity: number
  readonly limitScope: 'none' | 'concurrent' | 'lifetime'
  readonly limitCount: number | null
  readonly countries: readonly string[]
  readonly prerequisites: readonly string[]
  readonly isAddOn: boolean
  readonly isTrial: boolean
  readonly isAutoRenewable: boolean
  readonly needsAdminAgent: boolean
}

export function matrixRow(cells: Cells): MatrixRow {
  const limitScope = choice(cells, 'Limit Scope', ['none', 'concurrent', 'lifetime'], {})
  const category = categoryOf(cells.needed('Category'))
  if (category === null) cells.fault('Category', 'unknown_value')
  const minQuantity = count(cells, 'Minimum Quantity', 1)
  const maxQuantity = count(cells, 'Maximum Quantity', 10_000_000)
  if (maxQuantity < minQuantity) cells.fault('Maximum Quantity', 'out_of_order')
  const name = cells.needed('Offer Display Name')
  return {
    row: cells.row,
    offerId: offerId(cells),
    name,
    description: cells.text('Description', 4000),
    category: category ?? { id: '', name: '', rank: 0 },
    product: cells.text('Product') === '' ? name : cells.text('Product'),
    publisher: cells.text('Publisher'),
    billing: choice(cells, 'Billing', ['license', 'usage'], {}),
    billingCycles: cycles(cells),
    unit: cells.text('Unit') === '' ? 'Licenses' : cells.text('Unit'),
    minQuantity,
    maxQuantity,
    limitScope,
    limitCount: limitScope === 'none' ? null : count(cells, 'Limit', 1),
    countries: countryList(cells),
    prerequisites: list(cells.text('Prerequisites', 4000)).map((id) => id.toUpperCase()),
    isAddOn: flag(cells, 'Add-on'),
    isTrial: flag(cells, 'Trial'),
    isAutoRenewable: flag(cells, 'Auto Renew'),
    needsAdminAgent: flag(cells, 'Needs Admin Agent'),
  }
}

function cycles(cells: Cells): BillingCycle[] {
  const wanted = list(cells.text('Billing Cycles')).map(bare)
  if (wanted.length === 0) return ['monthly']
  const found = billingCycles.filter((cycle) => wanted.includes(bare(cycle)))
  if (found.length !== wanted.length) cells.fault('Billing Cycles', 'unknown_value')
  return found
}

/** `*` is every country of the program. */
function countryList(cells: Cells): readonly string[] {
  const wanted = list(cells.needed('Countries', 4000)).map((code) => code.toUpperCase())
  if (wanted.length === 1 && wanted[0] === '*') return programCountries
  if (wanted.some((code) => !programCountries.includes(code)))
    cells.fault('Countries', 'not_a_country')
  return wanted
}
