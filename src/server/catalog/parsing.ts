// The text of a price list or an offer matrix, parsed and checked.
import { parse } from 'csv-parse/sync'
import { type CatalogFile, readCatalogFile } from '../../domain/catalog-file.ts'
import { Refused } from '../../domain/refusal.ts'

/** Parses and checks; nothing is written. Refuses the whole file, naming up to a hundred wrong cells. */
export function parseCatalog(text: string, currency: string): CatalogFile {
  const file = readCatalogFile(cellsOf(text), currency)
  if ('faults' in file) throw new Refused('catalog_rows_wrong', undefined, { cells: file.faults })
  return file
}

/** Excel writes semicolons in most of the world; what separates the header separates all. */
function cellsOf(text: string): string[][] {
  const [header = ''] = text.split('\n', 1)
  const delimiter = [';', '\t', ','].find((sign) => header.includes(sign)) ?? ','
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
    }) as string[][]
  } catch {
    throw new Refused('not_csv')
  }
}
