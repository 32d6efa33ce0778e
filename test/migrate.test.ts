// Migrations run once, in order, whole or not at all; an edited history stops the start.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { type Database, openDatabase } from '../src/server/db.ts'
import { migrate, pendingMigrations } from '../src/server/migrate.ts'
import { MigrationMismatch } from '../src/server/migration-files.ts'
import { copyOfTemplate } from './database.ts'

let first: Database
let second: Database
let directory: string
let cleanUp: () => Promise<void>

beforeAll(async () => {
  const copy = await copyOfTemplate()
  first = await openDatabase(copy.options)
  // The embedded database has one session and one process; there it is the same handle again.
  second = first.engine === 'postgres' ? await openDatabase(copy.options) : first
  cleanUp = () => copy.remove()
})
afterAll(async () => {
  if (second !== first) await second.close()
  await first?.close()
  await cleanUp?.()
})

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tierline-migrations-'))
  await first.query('drop table if exists migration, a, b, c')
  await write('0001_a.sql', 'create table a (n integer);\ninsert into a values (1);\n')
  await write('0002_b.sql', 'create table b (n integer);\n')
})
afterEach(() => rm(directory, { recursive: true }))

const write = (name: string, text: string) => writeFile(join(directory, name), text)
const stops = (message: string) => expect(migrate(first, directory)).rejects.toThrow(message)

test('the migrations of the product have all been applied to the template', async () => {
  const copy = await copyOfTemplate()
  const database = await openDatabase(copy.options)
  expect(await pendingMigrations(database)).toEqual([])
  expect(await migrate(database)).toEqual([])
  await database.close()
  await copy.remove()
})

test('run once, in order, and what is left is told', async () => {
  expect(await pendingMigrations(first, directory)).toEqual(['0001_a.sql', '0002_b.sql'])
  expect(await migrate(first, directory)).toEqual(['0001_a.sql', '0002_b.sql'])
  expect(await migrate(first, directory)).toEqual([])
  await write('0003_c.sql', 'create table c (n integer)')
  expect(await pendingMigrations(first, directory)).toEqual(['0003_c.sql'])
  expect(await migrate(first, directory)).toEqual(['0003_c.sql'])
  expect((await first.query('select n from a')).rows).toEqual([{ n: 1 }])
})

test('a failing file leaves nothing of itself, keeps those before and is named', async () => {
  await write('0002_b.sql', 'create table b (n integer); select 1 / 0;')
  await stops('0002_b.sql: division by zero')
  expect((await first.query(`select to_regclass('a') as a, to_regclass('b') as b`)).rows).toEqual([
    { a: 'a', b: null },
  ])
  expect(await pendingMigrations(first, directory)).toEqual(['0002_b.sql'])
})

describe('the history', () => {
  beforeEach(() => migrate(first, directory))

  test('stops when an applied file was edited', async () => {
    await write('0001_a.sql', 'create table a (n integer);\ninsert into a values (2);\n')
    await stops('0001_a.sql was edited after it was applied')
    await expect(migrate(first, directory)).rejects.toThrow(MigrationMismatch)
  })

  test('does not mind other line ends', async () => {
    await write('0001_a.sql', 'create table a (n integer);\r\ninsert into a values (1);\r\n')
    expect(await migrate(first, directory)).toEqual([])
  })

  test('stops when an applied file is missing', async () => {
    await rm(join(directory, '0001_a.sql'))
    await stops('0001_a.sql was applied and is now missing')
  })

  test('stops when a new file is numbered before an applied one', async () => {
    await write('0000_c.sql', 'create table c (n integer)')
    await stops('0000_c.sql is numbered before 0001_a.sql')
  })
})

test.for([
  ['0002_c.sql', '0002_c.sql has the number of 0002_b.sql'],
  ['3_c.sql', '3_c.sql is not named like 0001_name.sql'],
] as const)('%s is no name for a new file', async ([name, message]) => {
  await write(name, 'select 1')
  await stops(message)
})

test.runIf(inject('template').engine === 'postgres')('migrators at once do it once', async () => {
  await write('0002_b.sql', 'create table b (n integer); select pg_sleep(0.2);')
  for (let round = 0; round < 3; round++) {
    await first.query('drop table if exists migration, a, b')
    const done = await Promise.all([first, second, first].map((one) => migrate(one, directory)))
    expect(done.flat().sort()).toEqual(['0001_a.sql', '0002_b.sql'])
  }
})
