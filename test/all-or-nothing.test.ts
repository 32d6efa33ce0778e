// What every write owes to its one transaction, and every GET to its name: all of it or nothing; nothing at all.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '../src/contract/endpoint.ts'
import { endpoints } from '../src/contract/endpoints.ts'
import { type Recipe, recipes } from './recipes.ts'
import { type Client, openWorld, type World } from './world.ts'

type Input = Recipe['input']
type Call = Client['call']

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.query(`
    create function fail() returns trigger language plpgsql as $$ begin raise exception 'broken on purpose'; end $$`)
})
afterAll(() => world.close())

/** A fault of ours is in no document, and `call` says so. */
const undocumented = 'answered 500'

const named = (which: (endpoint: Endpoint) => boolean) =>
  endpoints.filter(which).map((endpoint) => [endpoint.name, endpoint] as const)
const writes = ({ method }: Endpoint) => method !== 'GET'

async function prepared({ name }: Endpoint) {
  const made = await recipes.get(name)?.(world)
  if (made === undefined) throw new Error(`${name} has no recipe.`)
  return { ...made, call: made.client?.call ?? world.client() }
}

/** Attempts at a secret are counted before they are judged, and stay counted whatever becomes of them. */
const counts = 'guess_count'
/** Of nobody in particular: no audit row of theirs joins the transaction (test/names.test.ts). */
const ofNobody = ['requestPasswordLink', 'discoverSignOn', 'createSignUp', 'openSignUp']

/** Rows of every table but `except`, and the newest transaction that wrote one of them. */
async function digest(except?: string): Promise<unknown> {
  const { rows } = await world.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all ($1) order by 1`,
    [[counts, except ?? '']],
  )
  const parts = rows.map(
    ({ relname }) =>
      `select '${String(relname)}' as name, count(*)::int as n, max(xmin::text::bigint)::text as newest from "${String(relname)}"`,
  )
  return (await world.query(parts.join(' union all '))).rows
}

/** While every write of this kind to the table fails. */
async function broken<T>(table: string, act: 'insert' | 'update', work: () => Promise<T>) {
  await world.query(
    `create trigger broken before ${act} on ${table} for each row execute function fail()`,
  )
  try {
    return await work()
  } finally {
    await world.query(`drop trigger broken on ${table}`)
  }
}

/** As a link, a prefetch or a preview of a mail program would: everything that is in the body stands in the address. */
async function askedByGet(endpoint: Endpoint, { params, query, body }: Input, call: Call) {
  const asked = { query: { ...query, ...(body as object) }, ...(params && { params }) }
  // What is answered is most often in no document, of course.
  await call({ ...endpoint, method: 'GET' }, asked).catch(() => undefined)
}

describe.each(named(writes))('%s', (_, endpoint) => {
  test('leaves nothing, no mail and no event, when asked by GET or when its audit row cannot be written', async () => {
    const { call, input } = await prepared(endpoint)
    const before = await digest()
    await askedByGet(endpoint, input, call)
    expect(await digest(), 'asked by GET').toEqual(before)
    const requestId = randomUUID()
    const calling = () => call(endpoint, { ...input, requestId })
    if (!ofNobody.includes(endpoint.name)) {
      await broken('audit_record', 'insert', () => expect(calling()).rejects.toThrow(undocumented))
      expect(await digest()).toEqual(before)
    }
    // The same request is good when the fault is over: it was not counted as made.
    expect((await calling()).status).toBeLessThan(300)
  })

  if (endpoint.method === 'POST' && endpoint.allow !== 'anyone')
    test('leaves nothing when its answer cannot be kept for repetition', async () => {
      const { call, input } = await prepared(endpoint)
      const before = await digest()
      await broken('idempotency_record', 'update', () =>
        expect(call(endpoint, input)).rejects.toThrow(undocumented),
      )
      expect(await digest()).toEqual(before)
    })
})

test.each(named((endpoint) => !writes(endpoint)))('%s changes nothing', async (_, endpoint) => {
  const { call, input } = await prepared(endpoint)
  const except = endpoint.auditsRead === true ? 'audit_record' : undefined
  const before = await digest(except)
  expect((await call(endpoint, input)).status).toBe(200)
  expect(await digest(except)).toEqual(before)
})
