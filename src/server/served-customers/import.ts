// The operator's file of customers served elsewhere: parsed, checked cell by cell, then waiting in its table.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { RowFault } from '../../domain/catalog-cells.ts'
import { type Refusal, Refused } from '../../domain/refusal.ts'
import { readServedFile, type ServedRow } from '../../domain/served-customer.ts'
import { checkAddress } from '../customers/address.ts'
import type { Db } from '../db.ts'
import { parsedCells } from '../parsed-cells.ts'

/** Refuses the whole file, naming up to a hundred wrong cells. Nothing is written. */
export function parseServed(text: string): readonly ServedRow[] {
  const file = readServedFile(parsedCells(text), addressFault)
  if ('faults' in file) throw new Refused('served_rows_wrong', undefined, { cells: file.faults })
  return file.rows
}

const faultByRefusal: Partial<Record<Refusal, Omit<RowFault, 'row'>>> = {
  state_missing: { column: 'State', reason: 'missing' },
  postal_code_wrong: { column: 'Postal Code', reason: 'wrong_for_country' },
  registration_number_missing: { column: 'Registration Number', reason: 'missing' },
  registration_number_wrong: { column: 'Registration Number', reason: 'wrong_for_country' },
  phone_number_missing: { column: 'Phone', reason: 'missing' },
}

/** The rules of addresses refuse by throwing, as for a customer that a partner adds. */
function addressFault({ content }: ServedRow): Omit<RowFault, 'row'> | null {
  try {
    checkAddress(content.address, content.registrationNumber)
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return faultByRefusal[error.refusal] ?? { column: 'Address', reason: 'wrong_for_country' }
  }
}

/** A row that was taken over stays as it is; any other waits again, as the file has it. */
export async function keepServed(
  db: Db,
  operatorId: string,
  rows: readonly ServedRow[],
  now: Date,
): Promise<{ readonly added: number; readonly changed: number; readonly kept: number }> {
  const wanted = rows.map(({ mpnId, domain, companyName, content }) => ({
    id: randomUUID(),
    mpnId,
    domain,
    companyName,
    country: content.address.country,
    content,
  }))
  const { rows: written } = await sql<{ added: boolean }>`
    insert into served_customer (organization_id, id, mpn_id, domain, company_name, country, content, imported_at)
    select ${operatorId}::uuid, r.id, r."mpnId", r.domain, r."companyName", r.country, r.content, ${now}
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as r(
      id uuid, "mpnId" text, domain text, "companyName" text, country text, content jsonb)
    on conflict (organization_id, mpn_id, domain) do update set company_name = excluded.company_name,
      country = excluded.country, content = excluded.content, imported_at = excluded.imported_at,
      state = 'waiting', refusal = null, partner_id = null, partner_name = null, decided_at = null
      where served_customer.state <> 'taken'
    returning (xmax = 0) as added`.execute(db)
  const added = written.filter((row) => row.added).length
  return { added, changed: written.length - added, kept: rows.length - written.length }
}
