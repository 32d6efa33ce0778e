// The directory as anyone searches it: flat rows made for it, so that a page costs the same however many entries there are.
import { sql } from 'kysely'
import { type Cloud, clouds } from '../../domain/organization.ts'
import {
  bitsOf,
  foldedName,
  type HelpKind,
  helpKinds,
  withBits,
} from '../../domain/provider-directory.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { type EntryRow, shownEntry } from './entry-rows.ts'

export interface Wanted {
  readonly cloud: Cloud
  /** A country, a region, or '' for any. */
  readonly place: string
  readonly language: string
  readonly services: readonly HelpKind[]
}

interface Search extends Wanted {
  /** The beginning of any word of the name; '' for all names. */
  readonly name: string
  readonly after: readonly string[] | null
  readonly limit: number
}

interface FoundEntry extends EntryRow {
  readonly word: string
}

/** By name, or where one is looked for, by the word that was found. One index range for each number of services, merged. */
export async function searchEntries(db: Db, search: Search): Promise<readonly FoundEntry[]> {
  const name = foldedName(search.name)
  // One lower bound: of two the plan that is kept for all searches may use the worse.
  const [word, id] = search.after ?? [name, '00000000-0000-0000-0000-000000000000']
  const found =
    name === ''
      ? sql`is_whole`
      : sql`word < ${`${name}\u{10ffff}`} and shared < ${name.length}::smallint`
  const { rows } = await sql<FoundEntry>`
    with page as materialized (
      select s.word, s.organization_id
      from unnest(${withBits(bitsOf(search.services))}::smallint[]) as wanted (services)
      cross join lateral (
        select word, organization_id from directory_slot
        where cloud = ${search.cloud} and place = ${search.place} and language = ${search.language} and services = wanted.services
          and ${found} and (word, organization_id) > (${word}, ${id}::uuid)
        order by word, organization_id limit ${search.limit}) s
      order by s.word, s.organization_id limit ${search.limit})
    select page.word, ${shownEntry}
    from page join directory_entry e on e.organization_id = page.organization_id
    where e.is_shown order by page.word, page.organization_id`.execute(db)
  return rows
}

interface Counts {
  /** Of those that have any provider at all. */
  readonly clouds: ReadonlyMap<string, number>
  readonly places: ReadonlyMap<string, number>
  readonly languages: ReadonlyMap<string, number>
  readonly services: ReadonlyMap<HelpKind, number>
  readonly total: number
}

interface CountRow {
  readonly of: 'cloud' | 'place' | 'language' | 'services'
  readonly value: string
  readonly entries: number
}

/** How many each further choice would leave: counted when entries are written, so that nothing is counted here. */
export async function countEntries(
  db: Db,
  { cloud, place, language, services }: Wanted,
): Promise<Counts> {
  const bits = withBits(bitsOf(services))
  const { rows } = await sql<CountRow>`
    select 'cloud' as of, c.cloud as value, coalesce((select sum(entries) from directory_count
        where cloud = c.cloud and place = ${place} and language = ${language} and services = any (${bits}::smallint[])), 0)::int as entries
    from unnest(${[...clouds]}::text[]) as c (cloud)
    where exists (select from directory_count where cloud = c.cloud and place = '' and language = '' and entries > 0)
    union all
    select 'place', place, sum(entries)::int from directory_count
    where cloud = ${cloud} and language = ${language} and place <> '' and services = any (${bits}::smallint[]) group by place
    union all
    select 'language', language, sum(entries)::int from directory_count
    where cloud = ${cloud} and place = ${place} and language <> '' and services = any (${bits}::smallint[]) group by language
    union all
    select 'services', services::text, entries from directory_count
    where cloud = ${cloud} and place = ${place} and language = ${language}`.execute(db)
  const of = (what: CountRow['of']) =>
    rows.filter((row) => row.of === what && (row.entries > 0 || what === 'cloud'))
  const mapOf = (what: CountRow['of']) => new Map(of(what).map((row) => [row.value, row.entries]))
  const withAll = (wanted: readonly HelpKind[]) =>
    of('services')
      .filter(({ value }) => withBits(bitsOf(wanted)).includes(Number(value)))
      .reduce((sum, { entries }) => sum + entries, 0)
  return {
    clouds: mapOf('cloud'),
    places: mapOf('place'),
    languages: mapOf('language'),
    services: new Map(helpKinds.map((kind) => [kind, withAll([...services, kind])])),
    total: withAll(services),
  }
}

/** Whoever is not signed in reads it only as long as the operator leaves it open. */
export async function refuseIfClosed(db: Db, caller: Caller | null): Promise<void> {
  if (caller !== null) return
  const { rows } = await sql<{ open: boolean }>`select directory_is_open() as open`.execute(db)
  if (rows[0]?.open !== true) throw new Refused('directory_closed')
}

export const readShown = (db: Db, id: string): Promise<EntryRow | undefined> =>
  sql<EntryRow>`select ${shownEntry} from directory_entry e where e.organization_id = ${id} and e.is_shown`
    .execute(db)
    .then(({ rows }) => rows[0])
