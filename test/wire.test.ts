// What holds for every call, whatever it asks: spellings, ids, languages, security headers.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drafted, partners } from './stories.ts'
import { type Client, openWorld, type World } from './world.ts'

const relationships = '/v1/relationships?relationship_type=is_indirect_cloud_solution_provider_of'
const requestsPath = '/ext/v1/partnershiprequests'

let world: World
let from: Client
let to: Client
let bearer: string
beforeAll(async () => {
  world = await openWorld()
  const story = await partners(world)
  ;({ provider: from, reseller: to } = story)
  const client = await world.application(from.organization, ['admin_agent'])
  bearer = `Bearer ${await world.accessToken(client)}`
})
afterAll(() => world.close())

interface Sent {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: string
}

/** As the provider's application, with the path and the bytes exactly as given. */
async function raw(url: string, { method = 'GET', headers = {}, payload }: Sent = {}) {
  const json = payload === undefined ? {} : { 'content-type': 'application/json' }
  const reply = await world.app.server.inject({
    method,
    url,
    headers: { authorization: bearer, ...json, ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
  const text = reply.body
  const body = /^[{[]/.test(text) ? (JSON.parse(text) as Readonly<Record<string, unknown>>) : {}
  return { status: reply.statusCode, headers: reply.headers, text, body }
}

const post = (payload: string, headers = {}) =>
  raw(requestsPath, { method: 'POST', payload, headers })

describe('spellings', () => {
  test.each([
    '/V1/Relationships?relationship_type=is_indirect_cloud_solution_provider_of',
    '//v1//relationships/?relationship_type=is_indirect_cloud_solution_provider_of',
    '/v1/relationships?Relationship_Type=IsIndirectCloudSolutionProviderOf',
    '/v1/relationships?RELATIONSHIP_TYPE=isIndirectCloudSolutionProviderOf',
    '/v1/relationships?relationship_type=2',
    '/v1/relationships?relationship_type=IS_INDIRECT_CLOUD_SOLUTION_PROVIDER_OF&unknown=1&filter=',
  ])('%s is the same question', async (url) => {
    const asked = await raw(url)
    expect([asked.status, asked.text]).toEqual([200, (await raw(relationships)).text])
    expect(asked.body).toMatchObject({ totalCount: 1, items: [{ id: to.organization.id }] })
  })

  test.each([
    '/v1/relationships',
    '/v1/relationships?relationship_type=',
    '/v1/relationships?relationship_type=unknown',
    '/v1/relationships?relationship_type=0',
    '/v1/relationships?relationship_type=3',
    '/v1/relationships?relationship_type=is_partner_of',
    `${relationships}&Relationship_Type=is_indirect_reseller_of`,
    `${relationships}&filter=nonsense`,
    `${relationships}&filter=${encodeURIComponent('{"Field":"Id","Value":"x","Operator":"starts_with"}')}`,
    `${relationships}&filter=${encodeURIComponent('{"Field":"Name","Value":"\\u0000","Operator":"starts_with"}')}`,
    '/ext/v1/partnerships?search=%00',
    `${requestsPath}?unknown=1`,
    `${requestsPath}?size=-1`,
    `${requestsPath}?size=1e2`,
    `${requestsPath}?size=501`,
    '/v1/%zz',
  ])('%s is refused as malformed', async (url) => {
    const reply = await raw(url)
    expect([reply.status, reply.body]).toMatchObject([400, { code: 800002, source: 'Tierline' }])
  })

  test('names in a body are in any case; null and the zero member are not given; enums in any spelling', async () => {
    const email = 'boss@other.example'
    for (const language of ['pt-BR', 'PtBr', 'PT_BR', 1]) {
      const reply = await post(JSON.stringify({ Email: email, MPNID: null, LANGUAGE: language }))
      expect([language, reply.status, reply.body]).toMatchObject([
        language,
        201,
        { email, language: 'pt-BR' },
      ])
      expect(reply.body).not.toHaveProperty('mpnId')
    }
    expect((await post(`\uFEFF${JSON.stringify({ email })}`)).status).toBe(201)
    for (const bad of [
      { email, Email: email },
      { email: null },
      { email, mpnId: 4847383 },
      { email, language: 'xx' },
      { email: 'a@b.example,c@d.example' },
      { email: ['boss@other.example'] },
      { email: 'boss@other.example\u0000' },
    ])
      expect([bad, (await post(JSON.stringify(bad))).status]).toEqual([bad, 400])
  })

  test('no text holds U+0000, which the database cannot keep', async () => {
    const { id } = await drafted(from, to)
    const patch = { method: 'PATCH', payload: '{"body":"{link} \\u0000"}' } as const
    expect((await raw(`${requestsPath}/${id}`, patch)).status).toBe(400)
    const payload = '{"userName":"a\\u0000","password":"b"}'
    expect((await raw('/ext/v1/session', { method: 'POST', payload })).status).toBe(400)
  })

  test('ids are in any case', async () => {
    const { id } = await drafted(from, to)
    const upper = await raw(`${requestsPath}/${id.toUpperCase()}`)
    expect([upper.status, upper.body]).toMatchObject([200, { id }])
  })
})

describe('bodies', () => {
  const good = JSON.stringify({ email: 'boss@other.example' })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    '%s is refused',
    async (type) => {
      const reply = await post(good, { 'content-type': type })
      expect([reply.status, reply.body]).toMatchObject([400, { code: 800002 }])
    },
  )

  test.each([
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/merge-patch+json',
  ])('%s is JSON', async (type) => {
    expect((await post(good, { 'content-type': type })).status).toBe(201)
  })

  test('more than 1 MiB is refused', async () => {
    const fill = (bytes: number) => good.padEnd(bytes, ' ')
    expect((await post(fill(1_048_576))).status).toBe(201)
    const reply = await post(fill(1_048_577))
    expect([reply.status, reply.body]).toMatchObject([400, { code: 800002 }])
  })
})

const ids = ['ms-requestid', 'ms-correlationid'] as const

test('request and correlation ids are echoed, and made where there are none', async () => {
  const [one, two] = [randomUUID(), randomUUID()]
  const sent = await raw(relationships, {
    headers: { 'MS-RequestId': one.toUpperCase(), 'MS-CorrelationId': `{${two}}` },
  })
  expect(ids.map((name) => sent.headers[name])).toEqual([one, two])
  const seen = new Set<unknown>()
  for (const odd of [undefined, '', 'no guid', `${one}\u00e9`, `${one}${one}`]) {
    const headers = odd === undefined ? {} : { 'MS-RequestId': odd, 'MS-CorrelationId': odd }
    const reply = await raw(relationships, { headers })
    for (const name of ids) {
      expect(reply.headers[name]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      seen.add(reply.headers[name])
    }
  }
  expect(seen.size).toBe(10)
})

test('what is not there is told in the shape of any refusal', async () => {
  for (const [method, url] of [
    ['GET', '/v1/nothing'],
    ['GET', '/ext/v1/partnershiprequests/x/y/z'],
    ['PUT', '/ext/v1/session'],
    ['POST', '/anything'],
    ['GET', `${requestsPath}/${randomUUID()}`],
  ] as const) {
    const reply = await raw(url, { method })
    expect([url, reply.status, reply.body]).toEqual([
      url,
      404,
      { code: 1000, description: expect.any(String), data: ['not_found'], source: 'Tierline' },
    ])
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
  }
})

test('refusals are in the caller’s language', async () => {
  const said = async (headers: Record<string, string>) =>
    String((await raw('/v1/nothing', { headers })).body.description)
  const english = await said({})
  expect(english).toMatch(/^[ -~’]+$/)
  expect(await said({ 'x-locale': 'ru' })).toMatch(/[а-я]{4}/i)
  expect(await said({ 'x-locale': 'ru-RU', 'accept-language': 'es' })).toMatch(/[а-я]{4}/i)
  const others = [
    await said({ 'accept-language': 'fr;q=1, pt-PT;q=0.9' }),
    await said({ 'accept-language': 'es-MX' }),
  ]
  expect(new Set([...others, english]).size).toBe(3)
  expect(await said({ 'x-locale': 'tlh' })).toBe(english)
})
