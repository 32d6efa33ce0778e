// The text of a price list or an offer matrix, parsed and checked.
import { type CatalogFile, readCatalogFile } from '../../domain/catalog-file.ts'
import { Refused } from '../../domain/refusal.ts'
import { parsedCells } from '../parsed-cells.ts'

/** Parses and checks; nothing is written. Refuses the whole file, naming up to a hundred wrong cells. */
export function parseCatalog(text: string, currency: string): CatalogFile {
  const file = readCatalogFile(parsedCells(text), currency)
  if ('faults' in file) throw new Refused('catalog_rows_wrong', undefined, { cells: file.faults })
  return file
}
