// The activity log is sealed: every row, in an order that cannot be changed later, whoever writes and whoever seals.
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { sealedColumns } from '../src/server/activity/canonical.ts'
import { startSealer } from '../src/server/activity/sealer.ts'
import { sealPass } from '../src/server/activity/sealing.ts'
import { verifyOrganization } from '../src/server/activity/verify.ts'
import { asWorker } from '../src/server/as-worker.ts'
import { type Database, type Db, openDatabase, transact } from '../src/server/db.ts'
import { addRows, company, insertRows } from './audit-rows.ts'
import { copyOfTemplate } from './database.ts'

let database: Database
let place: Awaited<ReturnType<typeof copyOfTemplate>>
const errors: unknown[] = []
const log = { error: (fields: object) => void errors.push(fields) }

beforeAll(async () => {
  place = await copyOfTemplate()
  database = await openDatabase(place.options)
})
afterAll(async () => {
  await database.close()
  await place.remove()
})

const verified = (organization: string) =>
  verifyOrganization((work) => asWorker(database, work), organization)

test('each organization has a chain of its own, without gaps, in the order of time', async () => {
  const [one, other] = [await company(database), await company(database)]
  await addRows(database, one, 7)
  await addRows(database, other, 3)
  await sealPass(database)
  expect(await verified(one)).toMatchObject({ broken: null, head: { position: 7 } })
  expect(await verified(other)).toMatchObject({ broken: null, head: { position: 3 } })
  const { rows } = await database.query(
    `select array_agg(s.position order by r.at)::int[] as positions from audit_seal s
     join audit_record r on r.organization_id = s.organization_id and r.id = s.record_id where s.organization_id = $1`,
    [one],
  )
  expect(rows[0]?.['positions']).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('what is sealed already is left alone, and a long backlog is sealed in one pass', async () => {
  const one = await company(database)
  await addRows(database, one, 1_203)
  expect((await sealPass(database)).sealed).toBe(1_203)
  expect((await sealPass(database)).sealed).toBe(0)
  expect(await verified(one)).toMatchObject({ broken: null, head: { position: 1_203 } })
})

test('every column of a row is sealed: a new one has to be added to the list', async () => {
  const { rows } = await database.query(
    `select array_agg(attname::text order by attname) as names from pg_attribute
     where attrelid = 'audit_record'::regclass and attnum > 0 and not attisdropped`,
  )
  expect([...sealedColumns].sort()).toEqual(rows[0]?.['names'])
})

test('rows without a seal are counted, and the oldest is named', async () => {
  const one = await company(database)
  await addRows(database, one, 4)
  const { rows } = await database.query(
    'select id from audit_record where organization_id = $1 order by at limit 1',
    [one],
  )
  expect((await verified(one)).unsealed).toMatchObject({
    count: 4,
    oldest: { id: rows[0]?.['id'] },
  })
})

test.each(['tierline_app', 'tierline_operator', 'tierline_worker'])(
  '%s may neither change nor delete a row or a seal',
  async (role) => {
    for (const table of ['audit_record', 'audit_seal']) {
      for (const act of [
        `update ${table} set organization_id = organization_id`,
        `delete from ${table}`,
      ]) {
        const trying = transact(database, {}, async (db) => {
          await sql.raw(`set local role ${role}`).execute(db)
          await sql.raw(act).execute(db)
        })
        await expect(trying).rejects.toThrow(`permission denied for table ${table}`)
      }
    }
  },
)

test('only the worker writes seals', async () => {
  for (const role of ['tierline_app', 'tierline_operator']) {
    const trying = transact(database, {}, async (db) => {
      await sql.raw(`set local role ${role}`).execute(db)
      await sql.raw('insert into audit_seal select * from audit_seal limit 1').execute(db)
    })
    await expect(trying).rejects.toThrow('permission denied')
  }
})

test('rows that were copied out as text and back verify, whatever the session’s time zone and date style', async () => {
  const one = await company(database)
  await addRows(database, one, 12)
  await sealPass(database)
  await restored(one)
  const verdict = await transact(database, {}, async (db) => {
    await sql`set local timezone to 'Asia/Kathmandu'`.execute(db)
    await sql`set local datestyle to 'german'`.execute(db)
    await sql`set local intervalstyle to 'sql_standard'`.execute(db)
    return verifyOrganization((work) => work(db), one)
  })
  expect(verdict).toMatchObject({ broken: null, head: { position: 12 } })
})

/** As a dump and its restore do it: each column becomes text, the rows go, and come back from the text. */
async function restored(organization: string): Promise<void> {
  const cast = (rows: readonly Record<string, unknown>[]) => JSON.stringify(rows)
  const read = async (table: string) => {
    const columns = await database.query(
      `select string_agg(format('%1$I::text', attname), ', ' order by attnum) as list,
              string_agg(format('%I', attname), ', ' order by attnum) as names,
              string_agg(format('(row ->> %L)::%s', attname, format_type(atttypid, atttypmod)), ', ' order by attnum) as back
       from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    )
    const { list, names, back } = columns.rows[0] as Record<string, string>
    const { rows } = await database.query(
      `select ${list} from ${table} where organization_id = '${organization}'`,
    )
    return { table, names, back, rows: cast(rows) }
  }
  const tables = [await read('audit_record'), await read('audit_seal')]
  await database.query(`delete from audit_seal where organization_id = '${organization}'`)
  await database.query(`delete from audit_record where organization_id = '${organization}'`)
  for (const { table, names, back, rows } of tables)
    await database.query(
      `insert into ${table} (${names}) select ${back} from jsonb_array_elements($1::jsonb) row`,
      [rows],
    )
}

test('the sealer seals a row within five seconds of its commit, and the last ones when it stops', async () => {
  const one = await company(database)
  const sealer = startSealer(database, { log })
  await addRows(database, one, 2)
  await expect
    .poll(async () => (await verified(one)).head.position, { timeout: 5_000, interval: 100 })
    .toBe(2)
  await addRows(database, one, 1)
  await sealer.stop()
  expect(await verified(one)).toMatchObject({ broken: null, head: { position: 3 } })
  expect(errors).toEqual([])
})

describe.runIf(inject('template').engine === 'postgres')('at once', () => {
  const opened: Database[] = []
  const another = async () => {
    const one = await openDatabase({ ...place.options, poolSize: 4 })
    opened.push(one)
    return one
  }
  afterAll(() => Promise.all(opened.map((one) => one.close())))

  test('a row that is committed late is neither skipped nor put into the past', async () => {
    const one = await company(database)
    const [late, early] = [await another(), await another()]
    let commit = () => {}
    const held = new Promise<void>((resolve) => {
      commit = resolve
    })
    const slow = transact(late, {}, async (db: Db) => {
      await sql.raw(insertRows(one, 1)).execute(db)
      await held
    })
    await expect.poll(async () => inFlight(), { timeout: 5_000 }).toBe(true)
    await addRows(early, one, 5)
    let { progress } = await sealPass(database)
    progress = (await sealPass(database, progress)).progress
    expect(await verified(one)).toMatchObject({ head: { position: 5 } })
    commit()
    await slow
    await sealPass(database, progress)
    expect(await verified(one)).toMatchObject({
      broken: null,
      head: { position: 6 },
      unsealed: { count: 0 },
    })
  })

  const inFlight = async () =>
    (
      await database.query(
        `select from pg_stat_activity where state = 'idle in transaction' and query like '%insert into audit_record%'`,
      )
    ).rows.length > 0

  test('eight writers and two sealers leave sound chains and nothing unsealed', async () => {
    const companies = await Promise.all([0, 1, 2].map(() => company(database)))
    const sealers = [
      startSealer(await another(), { log, every: 5 }),
      startSealer(await another(), { log, every: 5 }),
    ]
    const writers = await Promise.all([0, 1, 2, 3].map(another))
    await Promise.all(
      [...writers, ...writers].map(async (writer, n) => {
        for (let i = 0; i < 60; i++) {
          const organization = companies[(n + i) % companies.length] ?? ''
          await transact(writer, {}, async (db) => {
            await sql.raw(insertRows(organization, 1)).execute(db)
            if (i % 7 === n % 7) await delay(15)
          })
        }
      }),
    )
    // One after the other: what the first left because the second held it, the second has sealed.
    await sealers[0]?.stop()
    await sealers[1]?.stop()
    const verdicts = await Promise.all(companies.map(verified))
    for (const verdict of verdicts)
      expect(verdict).toMatchObject({
        broken: null,
        head: { position: 160 },
        unsealed: { count: 0 },
      })
    expect(errors).toEqual([])
  })
})
