// Cells of an operator's file, read with their faults: which row, which column, what is wrong.

/** One wrong cell. Rows count from 1, the header's. */
export interface RowFault {
  readonly row: number
  readonly column: string
  readonly reason:
    | 'missing'
    | 'not_a_number'
    | 'not_a_price'
    | 'not_a_date'
    | 'not_a_country'
    | 'unknown_value'
    | 'too_long'
    | 'given_twice'
    | 'out_of_order'
    | 'unknown_offer'
    | 'unknown_headquarters'
    | 'carried_by_partner'
    | 'not_an_mpn_id'
    | 'not_a_domain'
    | 'not_an_address'
    | 'wrong_for_country'
    | 'not_utf8'
}

export const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

export interface Cells {
  readonly row: number
  /** '' when the column or the cell is missing. */
  readonly text: (column: string, longest?: number) => string
  readonly needed: (column: string, longest?: number) => string
  readonly fault: (column: string, reason: RowFault['reason']) => void
}

export function cellsOf(
  columns: ReadonlyMap<string, number>,
  line: readonly string[],
  row: number,
  faults: RowFault[],
): Cells {
  const fault = (column: string, reason: RowFault['reason']) => {
    faults.push({ row, column, reason })
  }
  const text = (column: string, longest = 400) => {
    const cell = line[columns.get(bare(column)) ?? -1]?.trim() ?? ''
    if (cell.length > longest) fault(column, 'too_long')
    // What a reader puts where bytes are no UTF-8: the name that was meant is lost.
    if (cell.includes('\uFFFD')) fault(column, 'not_utf8')
    return cell
  }
  const needed = (column: string, longest?: number) => {
    const cell = text(column, longest)
    if (cell === '') fault(column, 'missing')
    return cell
  }
  return { row, text, needed, fault }
}

/** The value whose spelling the cell has; the first one for an empty cell; a fault otherwise. */
export function choice<const V extends readonly string[]>(
  cells: Cells,
  column: string,
  values: V,
  spellings: Readonly<Record<string, V[number]>>,
): V[number] {
  const cell = bare(cells.text(column))
  const value =
    cell === '' ? values[0] : (values.find((one) => bare(one) === cell) ?? spellings[cell])
  if (value === undefined) cells.fault(column, 'unknown_value')
  return value ?? values[0] ?? ''
}

/** ISO dates, or the month/day/year of the original's files. */
export function date(cells: Cells, column: string, otherwise: string): string {
  const cell = cells.text(column)
  if (cell === '') return otherwise
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell)
  const iso =
    american === null
      ? cell
      : `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN
  // 2026-02-31 parses nowhere but must not slip to March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso)
    cells.fault(column, 'not_a_date')
  return iso
}

export const list = (text: string): string[] => text.split(/[;|,\s]+/).filter((part) => part !== '')

export function count(cells: Cells, column: string, otherwise: number): number {
  const cell = cells.text(column)
  if (cell === '') return otherwise
  if (/^\d{1,9}$/.test(cell) && Number(cell) >= 1) return Number(cell)
  cells.fault(column, 'not_a_number')
  return otherwise
}

export const flag = (cells: Cells, column: string): boolean =>
  choice(cells, column, ['no', 'yes'], {
    true: 'yes',
    false: 'no',
    y: 'yes',
    n: 'no',
    '1': 'yes',
    '0': 'no',
  }) === 'yes'

export const offerId = (cells: Cells): string => cells.needed('Offer ID', 100).toUpperCase()
