// A freshly migrated database of its own for a test file, on the engine that the run is about.
import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { type Database, type DatabaseOptions, openDatabase } from '../src/server/db.ts'
import { databaseUrl } from './setup.ts'

interface Place {
  readonly options: DatabaseOptions
  readonly remove: () => Promise<void>
}

/** Opens a copy of the migrated template; `close` removes it. Call once a file, in `beforeAll`. */
export async function openTestDatabase(): Promise<Database> {
  const { options, remove } = await copyOfTemplate()
  try {
    const database = await openDatabase(options)
    const close = async () => {
      try {
        await database.close()
      } finally {
        await remove()
      }
    }
    return { ...database, close }
  } catch (error) {
    await remove()
    throw error
  }
}

/** The same without opening it, for tests that open it themselves or hand it to another process. */
export async function copyOfTemplate(): Promise<Place> {
  const template = inject('template')
  if (template.engine === 'embedded') {
    const dataDirectory = await mkdtemp(join(dirname(template.directory), 'copy-'))
    await cp(template.directory, dataDirectory, { recursive: true })
    return {
      options: { dataDirectory },
      remove: () => rm(dataDirectory, { recursive: true, force: true }),
    }
  }
  const name = `${template.name}_${randomBytes(6).toString('hex')}`
  await asAdmin(template.url, `create database "${name}" template "${template.name}"`)
  return {
    options: { url: databaseUrl(template.url, name), dataDirectory: '' },
    remove: () => asAdmin(template.url, `drop database if exists "${name}" with (force)`),
  }
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const admin = await openDatabase({ url, dataDirectory: '', poolSize: 1 })
  try {
    await admin.query(statement)
  } finally {
    await admin.close()
  }
}
