// Entries as the operator keeps them: one for each indirect provider.
import { sql } from 'kysely'
import type { EntryContent, EntryState } from '../../domain/provider-directory.ts'
import type { Db } from '../db.ts'
import { holdStanding } from '../organizations/standing-queries.ts'
import { shownEntry, type WholeEntryRow } from './entry-rows.ts'
import { relist } from './listing.ts'

const wholeEntry = sql`${shownEntry}, e.state, e.is_shown, e.version, c.email`
const joined = sql`directory_entry e join directory_contact c on c.organization_id = e.organization_id`

export const readEntry = (db: Db, id: string): Promise<WholeEntryRow | undefined> =>
  sql<WholeEntryRow>`select ${wholeEntry} from ${joined} where e.organization_id = ${id}`
    .execute(db)
    .then(({ rows }) => rows[0])

/** Against a second hand that writes it, and its company's suspension: that waits, or came first. */
export async function lockEntry(db: Db, id: string): Promise<WholeEntryRow | undefined> {
  await holdStanding(db, { id, mpnId: null })
  const { rows } = await sql<WholeEntryRow>`
    select ${wholeEntry} from ${joined} where e.organization_id = ${id} for update of e`.execute(db)
  return rows[0]
}

interface EntryPage {
  /** The beginning of the name. */
  readonly search: string
  readonly after: readonly string[] | null
  readonly limit: number
}

export async function listEntries(db: Db, { search, after, limit }: EntryPage) {
  const [name, id] = after ?? ['', '00000000-0000-0000-0000-000000000000']
  const begins = `${search.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<WholeEntryRow>`
    select ${wholeEntry} from ${joined}
    where (e.name, e.organization_id) > (${name}, ${id}::uuid) and e.name ilike ${begins}
    order by e.name, e.organization_id limit ${limit}`.execute(db)
  return rows
}

/** What a company that has no entry is called, whether it may have one, and for which place. */
export const companyOf = (db: Db, id: string) =>
  db
    .selectFrom('organization')
    .select(['kind', 'name', 'country', 'region', 'cloud'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Writes the entry and the rows by which it is found, after `lockEntry`. */
export async function saveEntry(
  db: Db,
  id: string,
  content: EntryContent & { readonly state: EntryState },
  now: Date,
): Promise<WholeEntryRow> {
  const row = {
    name: content.name.trim(),
    descriptions: JSON.stringify(content.descriptions),
    countries: [...content.countries],
    languages: [...content.languages],
    services: [...content.services],
    website: content.website,
    support_hours: content.supportHours,
    logo_sha256: content.logo,
    state: content.state,
    updated_at: now,
  }
  await db
    .insertInto('directory_entry')
    .values((eb) => ({
      organization_id: id,
      ...row,
      cloud: eb.selectFrom('organization').select('cloud').where('id', '=', id),
      is_shown: false,
      created_at: now,
    }))
    .onConflict((conflict) =>
      conflict
        .column('organization_id')
        .doUpdateSet((eb) => ({ ...row, version: eb('directory_entry.version', '+', 1) })),
    )
    .execute()
  await db
    .insertInto('directory_contact')
    .values({ organization_id: id, email: content.contactEmail })
    .onConflict((conflict) =>
      conflict.column('organization_id').doUpdateSet({ email: content.contactEmail }),
    )
    .execute()
  await relist(db, id)
  const saved = await readEntry(db, id)
  if (saved === undefined) throw new Error('An entry that was written is not there.')
  return saved
}
