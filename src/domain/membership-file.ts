// The operator's file of organization profiles, read row by row.
import { bare, type Cells, cellsOf, choice, type RowFault } from './catalog-cells.ts'
import { isMpnId } from './membership.ts'
import { countries } from './region.ts'

export interface ProfileRow {
  /** As RowFault counts. */
  readonly row: number
  readonly mpnId: string
  readonly globalMpnId: string
  readonly name: string
  readonly country: string
  readonly city: string
  readonly status: 'active' | 'inactive'
}

/** Faults are collected up to this many: a file of another kind has them in every row. */
export const mostProfileFaults = 100

function profileRow(cells: Cells): ProfileRow {
  const mpnId = cells.needed('MPN ID', 12)
  if (mpnId !== '' && !isMpnId(mpnId)) cells.fault('MPN ID', 'not_an_mpn_id')
  const given = cells.text('Global MPN ID', 12)
  if (given !== '' && !isMpnId(given)) cells.fault('Global MPN ID', 'not_an_mpn_id')
  const country = cells.needed('Country').toUpperCase()
  if (country !== '' && !countries.includes(country)) cells.fault('Country', 'not_a_country')
  return {
    row: cells.row,
    mpnId,
    // A headquarters' row may leave it away.
    globalMpnId: given === '' ? mpnId : given,
    name: cells.needed('Name', 200),
    country,
    city: cells.text('City', 100),
    status: choice(cells, 'Status', ['active', 'inactive'], {}),
  }
}

/** Reads a parsed file. Either every row is right, or the faults say which cells are not. */
export function readProfileFile(
  table: readonly (readonly string[])[],
): { readonly rows: readonly ProfileRow[] } | { readonly faults: readonly RowFault[] } {
  const [header = [], ...lines] = table
  const columns = new Map(header.map((name, i) => [bare(name), i]))
  const faults: RowFault[] = []
  for (const column of ['MPN ID', 'Name', 'Country'])
    if (!columns.has(bare(column))) faults.push({ row: 1, column, reason: 'missing' })
  if (faults.length > 0) return { faults }
  const rows = lines.flatMap((line, i) =>
    faults.length >= mostProfileFaults || line.every((cell) => cell.trim() === '')
      ? []
      : [profileRow(cellsOf(columns, line, i + 2, faults))],
  )
  if (rows.length === 0) faults.push({ row: 2, column: 'MPN ID', reason: 'missing' })
  faults.push(...twice(rows).slice(0, mostProfileFaults))
  return faults.length === 0 ? { rows } : { faults: faults.slice(0, mostProfileFaults) }
}

function twice(rows: readonly ProfileRow[]): RowFault[] {
  const seen = new Set<string>()
  return rows.flatMap(({ row, mpnId }) => {
    const again = seen.has(mpnId)
    seen.add(mpnId)
    return again ? [{ row, column: 'MPN ID', reason: 'given_twice' } as const] : []
  })
}
