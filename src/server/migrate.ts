// Applies the files of migrations/, forward only: they are the one truth of the schema.
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { type Database, type Db, transact } from './db.ts'
import {
  type Migration,
  MigrationMismatch,
  namedAfterFile,
  readMigrations,
} from './migration-files.ts'

const migrationsDirectory = fileURLToPath(new URL('../../migrations', import.meta.url))

/**
 * Applies what is pending, each file in a transaction of its own, and returns the names applied.
 * Rejects with `MigrationMismatch` when an applied file was edited, removed or overtaken.
 */
export async function migrate(
  database: Database,
  directory = migrationsDirectory,
): Promise<readonly string[]> {
  const migrations = await readMigrations(directory)
  const done: string[] = []
  for (;;) {
    const name = await transact(database, {}, (db) => applyNext(db, migrations))
    if (name === undefined) return done
    done.push(name)
  }
}

/** Names of the files that the database has not seen, for readiness. */
export async function pendingMigrations(
  database: Database,
  directory = migrationsDirectory,
): Promise<readonly string[]> {
  const migrations = await readMigrations(directory)
  const { rows } = await database.query("select to_regclass('migration') is not null as found")
  const applied = rows[0]?.found ? (await database.query('select name from migration')).rows : []
  const names = new Set(applied.map((row) => row.name))
  return migrations.map(({ name }) => name).filter((name) => !names.has(name))
}

async function applyNext(db: Db, migrations: readonly Migration[]): Promise<string | undefined> {
  await sql`set local statement_timeout = 0`.execute(db)
  // Held to the end of the transaction: a second migrator waits here, then finds the work done.
  await sql`select pg_advisory_xact_lock(7263801, 1)`.execute(db)
  await sql`
    create table if not exists migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`.execute(db)
  const { rows: applied } = await sql<{ name: string; checksum: string }>`
    select name, checksum from migration order by name collate "C"`.execute(db)
  const next = nextOf(migrations, applied)
  if (next === undefined) return undefined
  await sql
    .raw(next.text)
    .execute(db)
    .catch((error: unknown) => {
      throw namedAfterFile(error, next.name)
    })
  await sql`
    insert into migration (name, checksum) values (${next.name}, ${next.checksum})`.execute(db)
  return next.name
}

function nextOf(
  migrations: readonly Migration[],
  applied: readonly { name: string; checksum: string }[],
): Migration | undefined {
  for (const [index, { name, checksum }] of applied.entries()) {
    const file = migrations.find((migration) => migration.name === name)
    if (file === undefined) throw new MigrationMismatch(`${name} was applied and is now missing.`)
    if (file.checksum !== checksum)
      throw new MigrationMismatch(
        `${name} was edited after it was applied: restore it and put the change into a new file.`,
      )
    const overtaken = migrations[index]
    if (overtaken && overtaken.name !== name)
      throw new MigrationMismatch(`${overtaken.name} is numbered before ${name}, already applied.`)
  }
  return migrations[applied.length]
}
