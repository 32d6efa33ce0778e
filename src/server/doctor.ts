// `tierline doctor`: settings that are dangerous or unwise, and whether the database is there and at this version.
import { warningsEn } from '../contract/messages/warnings-en.ts'
import { isBackupOld, isDanger, warningsOf } from '../domain/installation.ts'
import { asWorker } from './as-worker.ts'
import type { Config } from './config.ts'
import { type Database, openDatabase } from './db.ts'
import { DataDirectoryInUse } from './embedded-lock.ts'
import { pendingMigrations } from './migrate.ts'
import { installationOf } from './organizations/installation.ts'
import { lastBackup } from './organizations/program-setting-queries.ts'
import { databaseVersion, mailState, outboxState } from './organizations/system-queries.ts'
import { version } from './version.ts'

/** False: something is dangerous, or the database cannot be used. Prints no secret. */
export async function examine(config: Config, print: (line: string) => void): Promise<boolean> {
  const installation = installationOf(config)
  const { publicUrl, production, database, mfa } = installation
  print(
    `Tierline ${version} on Node.js ${process.version}, ${database} database, ${publicUrl}, ${production ? 'production' : 'not production'}, second factor: ${mfa}`,
  )
  const found = warningsOf(installation)
  for (const warning of found)
    print(`${isDanger(warning) ? 'DANGER ' : 'warning'} ${warningsEn.warnings[warning]}`)
  if (found.length === 0) print('ok      No setting is known to be unsafe.')
  const isUsable = await databaseIsUsable(config, print)
  return isUsable && !found.some(isDanger)
}

async function databaseIsUsable(config: Config, print: (line: string) => void): Promise<boolean> {
  const { databaseUrl, dataDirectory, production } = config
  let opened: Database | undefined
  try {
    opened = await openDatabase({
      ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
      dataDirectory,
      poolSize: 1,
    })
    return await tellDatabase(opened, production, print)
  } catch (error) {
    // The server itself has it open, and tells the same on its page System.
    if (error instanceof DataDirectoryInUse) {
      print('ok      The embedded database is in use by a running server; it was not read.')
      return true
    }
    print(`DANGER  The database cannot be read: ${(error as Error).message}`)
    return false
  } finally {
    await opened?.close()
  }
}

async function tellDatabase(
  database: Database,
  production: boolean,
  print: (line: string) => void,
): Promise<boolean> {
  const pending = await pendingMigrations(database)
  if (pending.length > 0) {
    print(
      `warning ${pending.length} migrations are not applied yet: start the server, or run tierline migrate.`,
    )
    return true
  }
  const state = await asWorker(database, async (db) => ({
    version: await databaseVersion(db),
    outbox: await outboxState(db),
    mail: await mailState(db),
    backup: await lastBackup(db),
  }))
  const { outbox, mail, backup } = state
  print(`ok      PostgreSQL ${state.version}, at this version.`)
  print(
    `${outbox.dead > 0 ? 'warning' : 'ok     '} Jobs: ${outbox.waiting} wait, ${outbox.dead} were given up. Mails: ${mail.queued} wait, ${mail.kept} are kept, ${mail.failed} failed.`,
  )
  const isOld = production && isBackupOld(backup.at, backup.now)
  print(
    `${isOld ? 'warning' : 'ok     '} Last backup: ${backup.at?.toISOString() ?? 'none recorded'}.`,
  )
  return true
}
