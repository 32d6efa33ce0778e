// CSRF-1: what a page of another site can make a victim's browser do here, over every route that the server has mounted.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Endpoint } from '../src/contract/endpoint.ts'
import { endpoints } from '../src/contract/endpoints.ts'
import type { UserId } from '../src/domain/ids.ts'
import { openSession } from '../src/server/sessions/session-queries.ts'
import { expectGuarded } from './guarded.ts'
import { addressOf, exceptions, isExcepted, type Mounted, mountedIn, reads } from './mounted.ts'
import { type Recipe, recipes } from './recipes.ts'
import { provider } from './stories.ts'
import { openWorld, publicUrl, type World, withoutEmpty } from './world.ts'

let world: World
/** A good call of everything that changes something. */
let writing: readonly Target[]
beforeAll(async () => {
  world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000' })
  writing = await targets((one) => !reads(one))
})
afterAll(() => world.close())

type Headers = Readonly<Record<string, string>>
const evil = 'https://evil.example'
const form = 'application/x-www-form-urlencoded'
const formTypes = [form, 'multipart/form-data; boundary=x', 'text/plain', 'image/gif', '']
const withType = (type: string, headers: Headers): Headers => ({ 'content-type': type, ...headers })

/** How browsers of today and of yesterday send what another site's page asks of them. The body is always the right one. */
const attacks: Readonly<Record<string, Headers>> = {
  ...Object.fromEntries(
    [...formTypes, 'application/json'].map((type) => [
      `a page of today, ${type || 'no type'}`,
      withType(type, { origin: evil, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }),
    ]),
  ),
  'a redirected form': withType(form, { origin: 'null', 'sec-fetch-site': 'cross-site' }),
  'a neighbour’s subdomain': {
    origin: publicUrl.replace('://', '://other.'),
    'sec-fetch-site': 'same-site',
  },
  'nobody’s doing': { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' },
  'an older browser': { origin: evil },
  'an older browser, redirected': { origin: 'null' },
  'an older browser, the same name without TLS or with it': {
    origin: publicUrl.replace('http:', 'https:'),
    host: new URL(publicUrl).host,
  },
  'an older browser, another port': { origin: `${publicUrl}:8443` },
  'a frame of ours in a sandbox': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'an override': { origin: evil, 'x-http-method-override': 'GET', 'x-method-override': 'GET' },
}

/** A browser so old that it says nothing of where a form comes from: the type of the body is what betrays it. */
const wordless = formTypes.map((type): Headers => ({ 'content-type': type }))

interface Target extends Recipe {
  readonly endpoint: Endpoint
  readonly call: World['client'] extends (...all: never) => infer Call ? Call : never
}

const targetOf = async (endpoint: Endpoint): Promise<Target> => {
  const made = await recipes.get(endpoint.name)?.(world)
  if (made === undefined) throw new Error(`${endpoint.name} has no recipe.`)
  return { ...made, endpoint, call: made.client?.call ?? world.client() }
}

const targets = async (wanted: (one: Mounted) => boolean): Promise<readonly Target[]> => {
  const made: Target[] = []
  for (const one of mountedIn(world.app.server).filter(wanted))
    if (one.endpoint !== undefined) made.push(await targetOf(one.endpoint))
  return made
}

/** Fails without printing a whole database. */
async function expectNothingWritten(before: string): Promise<void> {
  const after = await world.everything()
  const lines = before.split('\n')
  expect(after.split('\n').flatMap((line, i) => (line === lines[i] ? [] : [i]))).toEqual([])
}

test('CSRF-1: no page of another site changes anything, signing in and out included; a page of ours does', async () => {
  const before = await world.everything()
  for (const { endpoint, input, call } of writing) {
    for (const [attack, headers] of Object.entries(attacks)) {
      const reply = await call(endpoint, { ...input, headers })
      const what = `${endpoint.name}: ${attack}`
      expect([what, reply.status, reply.body]).toMatchObject([what, 403, { code: 990003 }])
      expect(reply.headers).not.toHaveProperty('set-cookie')
    }
    if (endpoint.method === 'POST')
      for (const headers of wordless.filter((one) => one['content-type'] || endpoint.body)) {
        const what = `${endpoint.name}: ${JSON.stringify(headers)}`
        const reply = await call(endpoint, { ...input, headers })
        expect([what, reply.status, reply.body]).toMatchObject([what, 400, { code: 800002 }])
      }
  }
  await expectNothingWritten(before)
  const ours = { origin: publicUrl, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }
  for (const { endpoint, input, call } of writing) {
    const reply = await call(endpoint, { ...input, headers: ours })
    expect([endpoint.name, reply.status]).toEqual([
      endpoint.name,
      endpoint.status ?? expect.any(Number),
    ])
    expect([endpoint.name, reply.status < 300]).toEqual([endpoint.name, true])
    expectGuarded({ ...reply, statusCode: reply.status, body: reply.text }, endpoint.name)
  }
  const declared = endpoints.filter(({ method }) => method !== 'GET')
  expect(writing.length).toBe(declared.length)
})

test('CSRF-1: routes outside the API take nothing from a cookie either', async () => {
  const cookie = await cookieOfSomebody()
  const before = await world.everything()
  const plain = mountedIn(world.app.server).filter((one) => !reads(one) && !one.endpoint)
  for (const one of plain) {
    const { method, path, name } = one
    for (const [attack, headers] of Object.entries(attacks)) {
      const what = `${name}: ${attack}`
      const payload = 'grant_type=client_credentials'
      const sent = withoutEmpty({ ...headers, cookie })
      const answer = await world.app.server.inject({
        method,
        url: addressOf(path),
        headers: sent,
        payload,
      })
      if (isExcepted(exceptions.fromAnySite, one)) expect(answer.statusCode).toBeGreaterThan(399)
      else
        expect([what, answer.statusCode, answer.json()]).toMatchObject([
          what,
          403,
          { code: 990003 },
        ])
      expect(answer.headers).not.toHaveProperty('set-cookie')
    }
  }
  expect(plain.length).toBeGreaterThan(1)
  await expectNothingWritten(before)
})

async function cookieOfSomebody(): Promise<string> {
  const { userId, organization } = await provider(world)
  const session = await openSession(
    world.database.kysely,
    { organization_id: organization.id, id: userId as UserId },
    'full',
    new Date(),
  )
  return `tierline=${session.token}`
}

test('CSRF-1: an image, a link or an overridden method writes nothing, wherever it points', async () => {
  const reading = await targets(
    (one) => one.method === 'GET' && !isExcepted(exceptions.writesOnGet, one),
  )
  const cookie = await cookieOfSomebody()
  const before = await world.everything()
  const image = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'no-cors',
    'sec-fetch-dest': 'image',
  }
  for (const { endpoint, input, call } of reading)
    expect((await call(endpoint, { ...input, headers: image })).status).toBe(200)
  for (const { endpoint, input, call } of writing) {
    const { method } = endpoint
    const overridden = { ...image, 'x-http-method-override': method, 'x-method-override': method }
    const query = { ...input.query, _method: method, method }
    for (const instead of ['GET', 'OPTIONS'] as const) {
      const reply = await call(
        { ...endpoint, method: instead } as never,
        { ...input, query, headers: overridden } as never,
      )
      expect([endpoint.name, reply.status]).toEqual([endpoint.name, expect.any(Number)])
    }
  }
  for (const one of mountedIn(world.app.server).filter(
    (route) => reads(route) && !route.endpoint,
  )) {
    if (isExcepted(exceptions.writesOnGet, one)) continue
    const headers = { ...image, cookie }
    await world.app.server.inject({ method: one.method, url: addressOf(one.path), headers })
  }
  await expectNothingWritten(before)
})
