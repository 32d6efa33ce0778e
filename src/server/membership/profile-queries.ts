// Organization profiles as the operator keeps them: listed, added, changed, taken in from a file.
import { sql } from 'kysely'
import type { ProfileRow as FileRow } from '../../domain/membership-file.ts'
import type { Db } from '../db.ts'
import { likeText } from '../organizations/queries.ts'

/** With the partner that carries the number. */
const profiles = (db: Db) =>
  db
    .selectFrom('membership_profile as p')
    .leftJoin('organization as o', 'o.mpn_id', 'p.mpn_id')
    .selectAll('p')
    .select('o.name as carrier')

interface ProfileQuery {
  readonly search: string
  readonly after: string | null
  readonly limit: number
}

/** By number; both searches begin where what was typed begins, so that an index answers. */
export function profilePage(db: Db, { search, after, limit }: ProfileQuery) {
  let rows = profiles(db)
  const start = `${likeText(search.toLowerCase())}%`
  if (/^\d+$/.test(search))
    rows = rows.where((eb) =>
      eb.or([eb('p.mpn_id', 'like', start), eb('p.global_mpn_id', '=', search)]),
    )
  else if (search !== '') rows = rows.where(sql<boolean>`lower(p.name) like ${start}`)
  if (after !== null) rows = rows.where('p.mpn_id', '>', after)
  return rows.orderBy('p.mpn_id').limit(limit).execute()
}

export const readProfile = (db: Db, mpnId: string) =>
  profiles(db).where('p.mpn_id', '=', mpnId).executeTakeFirst()

export const lockProfile = (db: Db, mpnId: string) =>
  profiles(db).where('p.mpn_id', '=', mpnId).forUpdate('p').executeTakeFirst()

/** A headquarters names itself; a location's own headquarters is no location of another. */
export async function isHeadquarters(db: Db, mpnId: string): Promise<boolean> {
  const row = await db
    .selectFrom('membership_profile')
    .select('mpn_id')
    .where('mpn_id', '=', mpnId)
    .where('global_mpn_id', '=', mpnId)
    .executeTakeFirst()
  return row !== undefined
}

interface NewProfile {
  readonly mpnId: string
  readonly globalMpnId: string
  readonly name: string
  readonly country: string
  readonly city: string
  readonly status: 'active' | 'inactive'
  /** The partner that adds it as a location; null: the operator. */
  readonly addedBy: string | null
}

/** False: the number is taken. */
export async function addProfile(db: Db, p: NewProfile, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('membership_profile')
    .values({
      mpn_id: p.mpnId,
      global_mpn_id: p.globalMpnId,
      name: p.name,
      country: p.country,
      city: p.city,
      status: p.status,
      added_by: p.addedBy,
      created_at: now,
    })
    .onConflict((clash) => clash.column('mpn_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const saveProfile = (
  db: Db,
  mpnId: string,
  changed: Pick<NewProfile, 'name' | 'country' | 'city' | 'status'>,
) =>
  db
    .updateTable('membership_profile')
    .set({ ...changed, version: sql<number>`version + 1` })
    .where('mpn_id', '=', mpnId)
    .execute()

/** What the directory and the program hold of the numbers that a file names; the rows are locked. */
export async function knownNumbers(db: Db, rows: readonly FileRow[]) {
  const numbers = [...new Set(rows.flatMap((row) => [row.mpnId, row.globalMpnId]))].toSorted()
  const known = await profiles(db)
    .where(sql<boolean>`p.mpn_id = any (${numbers}::text[])`)
    .orderBy('p.mpn_id')
    .forUpdate('p')
    .execute()
  return new Map(known.map((row) => [row.mpn_id, row]))
}

/** Added, or changed by number. One statement: a file may name a location before its headquarters. */
export async function takeIn(db: Db, rows: readonly FileRow[], now: Date) {
  const { rows: done } = await sql<{ added: boolean }>`
    insert into membership_profile as p (mpn_id, global_mpn_id, name, country, city, status, created_at)
    select r."mpnId", r."globalMpnId", r.name, r.country, r.city, r.status, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      "mpnId" text, "globalMpnId" text, name text, country text, city text, status text)
    order by r."mpnId"
    on conflict (mpn_id) do update set name = excluded.name, country = excluded.country, city = excluded.city,
      status = excluded.status, version = p.version + 1
      where (p.name, p.country, p.city, p.status) is distinct from (excluded.name, excluded.country, excluded.city, excluded.status)
    returning (xmax = 0) as added`.execute(db)
  const added = done.filter((row) => row.added).length
  return { added, changed: done.length - added }
}
