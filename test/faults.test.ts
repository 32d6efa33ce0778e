// Too many requests, collisions in the database, and faults of our own: what the caller is told, and what stays.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { besides } from './besides.ts'
import { drafted, partners, provider, reseller } from './stories.ts'
import { type Client, openWorld, type World } from './world.ts'

const relationships = '/v1/relationships?relationship_type=is_indirect_reseller_of'
const securityHeaders = { 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' }

let world: World
let from: Client
let to: Client
beforeAll(async () => {
  world = await openWorld()
  const story = await partners(world)
  ;({ provider: from, reseller: to } = story)
})
afterAll(() => world.close())

const bearerOf = async ({ organization }: Client) =>
  `Bearer ${await world.accessToken(await world.application(organization, ['admin_agent']))}`

test('beyond the limit the answer is 429 in the documented shape, and says when to come back', async () => {
  const [bearer, other] = [await bearerOf(from), await bearerOf(to)]
  await besides(world, { rateLimit: 3 }, async (server) => {
    const asking = (authorization: string) =>
      server.inject({ url: relationships, headers: { authorization } })
    for (let i = 0; i < 3; i++) expect((await asking(bearer)).statusCode).toBe(200)
    const reply = await asking(bearer)
    const seconds = Number(reply.headers['retry-after'])
    expect([reply.statusCode, reply.json()]).toEqual([
      429,
      {
        statusCode: 429,
        message: `Rate limit is exceeded. Try again in ${seconds} seconds.`,
      },
    ])
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(reply.headers).toMatchObject(securityHeaders)
    expect((await asking(other)).statusCode).toBe(200)
    expect((await server.inject({ url: '/livez' })).statusCode).toBe(200)
  })
})

test('an address may guess 30 passwords a minute, and not one more', async () => {
  await besides(world, {}, async (server) => {
    // Each at another name: attempts at one name wait much sooner.
    const guess = (remoteAddress: string) =>
      server.inject({
        method: 'POST',
        url: '/ext/v1/session',
        remoteAddress,
        payload: { userName: `${randomUUID()}@nowhere.example`, password: 'a wrong guess' },
      })
    for (let i = 0; i < 30; i++) expect((await guess('192.0.2.1')).statusCode).toBe(401)
    expect((await guess('192.0.2.1')).statusCode).toBe(429)
    expect((await guess('192.0.2.2')).statusCode).toBe(401)
  })
})

test('a serialization failure is tried again, and done once', async () => {
  await world.query(`
    create sequence failures;
    create function fail_twice() returns trigger language plpgsql security definer as $$
    begin
      if nextval('failures') <= 2 then raise exception 'again' using errcode = '40001'; end if;
      return new;
    end $$;
    create trigger fail_twice before insert on partnership_request for each row execute function fail_twice()`)
  try {
    const [sender, other] = [await provider(world), await reseller(world)]
    const { id } = await drafted(sender, other)
    const rows = await world.query('select id from partnership_request where provider_id = $1', [
      sender.organization.id,
    ])
    expect(rows.rows).toEqual([{ id }])
    const tries = await world.query('select last_value::int as tries from failures')
    expect(tries.rows).toEqual([{ tries: 3 }])
  } finally {
    await world.query(
      `drop trigger fail_twice on partnership_request; drop function fail_twice; drop sequence failures`,
    )
  }
})

test('a fault of ours is 500 without detail, and nothing of the act is kept', async () => {
  const authorization = await bearerOf(from)
  const drafting = () =>
    world.app.server.inject({
      method: 'POST',
      url: '/ext/v1/partnershiprequests',
      headers: { authorization },
      payload: { email: 'boss@other.example' },
    })
  await world.query('alter table audit_record rename to hidden')
  try {
    const [before, reply] = [await requests(), await drafting()]
    expect([reply.statusCode, reply.json()]).toEqual([
      500,
      {
        code: 990500,
        description: expect.any(String),
        data: [reply.headers['ms-correlationid']],
        source: 'Tierline',
      },
    ])
    expect(reply.body).not.toMatch(/audit_|does not exist|insert|\.ts/i)
    expect(reply.headers).toMatchObject(securityHeaders)
    expect(await requests()).toBe(before)
  } finally {
    await world.query('alter table hidden rename to audit_record')
  }
  expect((await drafting()).statusCode).toBe(201)
})

const requests = async () =>
  (await world.query('select count(*)::int as n from partnership_request')).rows[0]?.n
