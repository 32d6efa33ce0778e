// Replies for people: a table for a collection, names and values for one thing.
import { isCollection } from './requests.ts'

type Fields = Readonly<Record<string, unknown>>

const widest = 60

export function textOf(reply: unknown): string {
  if (reply === undefined) return 'Done.\n'
  if (isCollection(reply)) {
    const more = reply.links?.next !== undefined || reply.continuationToken !== undefined
    return `${tableOf(reply.items)}${more ? 'There are more: add --all.\n' : ''}`
  }
  return detailsOf(reply)
}

// Control characters, and those that turn the direction of writing round.
const steering = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Names from other companies must not steer the terminal. */
const harmless = (text: string): string => text.replaceAll(steering, '\uFFFD')

const oneLine = (value: unknown): string =>
  harmless(textOfValue(value).replaceAll(/\s+/g, ' ').trim())

function textOfValue(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(textOfValue).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What belongs to the envelope says nothing to a person. */
const shown = (fields: Fields): [string, unknown][] =>
  Object.entries(fields).filter(([name]) => name !== 'links' && name !== 'attributes')

function tableOf(items: readonly Fields[]): string {
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

function detailsOf(reply: unknown): string {
  if (typeof reply !== 'object' || reply === null) return `${oneLine(reply)}\n`
  const pairs = flat(reply as Fields, '')
  const width = Math.max(0, ...pairs.map(([name]) => name.length))
  return pairs.map(([name, value]) => `${name.padEnd(width)}  ${indented(value, width)}\n`).join('')
}

function flat(fields: Fields, above: string): [string, string][] {
  return shown(fields).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? flat(value as Fields, `${above}${name}.`)
      : [[`${above}${name}`, textOfValue(value)] satisfies [string, string]],
  )
}

const indented = (text: string, width: number): string =>
  text
    .split(/\r?\n/)
    .map(harmless)
    .join(`\n${' '.repeat(width + 2)}`)
