// A file of organization profiles against what is known already: all of it, or the list of what is wrong with it.
import type { RowFault } from '../../domain/catalog-cells.ts'
import { mostProfileFaults, readProfileFile } from '../../domain/membership-file.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { parsedCells } from '../parsed-cells.ts'
import { knownNumbers, takeIn } from './profile-queries.ts'

type Known = Awaited<ReturnType<typeof knownNumbers>>
type Rows = Extract<ReturnType<typeof readProfileFile>, { rows: unknown }>['rows']

/** Parsed and checked; nothing is written. */
export function parseProfiles(text: string): Rows {
  const file = readProfileFile(parsedCells(text))
  if ('faults' in file) refuse(file.faults)
  else return file.rows
  return []
}

export async function importProfiles(db: Db, rows: Rows, now: Date) {
  const known = await knownNumbers(db, rows)
  refuse(faultsIn(rows, known))
  return takeIn(db, rows, now)
}

function faultsIn(rows: Rows, known: Known): RowFault[] {
  const inFile = new Map(rows.map((row) => [row.mpnId, row]))
  const isHeadquarters = (mpnId: string) => {
    const [here, before] = [inFile.get(mpnId), known.get(mpnId)]
    return (before?.global_mpn_id ?? here?.globalMpnId) === mpnId
  }
  return rows.flatMap(({ row, mpnId, globalMpnId, country }): RowFault[] => {
    const before = known.get(mpnId)
    // A number belongs to its headquarters for ever: what would move is another company's.
    const stays = before === undefined || before.global_mpn_id === globalMpnId
    return [
      ...(stays && isHeadquarters(globalMpnId)
        ? []
        : [{ row, column: 'Global MPN ID', reason: 'unknown_headquarters' } as const]),
      ...(before !== undefined && before.carrier !== null && before.country !== country
        ? [{ row, column: 'Country', reason: 'carried_by_partner' } as const]
        : []),
    ]
  })
}

function refuse(faults: readonly RowFault[]): void {
  if (faults.length > 0)
    throw new Refused('membership_rows_wrong', undefined, {
      cells: faults.slice(0, mostProfileFaults),
    })
}
