// Makes a database with N customers: on a throw-away PostgreSQL, or beside the one that BENCH_DATABASE_URL names.
import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { findPostgres, startPostgres } from '../scripts/postgres.ts'
import { openDatabase } from '../src/server/db.ts'
import { migrate } from '../src/server/migrate.ts'
import { clientStatement, draftStatement, statements } from './data-sql.ts'

/** As the statements make them: md5 of a word and a number, printed as a GUID. */
export const idOf = (word: string, number: number | string): string =>
  createHash('md5')
    .update(`${word} ${number}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

export const providerId = idOf('provider', 1)
export const clientId = idOf('client', 1)
export const secretId = idOf('secret', 1)
export const clientSecret = 'bench-secret-that-guards-generated-rows-only'

/** Customers with five orders and subscriptions each: no measured query reads them, but the tables must not be empty. */
const mostSold = 20_000

export interface Server {
  /** Connects as a superuser. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The user must be a superuser: generated rows bypass row-level security and foreign keys. */
export async function openServer(given: string | undefined): Promise<Server> {
  if (given !== undefined) return { url: given, stop: async () => {} }
  const bin = findPostgres()
  if (bin === undefined)
    throw new Error('Install PostgreSQL 15 or newer, or set BENCH_DATABASE_URL to a superuser.')
  const cluster = await startPostgres(bin)
  // It is in a process group of its own: Ctrl-C ends our servers, but not it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void cluster.stop().finally(() => process.exit(130)))
  return cluster
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export interface Filled {
  readonly url: string
  readonly customers: number
  readonly drop: () => Promise<void>
}

/** Creates the database anew and fills it. Seconds: about 10 for 100,000 customers, 100 for a million. */
export async function fill(server: Server, customers: number): Promise<Filled> {
  const name = `tierline_bench_${customers}`
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
  } finally {
    await database.close()
  }
  await withClient(url.href, async (client) => {
    for (const statement of statements(customers, Math.min(customers, mostSold)))
      await client.query(statement)
    const hash = createHash('sha256').update(clientSecret).digest('hex')
    await client.query(clientStatement, [hash])
    // Hint bits and the visibility map as in a database that has been at work for a while.
    await client.query('vacuum (analyze)')
  })
  return { url: url.href, customers, drop }
}

/** Complete drafts of new customers, numbered `from` to `to`; their ids are `idOf('draft', n)`. */
export const addDrafts = (url: string, from: number, to: number): Promise<unknown> =>
  withClient(url, (client) => client.query(draftStatement, [from, to]))
