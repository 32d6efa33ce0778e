// Migrates one database before all suites; each test file then starts from a copy (test/database.ts).
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { quickFolder } from '../scripts/quick-folder.ts'
import { openDatabase } from '../src/server/db.ts'
import { migrate } from '../src/server/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    template: Template
  }
}

/** Where the migrated database is: a data directory, or a database of the cluster at `url`. */
export type Template =
  | { readonly engine: 'embedded'; readonly directory: string }
  | { readonly engine: 'postgres'; readonly url: string; readonly name: string }

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['TEST_DATABASE_URL']
  const { template, remove } = url ? await postgresTemplate(url) : await embeddedTemplate()
  project.provide('template', template)
  return remove
}

export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function embeddedTemplate() {
  const home = quickFolder('vitest')
  const remove = () => rm(home, { recursive: true, force: true })
  await migrated({ dataDirectory: join(home, 'template') }).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  const template: Template = { engine: 'embedded', directory: join(home, 'template') }
  return { template, remove }
}

async function postgresTemplate(url: string) {
  const name = `tierline_test_${process.pid}`
  const admin = await openDatabase({ url, dataDirectory: '', poolSize: 1 })
  const remove = async () => {
    const { rows } = await admin.query(
      `select datname from pg_database where datname = $1 or starts_with(datname, $1 || '_')`,
      [name],
    )
    for (const row of rows) await admin.query(`drop database "${String(row.datname)}" with (force)`)
    await admin.close()
  }
  try {
    await admin.query(`drop database if exists "${name}" with (force)`)
    await admin.query(`create database "${name}"`)
    await migrated({ url: databaseUrl(url, name), dataDirectory: '' })
  } catch (error) {
    await remove()
    throw error
  }
  const template: Template = { engine: 'postgres', url, name }
  return { template, remove }
}

async function migrated(options: Parameters<typeof openDatabase>[0]): Promise<void> {
  const database = await openDatabase(options)
  try {
    await migrate(database)
  } finally {
    await database.close()
  }
}
