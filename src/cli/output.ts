// Replies for people: a table for a collection, names and values for one thing.
import { type Fields, harmless, oneLine, shown, textOfValue } from './harmless.ts'
import { isCollection } from './pages.ts'
import { tableOf } from './table.ts'

export function textOf(reply: unknown): string {
  if (reply === undefined) return 'Done.\n'
  if (isCollection(reply)) {
    const more = reply.links?.next !== undefined || reply.continuationToken !== undefined
    return `${tableOf(reply.items)}${more ? 'There are more: add --all.\n' : ''}`
  }
  return detailsOf(reply)
}

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
