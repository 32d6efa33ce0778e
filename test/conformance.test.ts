// The documented examples of the API, repeated against records that were made by real calls.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptPartnershipRequest } from '../src/contract/partnership-offers.ts'
import { type Answer, type DocumentedCase, deviations } from './documented-example.ts'
import { drafted, provider } from './stories.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const folder = new URL('conformance/', import.meta.url)
const examples = readdirSync(folder).flatMap((file) => {
  const { endpoint, cases } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    endpoint: string
    cases: DocumentedCase[]
  }
  return cases.map((one) => ({ ...one, endpoint }))
})

/** Stands in for what a printed request holds in placeholders. */
interface Own {
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, string>>
}

const notOurs = /^(authorization|host|content-length|expect)$/i

async function answerTo({ request }: DocumentedCase, own: Own): Promise<Answer> {
  const sent = Object.entries(request.headers).filter(([name]) => !notOurs.test(name))
  const query = new URLSearchParams(request.query).toString()
  const reply = await world.app.server.inject({
    method: request.method as 'GET' | 'POST',
    url: `${own.path ?? request.path}${query === '' ? '' : `?${query}`}`,
    headers: { ...Object.fromEntries(sent), ...own.headers },
    ...(request.body === null
      ? {}
      : { payload: new URLSearchParams({ ...request.body, ...own.body }).toString() }),
  })
  return { status: reply.statusCode, headers: reply.headers, body: reply.json() }
}

/** What has to have happened before the documented request, by endpoint and case. */
const stories: Readonly<Record<string, () => Promise<Own>>> = {
  'GET /v1/relationships retrieve-a-list-of-indirect-resellers': async () => {
    const from = await provider(world)
    for (const name of ['First', 'Second']) {
      const company = await world.organization('indirect_reseller', { name })
      const to = await world.as(company, 'global_admin')
      const { id, secret } = await drafted(from, to)
      const body = { secret, acknowledged: true }
      await to.call(acceptPartnershipRequest, { params: { id }, body })
    }
    const client = await world.application(from.organization, ['admin_agent'])
    return { headers: { authorization: `Bearer ${await world.accessToken(client)}` } }
  },
  'POST /{tenant}/oauth2/token partner-center-authentication': async () => {
    const company = await world.organization('indirect_provider')
    const { id, secret } = await world.application(company, ['admin_agent'])
    return {
      path: `/${company.id}/oauth2/token`,
      body: { client_id: id, client_secret: secret },
    }
  },
}

test('every example has its story, and every story its example', () => {
  const names = examples.map((one) => `${one.endpoint} ${one.case}`)
  expect(names.toSorted()).toEqual(Object.keys(stories).toSorted())
})

test.each(examples.map((one) => [one.endpoint, one.case, one] as const))(
  '%s: %s',
  async (endpoint, name, documented) => {
    const own = await stories[`${endpoint} ${name}`]?.()
    expect(deviations(documented, await answerTo(documented, own ?? {}))).toEqual([])
  },
)

const documented: DocumentedCase = {
  case: 'a made-up one',
  request: {
    method: 'GET',
    path: '/v1/things',
    query: { kind: 'Green' },
    headers: { 'MS-RequestId': 'r' },
    body: null,
  },
  response: {
    status: 200,
    headers: {},
    body: {
      id: '484e548c-f5f3-4528-93a9-c16c6373cb59',
      kind: 'green',
      none: null,
      items: [{ made: '2017-04-05T21:08:44Z' }, { made: '2017-04-05T21:08:45Z' }],
      attributes: { objectType: 'Thing' },
    },
  },
  expect: {
    '/id': 'id',
    '/kind': 'echo:request.query/kind',
    '/items/0/made': 'datetime',
    '/items/1/made': 'datetime',
    '/attributes/objectType': 'constant',
  },
}
const good = {
  id: '00000000-0000-4000-8000-000000000000',
  kind: 'GREEN',
  more: 1,
  items: [{ made: '2026-01-01T00:00:00.000Z' }],
  attributes: { objectType: 'Thing' },
}

test.each([
  ['conforms', {}, []],
  ['has another status', { status: 201 }, ['status 201, documented 200']],
  ['does not echo', { headers: {} }, ['MS-RequestId is not echoed']],
  [
    'lacks a property',
    { body: { ...good, attributes: {} } },
    ['/attributes/objectType: undefined, documented string'],
  ],
  ['holds null', { body: { ...good, kind: null } }, ['/kind: undefined, documented string']],
  [
    'has another type',
    { body: { ...good, id: 7 } },
    ['/id: number, documented string', '/id: 7 is no id'],
  ],
  ['has no id of that form', { body: { ...good, id: '7' } }, ['/id: "7" is no id']],
  [
    'changes a constant',
    { body: { ...good, attributes: { objectType: 'Other' } } },
    ['/attributes/objectType: "Other" is no constant'],
  ],
  [
    'answers another question',
    { body: { ...good, kind: 'red' } },
    ['/kind: "red" is no echo:request.query/kind'],
  ],
  [
    'lists nothing',
    { body: { ...good, items: [] } },
    ['/items/0: undefined, documented object', '/items/1: undefined, documented object'],
  ],
  [
    'has no time',
    { body: { ...good, items: [{ made: 'today' }] } },
    ['/items/0/made: "today" is no datetime', '/items/1/made: "today" is no datetime'],
  ],
] as const)('an answer that %s', (_, change, found) => {
  const answer = { status: 200, headers: { 'ms-requestid': 'r' }, body: good, ...change }
  expect(deviations(documented, answer)).toEqual(found)
})
