// The rows by which a shown entry is found, and the counts: made anew whenever the entry, or its company's standing, changes.
import { sql } from 'kysely'
import type { Cloud } from '../../domain/organization.ts'
import { bitsOf, type HelpKind, wordsOfName } from '../../domain/provider-directory.ts'
import { regionOf } from '../../domain/region.ts'
import type { Db } from '../db.ts'

interface Listed {
  readonly cloud: Cloud
  readonly name: string
  readonly countries: readonly string[]
  readonly languages: readonly string[]
  readonly services: readonly HelpKind[]
}

/** Shown is what is listed, of a company that is not suspended. A company without an entry has nothing to show. */
export async function relist(db: Db, id: string): Promise<void> {
  const { rows } = await sql<Listed & { is_shown: boolean }>`
    update directory_entry e
    set is_shown = e.state = 'listed' and o.state = 'active' and o.kind = 'indirect_provider'
    from organization o where o.id = e.organization_id and e.organization_id = ${id}
    returning e.is_shown, e.cloud, e.name, e.countries, e.languages, e.services`.execute(db)
  const entry = rows[0]
  if (entry === undefined) return
  await takeOff(db, id)
  if (entry.is_shown) await putOn(db, id, entry)
}

async function takeOff(db: Db, id: string): Promise<void> {
  await sql`
    with gone as (delete from directory_slot where organization_id = ${id}
      returning cloud, place, language, services, is_whole)
    update directory_count c set entries = c.entries - 1 from gone
    where gone.is_whole and c.cloud = gone.cloud and c.place = gone.place and c.language = gone.language and c.services = gone.services`.execute(
    db,
  )
}

async function putOn(db: Db, id: string, { cloud, name, countries, languages, services }: Listed) {
  const regions = countries.map((country) => regionOf(country) ?? '')
  const places = [...new Set(['', ...countries, ...regions])]
  const spoken = [...new Set(['', ...languages])]
  const words = wordsOfName(name)
  const bits = bitsOf(services)
  await sql`
    insert into directory_slot (organization_id, cloud, place, language, word, services, is_whole, shared)
    select ${id}::uuid, ${cloud}, place, language, word, ${bits}::smallint, is_whole, shared
    from unnest(${places}::text[]) as p (place)
    cross join unnest(${spoken}::text[]) as l (language)
    cross join unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ isWhole }) => isWhole)}::boolean[],
      ${words.map(({ shared }) => shared)}::smallint[]) as w (word, is_whole, shared)`.execute(db)
  // In one order, so that two entries that are written at once wait for each other.
  await sql`
    insert into directory_count (cloud, place, language, services, entries)
    select ${cloud}, place, language, ${bits}::smallint, 1
    from unnest(${places}::text[]) as p (place) cross join unnest(${spoken}::text[]) as l (language)
    order by place, language
    on conflict (cloud, place, language, services) do update set entries = directory_count.entries + 1`.execute(
    db,
  )
}
