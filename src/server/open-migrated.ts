// Opens the database that the configuration names, and brings it to this version.
import type { Config } from './config.ts'
import { type Database, openDatabase } from './db.ts'
import { migrate } from './migrate.ts'

export async function openMigrated(config: Config): Promise<Database> {
  const database = await openDatabase({
    ...(config.databaseUrl === undefined ? {} : { url: config.databaseUrl }),
    dataDirectory: config.dataDirectory,
    poolSize: config.poolSize,
    prepare: config.prepareStatements,
  })
  await migrate(database)
  return database
}
