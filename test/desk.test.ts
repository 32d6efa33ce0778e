// The operator's desk: what waits is counted, the program's settings are kept, and the system tells no secret.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listJobs } from '../src/contract/jobs.ts'
import { listMails, retryMail } from '../src/contract/mails.ts'
import { readProgramSettings, updateProgramSettings } from '../src/contract/program-settings.ts'
import { suspendOrganization } from '../src/contract/suspensions.ts'
import { readDesk, readSystem, recordBackup } from '../src/contract/system.ts'
import { version } from '../src/server/version.ts'
import { why } from './company-recipes.ts'
import { operator } from './stories.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('the desk counts what waits, and since when', async () => {
  const desk = await operator(world)
  const company = await world.organization('indirect_provider')
  const before = (await desk.call(readDesk)).body
  await world.query(
    `insert into enrolment (organization_id, state, language, content, submitted, created_at, first_submitted_at, submitted_at)
     values ($1, 'under_review', 'en', '{}', '{}', now(), '2026-01-02T03:04:05Z', now())`,
    [(await world.organization('customer')).id],
  )
  await world.query(
    `insert into outbox (organization_id, id, topic, payload, attempts, dead_at) values ($1, $2, 'mail.deliver', '{}', 8, now())`,
    [company.id, randomUUID()],
  )
  await world.query(
    `insert into mail (organization_id, id, recipient, language, subject, sealed_body, state, created_at)
     values ($1, $2, 'a@b.example', 'en', 'Hello', '\\x00', 'failed', now())`,
    [company.id, randomUUID()],
  )
  await desk.call(suspendOrganization, { params: { id: company.id }, body: why })
  const after = (await desk.call(readDesk)).body
  expect(after.enrolments).toMatchObject({ oldestDate: '2026-01-02T03:04:05.000Z' })
  for (const name of ['enrolments', 'deadJobs', 'failedMails', 'suspended'] as const)
    expect([name, after[name].waiting]).toEqual([name, before[name].waiting + 1])
})

test('the desk counts imported customers by what became of them', async () => {
  const desk = await operator(world)
  const before = (await desk.call(readDesk)).body.servedByState
  const outcomes = [
    ['waiting', null, null],
    ['waiting', null, null],
    ['taken', null, randomUUID()],
    ['refused', 'failed', null],
  ]
  for (const [state, refusal, customerId] of outcomes)
    await world.query(
      `insert into served_customer (organization_id, id, mpn_id, domain, company_name, country, content, state, refusal, customer_id,
         imported_at, decided_at)
       values ($1, gen_random_uuid(), '99999999', $2, 'Old Mill', 'US', '{}', $3, $4, $5, now(), case when $3 <> 'waiting' then now() end)`,
      [desk.organization.id, `${randomUUID().slice(0, 8)}.example`, state, refusal, customerId],
    )
  expect((await desk.call(readDesk)).body.servedByState).toEqual({
    waiting: before.waiting + 2,
    taken: before.taken + 1,
    refused: before.refused + 1,
  })
})

test('the program’s settings: domains are tidied, a stale change is refused, and no line that is no domain', async () => {
  const desk = await operator(world)
  const first = (await desk.call(readProgramSettings)).body
  expect(first).toMatchObject({ directoryIsPublic: true, refusedMailDomains: [] })
  const change = (refusedMailDomains: string[], etag?: string) =>
    desk.call(updateProgramSettings, {
      body: {
        directoryIsPublic: false,
        refusedMailDomains,
        ...(etag === undefined ? {} : { attributes: { etag } }),
      },
    })
  const { body } = await change(
    [' Letters.Example', '@post.example', 'letters.example'],
    first.attributes.etag,
  )
  expect(body.refusedMailDomains).toEqual(['letters.example', 'post.example'])
  expect((await desk.call(readProgramSettings)).body).toEqual(body)
  expect(await change([], first.attributes.etag)).toMatchObject({
    status: 400,
    body: { code: 2055 },
  })
  for (const line of ['no domain', 'letters', 'a_b.example', 'x@y.example'])
    expect((await change([line])).status, line).toBe(400)
  expect((await desk.call(readProgramSettings)).body).toEqual(body)
})

test('the system says versions, migrations, queues and the head of the log, and no secret', async () => {
  const desk = await operator(world)
  const { body, text } = await desk.call(readSystem)
  expect(body).toMatchObject({ version, publicUrl: 'http://tierline.test' })
  expect(body.migrations[0]?.name).toMatch(/^00\d\d_.+\.sql$/)
  expect(body.migrations.length).toBeGreaterThan(20)
  expect(body.database.version).toMatch(/^\d/)
  // The address of this world is not this machine's own name, and nothing protects it.
  expect(body.warnings).toEqual(expect.arrayContaining(['plain_http', 'no_mail_server']))
  for (const secret of [world.config.dataDirectory, 'postgres://', 'password'])
    expect(text).not.toContain(secret)
})

test('T44: how old the last backup is stands on Home and System, and a week without one is a warning', async () => {
  const own = await openWorld({
    NODE_ENV: 'production',
    TIERLINE_SECRET_KEY: randomBytes(32).toString('base64url'),
  })
  try {
    const desk = await operator(own)
    const told = async () => {
      const home = (await desk.call(readDesk)).body.warnings
      const { warnings, backup } = (await desk.call(readSystem)).body
      expect(warnings).toEqual(home)
      return { isOld: warnings.includes('no_recent_backup'), ...backup }
    }
    expect(await told()).toEqual({ isOld: true })
    const { status, body } = await desk.call(recordBackup)
    expect(status).toBe(201)
    expect(await told()).toEqual({ isOld: false, lastDate: body.lastDate })
    await own.later(desk.organization, 8)
    const later = await operator(own)
    expect((await later.call(readSystem)).body.warnings).toContain('no_recent_backup')
  } finally {
    await own.close()
  }
})

test('a mail that failed is tried again, whoever’s it is; any other is not', async () => {
  const desk = await operator(world)
  const { id: organization } = await world.organization('indirect_reseller')
  const id = randomUUID()
  await world.query(
    `insert into mail (organization_id, id, recipient, language, subject, sealed_body, state, created_at)
     values ($1, $2, 'late@b.example', 'en', 'Hello', '\\x00', 'failed', now())`,
    [organization, id],
  )
  const again = await desk.call(retryMail, { params: { id } })
  expect(again).toMatchObject({ status: 200, body: { state: 'queued' } })
  expect(await desk.call(retryMail, { params: { id } })).toMatchObject({
    status: 409,
    body: { code: 990466 },
  })
  const { rows } = await world.query(
    `select payload from outbox where topic = 'mail.deliver' and payload ->> 'mailId' = $1`,
    [id],
  )
  expect(rows).toEqual([{ payload: { mailId: id, organizationId: organization } }])
  expect((await desk.call(listMails, { query: { size: 1 } })).status).toBe(200)
})

test('jobs that were given up come before those that wait, however old these are', async () => {
  const { id: company } = await world.organization('indirect_provider')
  const [waiting, dead] = [randomUUID(), randomUUID()]
  await world.query(
    `insert into outbox (organization_id, id, topic, payload, attempts, dead_at, created_at)
     values ($1, $2, 'mail.deliver', '{}', 0, null, '2020-01-01T00:00:00Z'), ($1, $3, 'mail.deliver', '{}', 8, now(), now())`,
    [company, waiting, dead],
  )
  const { items } = (await (await operator(world)).call(listJobs)).body
  const placeOf = (id: string) => items.findIndex((one) => one.id === id)
  expect(placeOf(dead)).toBeGreaterThanOrEqual(0)
  expect(placeOf(dead)).toBeLessThan(placeOf(waiting))
})
