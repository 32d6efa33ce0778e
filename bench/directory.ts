// npm run bench:scale -- directory: what a search of the provider directory costs at 1,000 and at 10,000 providers.
// Shared buffers of the product's own statements as nobody, and their time: the 95th percentile of 400 different searches.
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { Client, escapeLiteral, Pool } from 'pg'
import { openDatabase } from '../src/server/db.ts'
import { enterNobody } from '../src/server/entering.ts'
import { migrate } from '../src/server/migrate.ts'
import { relist } from '../src/server/provider-directory/listing.ts'
import {
  countEntries,
  searchEntries,
  type Wanted,
} from '../src/server/provider-directory/search-queries.ts'
import type { Schema } from '../src/server/schema.ts'
import { type Server, withClient } from './data.ts'

/** Largest against smallest, and so many pages beside: a higher tree costs a page for each range that is read. */
const ceiling = 1.5
const levels = 64
/** Milliseconds at the database, 95th percentile. */
const slowest = 50
const limit = 25

type Search = Wanted & { readonly name: string; readonly after: readonly string[] | null }
const any: Search = {
  cloud: 'public',
  place: '',
  language: '',
  services: [],
  name: '',
  after: null,
}
/** Names begin with a hexadecimal digit: half of them come before this. */
const middle = ['7', '00000000-0000-0000-0000-000000000000']

const searches: readonly (readonly [name: string, Search])[] = [
  ['all', any],
  ['all of a small cloud', { ...any, cloud: 'government' }],
  ['all, in the middle', { ...any, after: middle }],
  ['by country', { ...any, place: 'DE' }],
  [
    'by region, language and help',
    { ...any, place: 'europe', language: 'en', services: ['financing'] },
  ],
  ['by a word that every name has', { ...any, name: 'distribution' }],
  [
    'by word, country and help',
    { ...any, name: 'distr', place: 'DE', services: ['technical_training'] },
  ],
  ['by the beginning of a name', { ...any, name: 'a' }],
  ['by what nobody is called', { ...any, name: 'zzzz' }],
]

/** Any mix of what may be asked, the same in each run: `draw` numbers the searches. */
function drawn(draw: number): Search {
  const pick = <T>(list: readonly T[], prime: number): T => list[(draw * prime) % list.length] as T
  return {
    cloud: pick(['public', 'public', 'public', 'government'] as const, 13),
    place: pick(['', 'US', 'DE', 'FR', 'BR', 'JP', 'IT', 'europe', 'latin-america', 'XX'], 7),
    language: pick(['', '', 'en', 'de', 'fr', 'pt', 'ru', 'zh'], 3),
    services: pick([[], ['marketing'], ['financing', 'technical_training'], []] as const, 5),
    name: pick(['', 'd', 'dist', 'distribution', 'e4', '3', 'zz', 'a1b', '99', 'f0 distr', '7'], 1),
    after: pick([null, null, middle], 11),
  }
}

const countries = `array['US','DE','FR','BR','MX','RU','IN','JP','ES','IT']`
/** As a superuser: names in no order of insertion, one to three countries and languages, every mix of services. */
const statements = (size: number) => [
  `set session_replication_role = replica`,
  `insert into organization (id, kind, name, domain, mpn_id, country, region, cloud, language, created_at)
   select md5('p ' || n)::uuid, 'indirect_provider', 'P' || n, 'p' || n || '.dir.example', (5000000 + n)::text, 'US', 'united-states', case when n % 10 = 0 then 'government' else 'public' end, 'en', now()
   from generate_series(1, ${size}) n`,
  `insert into directory_entry (organization_id, cloud, name, descriptions, countries, languages, services, state, is_shown, created_at, updated_at)
   select md5('p ' || n)::uuid, case when n % 10 = 0 then 'government' else 'public' end, initcap(substr(md5(n::text), 1, 7)) || ' Distribution ' || n, '{"en":"Cloud"}',
     (${countries})[1 + n % 8 : 1 + n % 8 + n % 3], (array['en','de','fr','es','pt','ru'])[1 + n % 4 : 1 + n % 4 + n % 2],
     array_remove(array[case when n % 2 = 0 then 'technical_training' end, case when n % 3 = 0 then 'marketing' end,
       case when n % 5 < 3 then 'financing' end], null), 'listed', false, now(), now()
   from generate_series(1, ${size}) n`,
]

interface FilledDirectory {
  readonly url: string
  readonly drop: () => Promise<void>
}

/** Rows by which entries are found are made as the product makes them, each entry in a transaction of its own. */
async function fillDirectory(server: Pick<Server, 'url'>, size: number): Promise<FilledDirectory> {
  const name = `tierline_directory_${size}`
  const url = new URL(server.url)
  url.pathname = `/${name}`
  const drop = () =>
    withClient(server.url, async (client) => {
      await client.query(`drop database if exists ${name} with (force)`)
    })
  await drop()
  await withClient(server.url, (client) => client.query(`create database ${name}`))
  const database = await openDatabase({ url: url.href, dataDirectory: '' })
  try {
    await migrate(database)
    await withClient(url.href, async (client) => {
      for (const statement of statements(size)) await client.query(statement)
    })
    const { rows } = await database.query('select organization_id as id from directory_entry')
    for (const { id } of rows)
      await database.kysely.transaction().execute((db) => relist(db, String(id)))
    await database.query('vacuum analyze')
  } finally {
    await database.close()
  }
  return { url: url.href, drop }
}

async function statementsOf(url: string, search: Search): Promise<CompiledQuery[]> {
  const heard: CompiledQuery[] = []
  const kysely = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: 1 }) }),
    log: ({ query }) => void heard.push(query),
  })
  try {
    await kysely.transaction().execute(async (db) => {
      await enterNobody(db)
      heard.length = 0
      await searchEntries(db, { ...search, limit })
      await countEntries(db, search)
    })
  } finally {
    await kysely.destroy()
  }
  return heard.filter(({ sql }) => /^\s*(select|with)/i.test(sql))
}

const literal = (value: unknown): string =>
  typeof value === 'number'
    ? String(value)
    : escapeLiteral(Array.isArray(value) ? `{${value.map(String).join(',')}}` : String(value))

interface Cost {
  readonly buffers: number
  readonly milliseconds: number
}

interface Explained {
  readonly Plan: { readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number }
  readonly 'Execution Time': number
  readonly 'Planning Time': number
}

/** The seventh time on: by then PostgreSQL may keep one plan for all parameters. */
async function costOf(
  client: Client,
  statements: readonly CompiledQuery[],
  runs = 7,
): Promise<Cost> {
  let [buffers, milliseconds] = [0, 0]
  for (const [at, { sql, parameters }] of statements.entries()) {
    await client.query(`prepare s${at} as ${sql}`)
    const call = `execute s${at}(${parameters.map(literal).join(', ')})`
    let last: Explained | undefined
    for (let run = 0; run < runs; run++) {
      await client.query('begin read only')
      await client.query(`select enter_as('tierline_app', '')`)
      const { rows } = await client.query<{ 'QUERY PLAN': [Explained] }>(
        `explain (analyze, buffers, format json) ${call}`,
      )
      await client.query('commit')
      last = rows[0]?.['QUERY PLAN'][0]
    }
    await client.query(`deallocate s${at}`)
    buffers += (last?.Plan['Shared Hit Blocks'] ?? 0) + (last?.Plan['Shared Read Blocks'] ?? 0)
    milliseconds += (last?.['Execution Time'] ?? 0) + (last?.['Planning Time'] ?? 0)
  }
  return { buffers, milliseconds }
}

/** A page and the counts of its facets, for each search. */
async function directoryCosts(url: string): Promise<ReadonlyMap<string, Cost>> {
  const costs = new Map<string, Cost>()
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const [name, search] of searches)
      costs.set(name, await costOf(client, await statementsOf(url, search)))
  } finally {
    await client.end()
  }
  return costs
}

/** Milliseconds of each of so many different searches, planned anew. */
async function timesOf(url: string, draws: number): Promise<readonly number[]> {
  const times: number[] = []
  await withClient(url, async (client) => {
    for (let draw = 0; draw < draws; draw++) {
      const statements = await statementsOf(url, drawn(draw))
      times.push((await costOf(client, statements, 1)).milliseconds)
    }
  })
  return times.toSorted((a, b) => a - b)
}

/** Prints the table. False: a search's buffers grow with the directory, or more than one search of twenty is slow. */
export async function compareDirectories(
  server: Pick<Server, 'url'>,
  sizes: readonly number[],
  draws = 400,
): Promise<boolean> {
  const filled: FilledDirectory[] = []
  try {
    for (const size of sizes) filled.push(await fillDirectory(server, size))
    const costs = await Promise.all(filled.map(({ url }) => directoryCosts(url)))
    let good = true
    process.stdout.write(
      `${'buffers of a search'.padEnd(36)}${sizes.map((size) => String(size).padStart(10)).join('')}     ratio\n`,
    )
    for (const [name] of searches) {
      const buffers = costs.map((of) => of.get(name)?.buffers ?? 0)
      const ratio = (buffers.at(-1) ?? 0) / (buffers[0] ?? 1)
      const isFlat = (buffers.at(-1) ?? 0) <= ceiling * (buffers[0] ?? 0) + levels
      good = good && isFlat
      process.stdout.write(
        `  ${name.padEnd(34)}${buffers.map((one) => String(one).padStart(10)).join('')}${ratio.toFixed(2).padStart(10)} ${isFlat ? 'pass' : 'FAIL'} (<= ${ceiling} and ${levels} pages)\n`,
      )
    }
    const times = await timesOf(filled.at(-1)?.url ?? '', draws)
    const p95 = times[Math.ceil(times.length * 0.95) - 1] ?? 0
    process.stdout.write(
      `  p95 of ${draws} searches at ${sizes.at(-1)}: ${p95.toFixed(2)} ms, the slowest ${(times.at(-1) ?? 0).toFixed(2)} ${p95 <= slowest ? 'pass' : 'FAIL'} (<= ${slowest})\n`,
    )
    return good && p95 <= slowest
  } finally {
    for (const one of filled) await one.drop()
  }
}
