// Takes a parsed price list or offer matrix in: all rows, or none.
import type { CatalogFile } from '../../domain/catalog-file.ts'
import type { Db } from '../db.ts'
import { importMatrix } from './matrix-import.ts'
import { importPrices } from './price-import.ts'

interface Imported {
  readonly kind: CatalogFile['kind']
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly withdrawn: number
}

export async function importCatalog(db: Db, file: CatalogFile): Promise<Imported> {
  const counts =
    file.kind === 'price_list'
      ? await importPrices(db, file.rows)
      : await importMatrix(db, file.rows)
  return { kind: file.kind, rows: file.rows.length, ...counts }
}
