// A file's text as rows of cells, for every import.
import { parse } from 'csv-parse/sync'
import { Refused } from '../domain/refusal.ts'

/** Excel writes semicolons in most of the world; what separates the header separates all. */
export function parsedCells(text: string): string[][] {
  const [header = ''] = text.split('\n', 1)
  const delimiter = [';', '\t', ','].find((sign) => header.includes(sign)) ?? ','
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
    }) as string[][]
  } catch (error) {
    const { lines } = error as { readonly lines?: number }
    throw new Refused('not_csv', lines === undefined ? undefined : `line ${lines}`)
  }
}
