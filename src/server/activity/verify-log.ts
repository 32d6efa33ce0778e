// `tierline audit verify`: every company's chain, told line by line.
import { sql } from 'kysely'
import { asWorker } from '../as-worker.ts'
import type { Database, Db } from '../db.ts'
import type { Head } from './chain.ts'
import { faults, type Verdict, verifyOrganization } from './verify.ts'

interface Company {
  readonly id: string
  /** Null: it has been deleted, and only its heads or seals are left. */
  readonly name: string | null
}

/** False when a chain is broken. `only`: one company instead of all. */
export async function verifyLog(
  database: Database,
  sent: ReadonlyMap<string, readonly Head[]>,
  only: string | undefined,
  print: (line: string) => void,
): Promise<boolean> {
  const companies = await asWorker(database, (db) => companiesIn(db, [...sent.keys()], only))
  const read = <R>(work: (db: Db) => Promise<R>) => asWorker(database, work)
  let [rows, broken, unsealed] = [0, 0, 0]
  for (const company of companies) {
    const verdict = await verifyOrganization(read, company.id, sent.get(company.id) ?? [])
    for (const line of linesOf(company, verdict)) print(line)
    rows += verdict.head.position
    unsealed += verdict.unsealed.count
    if (verdict.broken !== null) broken += 1
  }
  print(
    `${companies.length} companies, ${rows} sealed rows sound, ${unsealed} without a seal, ${broken} companies broken.`,
  )
  return broken === 0
}

function linesOf({ id, name }: Company, { broken, head, unsealed }: Verdict): readonly string[] {
  const title = `${id} ${name === null ? '(no such company)' : JSON.stringify(name)}`
  const { oldest, count } = unsealed
  return [
    broken === null
      ? `sound   ${title}: head ${head.position}:${head.hash}`
      : `BROKEN  ${title}: at position ${broken.position}${broken.recordId === null ? '' : `, row ${broken.recordId}`}: ${faults[broken.fault]}.`,
    ...(oldest === null
      ? []
      : [`        ${count} without a seal, the oldest is row ${oldest.id} of ${oldest.at}.`]),
  ]
}

async function companiesIn(
  db: Db,
  alsoOf: readonly string[],
  only: string | undefined,
): Promise<readonly Company[]> {
  const { rows } = await sql<Company>`
    select ids.id, o.name from (
      select organization_id as id from audit_record union select organization_id from audit_seal
      union select unnest(${[...alsoOf]}::uuid[]) union select ${only ?? null}::uuid) ids
    left join organization o on o.id = ids.id
    where ids.id is not null and (${only ?? null}::uuid is null or ids.id = ${only ?? null}::uuid)
    order by o.name, ids.id`.execute(db)
  return rows
}
