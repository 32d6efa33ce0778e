// A collection as a table.
import { type Fields, oneLine, shown } from './harmless.ts'

const widest = 60

export function tableOf(items: readonly Fields[]): string {
  if (items.length === 0) return 'None.\n'
  const columns = [...new Set(items.flatMap((item) => shown(item).map(([name]) => name)))].filter(
    (name) => !items.some((item) => isNested(item[name])),
  )
  const rows = [columns, ...items.map((item) => columns.map((name) => cut(oneLine(item[name]))))]
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => lengthOf(row[i] ?? ''))))
  return rows.map((row) => `${lineOf(row, widths)}\n`).join('')
}

const lineOf = (row: readonly string[], widths: readonly number[]): string =>
  row
    .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - lengthOf(cell)))
    .join('  ')
    .trimEnd()

/** Code points: what most terminals give one cell each. */
const lengthOf = (text: string): number => Array.from(text).length

const cut = (text: string): string =>
  lengthOf(text) > widest
    ? `${Array.from(text)
        .slice(0, widest - 1)
        .join('')}…`
    : text

const isNested = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !(Array.isArray(value) && value.every(isPlain))
const isPlain = (value: unknown): boolean => typeof value !== 'object'
