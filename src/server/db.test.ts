// Transactions are whole, retried where that is safe, and values arrive as the row types say.
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openTestDatabase } from '../../test/database.ts'
import { type Database, type Db, transact } from './db.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await database.query('create table note (n integer primary key, text text)')
})
afterAll(() => database?.close())

const insert = (db: Db, n: number) => sql`insert into note (n) values (${n})`.execute(db)
const raise = (db: Db, code: string) =>
  sql.raw(`do $$ begin raise exception 'no' using errcode = '${code}'; end $$`).execute(db)
const stored = async (n: number) =>
  (await database.query('select n from note where n = $1', [n])).rows.length

test('what throws leaves nothing', async () => {
  const work = async (db: Db) => {
    await insert(db, 1)
    throw new Error('refused')
  }
  await expect(transact(database, {}, work)).rejects.toThrow('refused')
  expect(await stored(1)).toBe(0)
})

test.for(['40001', '40P01'])('%s is tried again until it passes', async (code) => {
  let tries = 0
  const result = await transact(database, {}, async (db) => {
    await insert(db, 2)
    if (++tries < 4) await raise(db, code)
    await sql`delete from note`.execute(db)
    return 'done'
  })
  expect([result, tries]).toEqual(['done', 4])
})

test.for([
  ['40001', 6],
  ['23505', 1],
] as const)('%s is tried %i times at most', async ([code, most]) => {
  let tries = 0
  const work = async (db: Db) => {
    tries++
    await raise(db, code)
  }
  await expect(transact(database, {}, work)).rejects.toMatchObject({ code })
  expect(tries).toBe(most)
})

test('a read only transaction does not write', async () => {
  const work = transact(database, { readOnly: true }, (db) => insert(db, 3))
  await expect(work).rejects.toMatchObject({ code: '25006' })
})

test('a commit that PostgreSQL turned into a rollback is an error', async () => {
  const work = transact(database, {}, async (db) => {
    await insert(db, 4)
    await raise(db, '23505').catch(() => {})
  })
  await expect(work).rejects.toThrow('Nothing was committed')
  expect(await stored(4)).toBe(0)
})

test('values arrive as the row types say, or not at all', async () => {
  const { rows } = await database.query(
    `select 9007199254740991::int8 as whole, '2026-03-01'::date as day, '1 day'::interval as span,
            1.10::numeric as amount, '{a,b}'::text[] as texts, '2026-03-01T00:00Z'::timestamptz as at`,
  )
  expect(rows).toEqual([
    {
      whole: 9007199254740991,
      day: '2026-03-01',
      span: '1 day',
      amount: '1.10',
      texts: ['a', 'b'],
      at: new Date('2026-03-01T00:00:00Z'),
    },
  ])
  await expect(database.query('select 9007199254740992::int8')).rejects.toThrow(RangeError)
})

test('statements with values are named, substring searches are not', async () => {
  const names = await database.kysely.connection().execute(async (db) => {
    await sql`select n from note where n = ${1}`.execute(db)
    await sql`select n from note where text ilike ${'%a%'}`.execute(db)
    return sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db)
  })
  const statements = names.rows.map((row) => row.statement)
  expect(statements).toContain('select n from note where n = $1')
  expect(statements.filter((text) => text.includes('ilike'))).toEqual([])
})

describe.runIf(inject('template').engine === 'postgres')('a lost connection', () => {
  test('fails what it was doing, and the next one is new', async () => {
    const work = transact(database, {}, async (db) => {
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db)
    })
    await expect(work).rejects.toMatchObject({ code: '57P01' })
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  // An error event that nobody hears would end the process, here the test run.
  test('does no more harm when it happens between two statements, or to an idle one', async () => {
    const work = transact(database, {}, async (db) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
      await database.query('select pg_terminate_backend($1)', [rows[0]?.pid])
      await setTimeout(50)
      await insert(db, 5)
    })
    await expect(work).rejects.toThrow()
    await Promise.all([1, 2].map(() => database.query('select pg_sleep(0.05)')))
    await database.query(`select pg_terminate_backend(pid) from pg_stat_activity
                          where datname = current_database() and pid <> pg_backend_pid()`)
    await setTimeout(50)
    expect(await stored(5)).toBe(0)
  })
})
