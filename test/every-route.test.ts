// Walks every route that the server has mounted, whoever mounted it: headers, budgets, bodies. What other sites' pages can do: other-sites.test.ts.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '../src/contract/endpoints.ts'
import { buildServer } from '../src/server/http.ts'
import { openMetrics } from '../src/server/metrics.ts'
import { openApiOf } from '../src/server/openapi.ts'
import { openPortal } from '../src/server/portal-files.ts'
import { besides } from './besides.ts'
import { budget, expectGuarded, policyOf } from './guarded.ts'
import { addressOf, exceptions, isExcepted, isThrottled, mountedIn, reads } from './mounted.ts'
import { openWorld, publicUrl, type World } from './world.ts'

type Server = World['app']['server']

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000' })
})
afterAll(() => world.close())

test('the exceptions are routes, and what is walked is what is served', async () => {
  const names = [...world.app.server.mounted, 'GET /docs/']
  for (const list of Object.values(exceptions))
    for (const name of Object.keys(list)) expect(names).toContain(name)
  for (const { method, path } of endpoints) expect(names).toContain(`${method} ${path}`)
  for (const name of ['POST /:tenant/oauth2/token', 'GET /livez', 'GET /docs/json', 'HEAD /livez'])
    expect(names).toContain(name)
})

/** What no route stands for. */
const elsewhere = [
  ['GET', '/'],
  ['HEAD', '/'],
  ['GET', '/a/page/of/the/portal'],
  ['GET', '/v1/nothing'],
  ['GET', '/v1/%zz'],
  ['GET', '/%2e%2e/%2e%2e/etc/passwd'],
  ['GET', '/assets/nothing.js'],
  ['GET', '/docs/static/nothing.js'],
  ['POST', '/'],
  ['PUT', '/ext/v1/session'],
  ['OPTIONS', '/ext/v1/session'],
  ['TRACE', '/ext/v1/session'],
  ['PROPFIND', '/v1/customers'],
] as const

test('every answer carries the security headers, its ids and what is left of the budget', async () => {
  const https = publicUrl.replace('http:', 'https:')
  await besides(world, { publicUrl: https }, async (server) => {
    const asked = [
      ...mountedIn(server).map((one) => [one.method, addressOf(one.path), one] as const),
      ...elsewhere.map(([method, url]) => [method, url, undefined] as const),
    ]
    for (const [method, url, route] of asked) {
      const answer = await server.inject({ method: method as 'GET', url })
      const what = `${method} ${url} ${answer.statusCode}`
      expect([what, answer.statusCode < 500]).toEqual([what, true])
      expectGuarded(answer, what, true)
      if (route === undefined || !isExcepted(exceptions.uncounted, route))
        expect([what, answer.headers]).toMatchObject([what, budget])
      if (/^\/(v1|ext)\//.test(url) && route !== undefined)
        expect([what, answer.headers['cache-control']]).toEqual([what, 'no-store'])
      const isPage = route !== undefined && isExcepted(exceptions.answersPages, route)
      const type = isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'
      if (answer.statusCode >= 400 && method !== 'HEAD')
        expect([what, answer.headers['content-type']]).toEqual([what, type])
    }
  })
})

test('a page has a nonce of its own, loads what carries it, and turns no text into code', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tierline-portal-'))
  mkdirSync(join(directory, 'assets'))
  const html = '<meta property="csp-nonce" nonce="CSP_NONCE_PLACEHOLDER"><p>portal</p>'
  writeFileSync(join(directory, 'index.html'), html)
  writeFileSync(join(directory, 'assets', 'main-1a2b3c.js'), 'export {}')
  const server = await buildServer({
    config: world.config,
    doors: [],
    plain: [],
    verifyToken: async () => null,
    metrics: openMetrics(async () => ({ due: 0, dead: 0 })),
    openApi: openApiOf([], publicUrl, 'test'),
    portal: openPortal(directory),
  })
  const nonces = new Set<string>()
  for (const url of ['/', '/customers', '/sign-in?next=/v1', '/docs/']) {
    const page = await server.inject({ url })
    expectGuarded(page, `GET ${url}`)
    const policy = policyOf(page)
    expect(policy).toMatchObject({ 'object-src': "'none'", 'connect-src': "'self'" })
    if (isExcepted(exceptions.withoutNonce, { name: `GET ${url}` })) continue
    const nonce = /nonce="([\w-]{22,})"/.exec(page.body)?.[1]
    nonces.add(nonce ?? '')
    expect(policy).toMatchObject({
      'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'`,
      'style-src': `'self' 'nonce-${nonce}'`,
      'form-action': "'self'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    })
    expect(page.headers['cache-control']).toBe('no-store')
  }
  expect(nonces.size).toBe(3)
  const asset = await server.inject({ url: '/assets/main-1a2b3c.js' })
  expect([asset.statusCode, asset.body]).toEqual([200, 'export {}'])
  expectGuarded(asset, 'an asset')
  expect(asset.headers['cache-control']).toContain('immutable')
  await server.close()
  rmSync(directory, { recursive: true })
})

test('every route is counted, and beyond the budget every one answers 429 in the documented shape', async () => {
  await besides(world, { rateLimit: 2 }, async (server) => {
    const ask = (method: string, url: string) =>
      server.inject({ method: method as 'GET', url, remoteAddress: '192.0.2.9' })
    for (let i = 0; i < 2; i++) await ask('GET', '/v1/nothing')
    const asked = mountedIn(server).map((one) => [one.method, addressOf(one.path), one] as const)
    for (const [method, url, route] of asked) {
      const has = isThrottled(route) ? 30 : 0
      for (let i = 0; i < has; i++) expect((await ask(method, url)).statusCode).not.toBe(429)
      const answer = await ask(method, url)
      const what = `${method} ${url}`
      const isCounted = !isExcepted(exceptions.uncounted, route)
      expect([what, answer.statusCode === 429]).toEqual([what, isCounted])
      if (isCounted) expectTooMany(answer, what)
    }
    for (const [method, url] of elsewhere) expectTooMany(await ask(method, url), `${method} ${url}`)
  })
})

function expectTooMany(answer: Awaited<ReturnType<Server['inject']>>, what: string): void {
  const seconds = Number(answer.headers['retry-after'])
  expect([what, answer.statusCode, seconds > 0 && seconds <= 60]).toEqual([what, 429, true])
  expect(answer.headers).toMatchObject({ ...budget, 'ratelimit-remaining': '0' })
  expectGuarded(answer, what)
  if (answer.body !== '')
    expect(answer.json()).toEqual({
      statusCode: 429,
      message: `Rate limit is exceeded. Try again in ${seconds} seconds.`,
    })
}

test('who is counted is the address that connects, unless a trusted proxy names another', async () => {
  const url = '/v1/nothing'
  const leftOf = async (server: Server, remoteAddress: string, forwarded?: string) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
    const answer = await server.inject({ url, remoteAddress, headers })
    return Number(answer.headers['ratelimit-remaining'])
  }
  await besides(world, { rateLimit: 100 }, async (server) => {
    expect(await leftOf(server, '192.0.2.1')).toBe(99)
    expect(await leftOf(server, '192.0.2.1', '203.0.113.7')).toBe(98)
    expect(await leftOf(server, '192.0.2.1', 'nonsense, 203.0.113.8')).toBe(97)
    expect(await leftOf(server, '192.0.2.2', '192.0.2.1')).toBe(99)
    // One customer of a provider has a whole /64; the next one is somebody else.
    expect(await leftOf(server, '2001:db8:1:2::1')).toBe(99)
    expect(await leftOf(server, '2001:db8:1:2:ffff::9')).toBe(98)
    expect(await leftOf(server, '2001:db8:1:3::1')).toBe(99)
    expect(await leftOf(server, '::ffff:192.0.2.1')).toBe(96)
  })
  await besides(world, { rateLimit: 100, trustProxy: ['10.0.0.0/8'] }, async (server) => {
    expect(await leftOf(server, '10.0.0.1', '203.0.113.7')).toBe(99)
    // What the client wrote stands to the left of what the proxy saw.
    expect(await leftOf(server, '10.0.0.1', '198.51.100.1, 203.0.113.7')).toBe(98)
    expect(await leftOf(server, '10.0.0.2', '198.51.100.2, 203.0.113.7, 10.0.0.1')).toBe(97)
    expect(await leftOf(server, '10.0.0.1', '203.0.113.8')).toBe(99)
    expect(await leftOf(server, '192.0.2.1', '203.0.113.7')).toBe(99)
    expect(await leftOf(server, '192.0.2.1', '203.0.113.9')).toBe(98)
  })
})

test('a body that says it is too large is refused before it is read, wherever one may be sent', async () => {
  const { server } = world.app
  for (const { name, method, path } of mountedIn(server).filter((one) => !reads(one))) {
    const headers = { 'content-type': 'application/json', 'content-length': '20000000' }
    const answer = await server.inject({ method, url: addressOf(path), headers, payload: '{}' })
    expect([name, answer.statusCode, answer.json()]).toMatchObject([name, 400, { code: 800002 }])
    expect([name, answer.json().description]).toEqual([name, expect.stringContaining('too large')])
    expectGuarded(answer, name)
  }
})
