// Which offers are known already, and the refusal of a file that names others.
import { sql } from 'kysely'
import type { RowFault } from '../../domain/catalog-cells.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'

/** Existing offers among `ids`. */
export async function knownOffers(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('offer')
    .select('id')
    .where(sql<boolean>`id = any (${[...ids]}::text[])`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export function refuseFaults(faults: readonly RowFault[]): void {
  if (faults.length > 0)
    throw new Refused('catalog_rows_wrong', undefined, { cells: faults.slice(0, 100) })
}
