// The documented examples of the API, repeated against records that were made by real calls.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Own, stories as tradeStories } from './conformance-stories.ts'
import { type Answer, type DocumentedCase, deviations } from './documented-example.ts'
import { profileStories } from './profile-stories.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const stories = { ...tradeStories, ...profileStories }
const folder = new URL('conformance/', import.meta.url)
const examples = readdirSync(folder).flatMap((file) => {
  const { endpoint, cases } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    endpoint: string
    cases: DocumentedCase[]
  }
  return cases.map((one) => ({ ...one, endpoint }))
})

const notOurs = /^(authorization|host|content-length|expect)$/i

/** Left out of what is documented for these endpoints, because it is of another kind than what Tierline sells:
 * GET orders and GET order by id (one-time reservations, with links to a product and its sku), PATCH of marketplace
 * subscriptions (cancel, auto-renew: products with refunds), and two recorded replies without their requests (suspend, and the
 * support profile, printed as an article spells the request). */
type Body = Readonly<Record<string, unknown>>

/** The printed request with what is our own. */
function adapted({ request, ...documented }: DocumentedCase, own: Own): DocumentedCase {
  const sent = Object.entries(request.headers).filter(([name]) => !notOurs.test(name))
  return {
    ...documented,
    request: {
      ...request,
      ...(own.params === undefined ? {} : { params: own.params }),
      path: own.path ?? request.path,
      query: { ...request.query, ...own.query },
      headers: Object.fromEntries(sent),
      body: request.body === null ? null : (merged(request.body, own.body) as never),
    },
  }
}

/** Fields of the second over those of the first, all the way down. */
function merged(printed: unknown, own: unknown): unknown {
  if (typeof printed !== 'object' || printed === null || typeof own !== 'object')
    return own ?? printed
  if (Array.isArray(printed)) return printed.map((one, n) => merged(one, (own as unknown[])[n]))
  const names = Object.keys({ ...printed, ...own })
  return Object.fromEntries(
    names.map((name) => [name, merged((printed as Body)[name], (own as Body)[name])]),
  )
}

async function answerTo({ request }: DocumentedCase, own: Own): Promise<Answer> {
  const query = new URLSearchParams(request.query).toString()
  const json = /json/i.test(own.headers?.['content-type'] ?? request.headers['Content-Type'] ?? '')
  const payload = json
    ? JSON.stringify(request.body)
    : new URLSearchParams(request.body ?? {}).toString()
  const reply = await world.app.server.inject({
    method: request.method as 'GET' | 'POST',
    url: `${request.path}${query === '' ? '' : `?${query}`}`,
    headers: { ...request.headers, ...own.headers },
    ...(request.body === null ? {} : { payload }),
  })
  return { status: reply.statusCode, headers: reply.headers, body: reply.json() }
}

const ofSubscription = 'customers/{customer_id}/subscriptions/{subscription_id}'
/** Where we answer otherwise, and know it. Exact: a difference that has gone must go from here too. */
const stated: Readonly<Record<string, readonly string[]>> = {
  // A change is done when it is answered: nothing is accepted for later.
  [`PATCH /v1/${ofSubscription} change-the-quantity-of-a-subscription~516a`]: [
    'status 200, documented 202',
  ],
  // Printed as `Get` in this one example, as `GET` in all others.
  [`GET /v1/${ofSubscription}/supportcontact get-a-subscription-s-support-contact`]: [
    '/links/self/method: "GET" is no constant',
  ],
  // Not yet: the company's own address and e-mail, and the link to a subscription's offer.
  'GET /v1/customers/{customer_id} get-a-customer-by-id': [
    '/companyProfile/address: undefined, documented object',
    '/companyProfile/email: undefined, documented string',
  ],
  [`GET /v1/${ofSubscription} get-a-subscription-by-id`]: [
    '/links/offer: undefined, documented object',
  ],
  [`GET /v1/${ofSubscription}/addons get-a-list-of-add-ons-for-a-subscription`]: [
    '/items/0/links/offer: undefined, documented object',
  ],
  ...Object.fromEntries(
    ['get-a-list-of-subscriptions-by-order', 'get-all-subscriptions-by-partner'].map((name) => [
      `GET /v1/customers/{customer_id}/subscriptions ${name}`,
      ['/items/0/links/offer: undefined, documented object'],
    ]),
  ),
}

test('every example has its story, and every story its example', () => {
  const names = examples.map((one) => `${one.endpoint} ${one.case}`)
  expect(names.toSorted()).toEqual(Object.keys(stories).toSorted())
})

test.each(examples.map((one) => [one.endpoint, one.case, one] as const))(
  '%s: %s',
  async (endpoint, name, documented) => {
    const title = `${endpoint} ${name}`
    const own = (await stories[title]?.(world)) ?? {}
    const ours = adapted(documented, own)
    expect(deviations(ours, await answerTo(ours, own))).toEqual(stated[title] ?? [])
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
