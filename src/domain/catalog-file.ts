// The operator's two files, read row by row: the price list and the offer matrix, with the columns of domain 7.5.
import {
  bare,
  type Cells,
  cellsOf,
  choice,
  count,
  date,
  flag,
  list,
  type RowFault,
} from './catalog-cells.ts'
import {
  type BillingCycle,
  billingCycles,
  categoryOf,
  minorUnits,
  type OfferCategory,
} from './offer.ts'
import { countries as programCountries } from './region.ts'

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

export type CatalogFile =
  | { readonly kind: 'price_list'; readonly rows: readonly PriceRow[] }
  | { readonly kind: 'offer_matrix'; readonly rows: readonly MatrixRow[] }

/** Faults are collected up to this many: a file of another kind has them in every row. */
const mostFaults = 100

/** Reads a parsed file. Either every row is right, or the faults say which cells are not; `currency` is that of a price list without the column. */
export function readCatalogFile(
  table: readonly (readonly string[])[],
  currency: string,
): CatalogFile | { readonly faults: readonly RowFault[] } {
  const [header = [], ...lines] = table
  const columns = new Map(header.map((name, i) => [bare(name), i]))
  const faults: RowFault[] = []
  const read = <T>(row: (cells: Cells) => T): T[] =>
    lines.flatMap((line, i) =>
      faults.length >= mostFaults || line.every((cell) => cell.trim() === '')
        ? []
        : [row(cellsOf(columns, line, i + 2, faults))],
    )
  const file: CatalogFile | null = columns.has('listprice')
    ? { kind: 'price_list', rows: read((cells) => priceRow(cells, currency)) }
    : columns.has('countries')
      ? { kind: 'offer_matrix', rows: read(matrixRow) }
      : null
  if (file === null)
    return { faults: [{ row: 1, column: 'List Price / Countries', reason: 'missing' }] }
  if (lines.length === 0) return { faults: [{ row: 2, column: 'Offer ID', reason: 'missing' }] }
  faults.push(...twice(file))
  return faults.length === 0 ? file : { faults: faults.slice(0, mostFaults) }
}

/** A price stands once for an offer, currency and period; an offer stands once in a matrix. */
function twice({ kind, rows }: CatalogFile): RowFault[] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const key =
      kind === 'price_list' && 'currency' in row
        ? `${row.offerId} ${row.currency} ${row.billingCycle}`
        : row.offerId
    const again = seen.has(key)
    seen.add(key)
    return again ? [{ row: row.row, column: 'Offer ID', reason: 'given_twice' } as const] : []
  })
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

function priceRow(cells: Cells, fileCurrency: string): PriceRow {
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

const offerId = (cells: Cells): string => cells.needed('Offer ID', 100).toUpperCase()

function price(cells: Cells, column: string, currency: string): number {
  const minor = minorUnits(cells.needed(column), currency)
  if (minor === null && cells.text(column) !== '') cells.fault(column, 'not_a_price')
  return minor ?? 0
}

function matrixRow(cells: Cells): MatrixRow {
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
