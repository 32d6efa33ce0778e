// A row of the price list, with the columns of domain 7.5.
import { type Cells, choice, date, offerId } from './catalog-cells.ts'
import { minorUnits } from './minor-units.ts'
import { type BillingCycle, billingCycles } from './offer.ts'

export interface PriceRow {
  /** As RowFault counts. */
  readonly row: number
  readonly offerId: string
  readonly name: string
  readonly mark: 'add' | 'change' | 'delete' | 'unchanged'
  readonly isAddOn: boolean
  readonly isTrial: boolean
  readonly billingCycle: BillingCycle
  readonly currency: string
  readonly list: number
  readonly retail: number
  readonly validFrom: string
  readonly validTo: string
}

const marks = {
  a: 'add',
  add: 'add',
  c: 'change',
  chg: 'change',
  d: 'delete',
  del: 'delete',
  u: 'unchanged',
  unc: 'unchanged',
} as const
const units = {
  '1months': 'monthly',
  '1month': 'monthly',
  month: 'monthly',
  '1years': 'annual',
  '1year': 'annual',
  year: 'annual',
  once: 'one_time',
} as const

export function priceRow(cells: Cells, fileCurrency: string): PriceRow {
  const currency =
    cells.text('Currency') === '' ? fileCurrency : cells.text('Currency').toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency)) cells.fault('Currency', 'unknown_value')
  const secondary = choice(cells, 'Secondary License Type', ['nonspecific', 'addon', 'trial'], {})
  const [validFrom, validTo] = [
    date(cells, 'Valid From', '1970-01-01'),
    date(cells, 'Valid To', '9999-12-31'),
  ]
  if (validTo < validFrom) cells.fault('Valid To', 'out_of_order')
  return {
    row: cells.row,
    offerId: offerId(cells),
    name: cells.needed('Offer Display Name'),
    mark: choice(cells, 'A/C/D/U', ['unchanged', 'add', 'change', 'delete'], marks),
    isAddOn: secondary === 'addon',
    isTrial: secondary === 'trial',
    billingCycle: choice(cells, 'Purchase Unit', billingCycles, units),
    currency,
    list: price(cells, 'List Price', currency),
    retail: price(cells, 'ERP Price', currency),
    validFrom,
    validTo,
  }
}

function price(cells: Cells, column: string, currency: string): number {
  const minor = minorUnits(cells.needed(column), currency)
  if (minor === null && cells.text(column) !== '') cells.fault(column, 'not_a_price')
  return minor ?? 0
}
