// Announced in a transaction, told after it: at least once, by one worker at a time, and not for ever.
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Database, transact } from '../src/server/db.ts'
import { announce, type Handler, type Handlers } from '../src/server/outbox.ts'
import { startWorker, tellWhatIsDue, type WorkerOptions } from '../src/server/worker.ts'
import { openTestDatabase } from './database.ts'

let database: Database
const organization = randomUUID()

beforeAll(async () => {
  database = await openTestDatabase()
  await database.query(
    `insert into organization (id, kind, name, domain, mpn_id, country, region, language, created_at)
     values ($1, 'indirect_provider', 'Contour', 'contour.example', '1000001', 'US', 'united-states', 'en', now())`,
    [organization],
  )
})
afterAll(() => database.close())
beforeEach(() => database.query('delete from outbox'))

const nothing = async () => async () => {}
/** Workers whose `mail.deliver` does `deliver`; the other topics stand still. */
function optionsWith(deliver: Handler<'mail.deliver'>): WorkerOptions & { errors: string[] } {
  const handlers: Handlers = {
    'mail.deliver': deliver,
    'audit.heads': nothing,
    'partnership.accepted': nothing,
    'partnership.declined': nothing,
    'partnership.ended': nothing,
    'tenant_admin.removed': nothing,
    'tenant_admin.used': nothing,
    'customer.added': nothing,
    'order.placed': nothing,
    'delegated_admin.removed': nothing,
    'user.password_known': nothing,
    'user.roles_changed': nothing,
    'user.email_changed': nothing,
    'customer_user.reset': nothing,
    'customer.taken_in': nothing,
    'application.registered': nothing,
    'application.secret_expires': nothing,
    'second_factor.changed': nothing,
    'second_factor.reset': nothing,
    'password.changed': nothing,
    'enrolment.step': nothing,
    'enrolment_document.removed': nothing,
    'enrolment_document.stored': nothing,
    'sign_on.domain_withdrawn': nothing,
    'organization.suspended': nothing,
    'directory_change.decided': nothing,
    'organization.renamed': nothing,
    'organization.reinstated': nothing,
  }
  const errors: string[] = []
  const error = (fields: object) => errors.push(String((fields as { err: unknown }).err))
  return { handlers, log: { error }, errors, poll: 10 }
}

/** As a request does it: as the app's role, in the name of the organization. */
const announced = (mailId: string, afterwards: () => void = () => {}) =>
  transact(database, {}, async (db) => {
    await sql`select enter_as('tierline_app', ''), set_config('app.organization', ${organization}, true)`.execute(
      db,
    )
    await announce(db, organization, { topic: 'mail.deliver', mailId })
    afterwards()
  })

const row = async () => (await database.query('select * from outbox')).rows[0] ?? {}
const due = () => database.query('update outbox set run_at = now()')

test('an act that is rolled back announces nothing', async () => {
  const refusing = announced('never', () => {
    throw new Error('refused')
  })
  await expect(refusing).rejects.toThrow('refused')
  expect((await database.query('select from outbox')).rows).toHaveLength(0)
})

test('nobody announces in the name of another organization', async () => {
  const forged = transact(database, {}, async (db) => {
    await sql`select enter_as('tierline_app', ''), set_config('app.organization', ${randomUUID()}, true)`.execute(
      db,
    )
    await announce(db, organization, { topic: 'mail.deliver', mailId: 'forged' })
  })
  await expect(forged).rejects.toThrow('row-level security')
})

test('the handler gets the event, and its writes and the acknowledgement are one', async () => {
  await announced('first')
  const seen: unknown[] = []
  const options = optionsWith(async (job) => {
    seen.push(job.organizationId, job.event)
    return async (db) => {
      await sql`update outbox set last_error = 'written with it'`.execute(db)
    }
  })
  expect(await tellWhatIsDue(database, options)).toBe(1)
  expect(seen).toEqual([organization, { topic: 'mail.deliver', mailId: 'first' }])
  expect(await row()).toMatchObject({ last_error: 'written with it', done_at: expect.any(Date) })
  expect(await tellWhatIsDue(database, options)).toBe(0)
})

test('a handler that fails in its writes leaves neither them nor the acknowledgement', async () => {
  await announced('torn')
  const options = optionsWith(async () => async (db) => {
    await sql`delete from outbox`.execute(db)
    throw new Error('half done')
  })
  await tellWhatIsDue(database, options)
  expect(await row()).toMatchObject({ done_at: null, last_error: 'half done' })
})

const clock = async () => (await database.query('select clock_timestamp() as at')).rows[0]?.['at']

test('a failing event waits longer each time, and after eight attempts for a person', async () => {
  await announced('doomed')
  const options = optionsWith(async () => {
    throw new Error('no way')
  })
  let turns = 0
  for (let told = 0; told < 8; turns++) {
    expect(await row()).toMatchObject({ dead_at: null })
    const before = await clock()
    told += await tellWhatIsDue(database, options)
    const after = await clock()
    const { attempts, run_at: next } = await row()
    expect(attempts).toBe(told)
    const seconds = [0.2, 0.8, 3.2, 12.8, 51.2, 204.8, 819.2, 3276.8][told - 1] ?? 0
    const wait = (since: unknown) => (Number(next) - Number(since)) / 1000
    expect(wait(before)).toBeGreaterThanOrEqual(seconds - 0.002)
    expect(wait(after)).toBeLessThanOrEqual(seconds)
    if (seconds > 10) expect(await tellWhatIsDue(database, options)).toBe(0)
    await due()
  }
  expect(await row()).toMatchObject({ dead_at: expect.any(Date), last_error: 'no way' })
  expect(await tellWhatIsDue(database, options)).toBe(0)
  expect(options.errors).toHaveLength(8)
  // The short waits may have passed within one turn of a busy machine, the long ones not.
  expect(turns).toBeGreaterThanOrEqual(5)
})

test('an event whose worker is gone is taken again when the lease ends; the late one changes nothing', async () => {
  await announced('abandoned')
  const told: string[] = []
  let finish: () => void = () => {}
  const slow = optionsWith(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return async () => void told.push('slow')
  })
  const late = tellWhatIsDue(database, slow)
  while ((await row())['locked_until'] === null) await delay(10)
  const quick = optionsWith(async () => async () => void told.push('quick'))
  expect(await tellWhatIsDue(database, quick)).toBe(0)
  await database.query("update outbox set locked_until = now() - interval '1 second'")
  expect(await tellWhatIsDue(database, quick)).toBe(1)
  finish()
  await late
  expect(told).toEqual(['quick'])
  expect(slow.errors.join()).toContain('another worker took the event')
  expect(await row()).toMatchObject({ done_at: expect.any(Date), attempts: 2, last_error: null })
})

test('workers share the work: each of 60 events is told once', async () => {
  for (let at = 0; at < 60; at++) await announced(`m${at}`)
  const told: string[] = []
  const options = optionsWith(async ({ event }) => {
    told.push(event.mailId)
    await delay(5)
    return async () => {}
  })
  const workers = [1, 2, 3].map(() => startWorker(database, options))
  for (const worker of workers) worker.nudge()
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(told.toSorted()).toEqual(Array.from({ length: 60 }, (_, at) => `m${at}`).toSorted())
  expect(options.errors).toEqual([])
})

test('a nudge is heard at once, and stopping waits for what has begun', async () => {
  let told = 0
  const options = optionsWith(async () => {
    await delay(50)
    told++
    return async () => {}
  })
  const worker = startWorker(database, { ...options, poll: 60_000 })
  await delay(100)
  await announced('now')
  worker.nudge()
  while ((await row())['locked_until'] === null) await delay(5)
  await worker.stop()
  expect(told).toBe(1)
  expect(await row()).toMatchObject({ done_at: expect.any(Date) })
  expect(worker.idleFor()).toBeLessThan(60_000)
})

test('a held worker tells nothing until it is let go, and a stop lets it go', async () => {
  const told: string[] = []
  const options = optionsWith(async ({ id }) => {
    told.push(id)
    return async () => {}
  })
  for (const ending of ['let go', 'stopped']) {
    const worker = startWorker(database, { ...options, poll: 20 })
    const begun = performance.now()
    const letGo = worker.hold()
    // The look that it has begun with is over.
    await expect.poll(() => performance.now() - worker.idleFor()).toBeGreaterThan(begun)
    await announced(ending)
    worker.nudge()
    await delay(200)
    expect(told).toEqual([])
    if (ending === 'let go') {
      letGo()
      await expect.poll(() => told.length).toBe(1)
    }
    await worker.stop()
    expect(told.splice(0)).toHaveLength(1)
  }
})

test('what has expired is cleared away, by the time of its organization', async () => {
  const [person, elsewhere] = [randomUUID(), randomUUID()]
  await database.query(
    `insert into organization (id, kind, name, domain, mpn_id, country, region, language, clock_offset, created_at)
     values ($1, 'indirect_provider', 'Past', 'past.example', '1000002', 'US', 'united-states', 'en', '-30 days', now())`,
    [elsewhere],
  )
  for (const id of [organization, elsewhere]) {
    await database.query(
      `insert into user_account (organization_id, id, user_name, full_name, email, language, roles, password_state, created_at)
       values ($1, $2, $1::uuid::text, 'P', 'p@x.example', 'en', '{}', 'none', now())`,
      [id, person],
    )
    await database.query(
      `insert into session (organization_id, id, user_id, token_hash, credentials_version, state, created_at, proved_at, expires_at)
       values ($1, gen_random_uuid(), $2, $1::uuid::text, 1, 'full', now(), now(), now() - interval '1 hour')`,
      [id, person],
    )
    for (const [age, operation] of [
      ['25 hours', 'old'],
      ['11 minutes', 'shown'],
      ['9 minutes', 'fresh'],
    ])
      await database.query(
        `insert into idempotency_record (organization_id, actor_id, operation, request_id, body_hash, status, reply, sealed_reply, created_at)
         values ($1, $2::uuid, $3, $2::uuid, '', 200, '{}', '\\x01', now() - $4::interval)`,
        [id, person, operation, age],
      )
  }
  const options = optionsWith(nothing)
  const worker = startWorker(database, options)
  const old = () => database.query("select from idempotency_record where operation = 'old'")
  while ((await old()).rows.length > 0) await delay(10)
  await worker.stop()
  expect(options.errors).toEqual([])
  const { rows: sessions } = await database.query('select organization_id from session')
  expect(sessions).toEqual([{ organization_id: elsewhere }])
  const { rows: kept } = await database.query(
    `select operation, sealed_reply is null as without_secret from idempotency_record
     where organization_id = $1 order by operation`,
    [organization],
  )
  expect(kept).toEqual([
    { operation: 'fresh', without_secret: false },
    { operation: 'shown', without_secret: true },
  ])
})
