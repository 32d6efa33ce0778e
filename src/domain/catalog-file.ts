// The operator's two files, read row by row: the price list and the offer matrix.
import { bare, type Cells, cellsOf, type RowFault } from './catalog-cells.ts'
import { type MatrixRow, matrixRow } from './matrix-row.ts'
import { type PriceRow, priceRow } from './price-row.ts'

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
  faults.push(...twice(file).slice(0, mostFaults))
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
