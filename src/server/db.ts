// Opens the one database, embedded or PostgreSQL, and runs units of work as transactions.
import { setTimeout as delay } from 'node:timers/promises'
import {
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely'
import pg from 'pg'
import { openEmbedded } from './embedded.ts'
import type { Schema } from './schema.ts'
import { statementName } from './statement-names.ts'

/** A transaction, or a handle that opens one statement at a time. */
export type Db = Kysely<Schema>

type Row = Record<string, unknown>

export interface Database {
  readonly kysely: Kysely<Schema>
  readonly engine: 'embedded' | 'postgres'
  /** Raw SQL outside any transaction, for migrations and tests. Several statements: the last one's rows. */
  query(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Connection string of a PostgreSQL >= 15; without it the embedded database is used. */
  readonly url?: string
  readonly dataDirectory: string
  readonly poolSize?: number
  /** False behind a transaction pooler: no named statements, no start-up settings it would refuse. */
  readonly prepare?: boolean
}

/** Opens the database. Rejects with `DataDirectoryInUse` if another process has the embedded one. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const prepare = options.prepare ?? true
  return options.url === undefined
    ? openEmbeddedDatabase(options.dataDirectory, prepare)
    : openPostgres(options.url, options.poolSize ?? 10, prepare)
}

const retries = 5

/**
 * Runs `work` in one transaction and commits it. Serialization failures and deadlocks run it again
 * from the start, up to five times: `work` must keep no state of its own and touch nothing but `db`.
 * Within `work` use only `db`; the outer handle would wait for ever for the embedded connection.
 */
export async function transact<T>(
  database: Database,
  options: { readonly readOnly?: boolean },
  work: (db: Db) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const transaction = database.kysely.transaction()
      return await (options.readOnly
        ? transaction.setAccessMode('read only').execute(work)
        : transaction.execute(work))
    } catch (error) {
      if (attempt > retries || !isRetryable(error)) throw error
      // Milliseconds; jittered, so that the two that collided do not meet again.
      await delay(Math.random() * 10 * 2 ** attempt)
    }
  }
}

/** 40001 serialization_failure, 40P01 deadlock_detected: nothing has happened, the same again may pass. */
function isRetryable(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01')
}

async function openPostgres(url: string, poolSize: number, prepare: boolean): Promise<Database> {
  const limits = {
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    options: '-c TimeZone=UTC',
  }
  const pool = newPool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'tierline',
    ...(prepare ? limits : {}),
  })
  const database = databaseOn(pool, 'postgres', prepare, {
    stopped: () => undefined,
    close: async () => {},
  })
  try {
    const { rows } = await database.query("select current_setting('server_version_num')::int as v")
    if (Number(rows[0]?.v) < 150_000) throw new Error('PostgreSQL 15 or newer is needed.')
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

async function openEmbeddedDatabase(dataDirectory: string, prepare: boolean): Promise<Database> {
  const engine = await openEmbedded(dataDirectory)
  // All socket clients share one session in PGlite, so there is exactly one, and it starts clean.
  const pool = newPool({
    host: engine.socketDirectory,
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
    // A transaction that waits for itself (see `transact`) ends as an error, not as a hang.
    connectionTimeoutMillis: 30_000,
    onConnect: discardSession,
  })
  return databaseOn(pool, 'embedded', prepare, engine)
}

/** The pool waits for the promise, although its type does not say so. */
function discardSession(client: pg.ClientBase): unknown {
  return client.query('discard all')
}

function newPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, types: { getTypeParser } })
  // A lost connection fails its query and leaves the pool; unheard events would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

interface Engine {
  /** Why the engine is gone, if it is. */
  stopped(): Error | undefined
  close(): Promise<void>
}

function databaseOn(
  pool: pg.Pool,
  name: Database['engine'],
  prepare: boolean,
  engine: Engine,
): Database {
  let closed: Promise<void> | undefined
  const explained = (error: unknown) => engine.stopped() ?? error
  return {
    engine: name,
    kysely: new Kysely<Schema>({
      dialect: new PostgresDialect({ pool: namingPool(pool, prepare, explained) }),
    }),
    async query(text, values) {
      const result: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await pool
        .query<Row>(text, values)
        .catch((error: unknown) => {
          throw explained(error)
        })
      return { rows: (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [] }
    },
    close() {
      closed ??= end(pool, engine)
      return closed
    },
  }
}

async function end(pool: pg.Pool, engine: Engine): Promise<void> {
  try {
    await pool.end()
  } finally {
    await engine.close()
  }
}

/** The pool as Kysely sees it: clients that name their statements and report a lost engine. */
function namingPool(
  pool: pg.Pool,
  prepare: boolean,
  explained: (error: unknown) => unknown,
): PostgresPool {
  // Kysely keys its connections by client, so each client keeps one face.
  const faces = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw explained(error)
      })
      const face = faces.get(client) ?? namingClient(client, prepare, explained)
      faces.set(client, face)
      return face
    },
    end: () => pool.end(),
  }
}

function namingClient(
  client: pg.PoolClient,
  prepare: boolean,
  explained: (error: unknown) => unknown,
): PostgresPoolClient {
  let broken = false
  async function run<R>(text: string, values: readonly unknown[]) {
    try {
      const name = prepare && values.length > 0 ? statementName(text) : undefined
      const result = await client.query({ text, values: [...values], ...(name && { name }) })
      // PostgreSQL answers the commit of a failed transaction with a silent rollback.
      if (text === 'commit' && result.command === 'ROLLBACK')
        throw new Error(
          'Nothing was committed: a failed statement was caught inside the transaction.',
        )
      // Kysely's row type is its own promise; the command is one of its five or ignored by it.
      return result as unknown as PostgresQueryResult<R>
    } catch (error) {
      // The error that led to the rollback is the one to report; the connection is thrown away.
      if (text !== 'rollback') throw explained(error)
      broken = true
      return { command: 'SELECT', rowCount: 0, rows: [] } satisfies PostgresQueryResult<R>
    }
  }
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query<R>(
    text: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    return typeof text === 'string' ? run<R>(text, values) : text
  }
  return { query, release: () => client.release(broken) }
}

/**
 * int8 arrives as a number, and a value that a number cannot hold fails the query: a string now and
 * then would belie the row types. Dates and intervals stay text: as a Date, a day would be midnight
 * of this machine.
 */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
  if (oid === pg.types.builtins.INT8) return safeInteger
  if (oid === pg.types.builtins.DATE || oid === pg.types.builtins.INTERVAL) return String
  return pg.types.getTypeParser(oid, 'text')
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond what a number holds.`)
  return value
}
