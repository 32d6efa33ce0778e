// A freshly migrated database of its own for a test file, on the engine that the run is about.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { type Database, type DatabaseOptions, openDatabase } from '../src/server/db.ts'
import { databaseUrl } from './setup.ts'

interface Place {
  readonly options: DatabaseOptions
  readonly remove: () => Promise<void>
}

/** Node has it; the types of Node have no values of it. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<object> }
let engine: Promise<object> | undefined

/** While this process holds it compiled, engines that start here take it as it is: compiling is half of what a test file costs. */
const compiledEngine = () =>
  (engine ??= readFile(
    fileURLToPath(new URL('pglite.wasm', import.meta.resolve('@electric-sql/pglite'))),
  ).then((bytes) => WebAssembly.compile(bytes)))

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
    await compiledEngine()
    const dataDirectory = await mkdtemp(join(dirname(template.directory), 'copy-'))
    // A quarter of what `fs.cp` takes for a thousand files, and every test file waits for it.
    await promisify(execFile)('cp', ['-R', `${template.directory}/.`, dataDirectory])
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
