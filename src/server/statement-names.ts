// Names for prepared statements: one a text.
import { createHash } from 'node:crypto'

const names = new Map<string, string>()
/** Each name costs memory in every connection; texts beyond this many (long `in` lists) stay unnamed. */
const namedTexts = 1_000

/** Substring searches stay unnamed: the generic plan of a prepared one scans the whole table. */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= namedTexts || / ilike /i.test(text)) return undefined
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  names.set(text, name)
  return name
}
