// Which access tokens are good: ours alone, whole, in time, for us and for a client of that very tenant.
import { createHmac, randomUUID } from 'node:crypto'
import { decodeJwt, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openWorld, publicUrl, type World } from '../../../test/world.ts'
import { readSession } from '../../contract/sessions.ts'
import type { Role } from '../../domain/roles.ts'
import { serverKey } from '../seal.ts'
import { openTokenKeys } from './access-token.ts'

const resource = 'https://graph.windows.net'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => vi.useRealTimers())

const registered = async (role: Role = 'admin_agent') =>
  world.application(await world.organization('indirect_provider'), [role])

async function tokenOf({ id, secret }: Awaited<ReturnType<typeof registered>>): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret, resource }
  const reply = await world.app.server.inject({
    method: 'POST',
    url: '/common/oauth2/token',
    payload: new URLSearchParams(form).toString(),
  })
  return reply.json<{ access_token: string }>().access_token
}

const reading = (token: string) => world.client({ authorization: `Bearer ${token}` })(readSession)

test('a token that is over is refused', async () => {
  const client = await registered()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_590_000 })
  const young = await tokenOf(client)
  vi.setSystemTime(Date.now() - 10_000)
  const old = await tokenOf(client)
  vi.useRealTimers()
  expect([(await reading(young)).status, (await reading(old)).status]).toEqual([200, 401])
})

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a forged token is refused', async () => {
  const client = await registered()
  const stranger = await registered('global_admin')
  const token = await tokenOf(client)
  const [head = '', body = '', signature = ''] = token.split('.')
  const claims = decodeJwt(token)
  const keys = await openTokenKeys(world.database, serverKey(world.config), publicUrl)
  const [published] = keys.publicKeys.keys
  const pem = await exportSPKI((await importJWK(published ?? {}, 'RS256')) as never)
  const symmetric = `${encoded({ alg: 'HS256', kid: published?.kid })}.${body}`
  const { privateKey } = await generateKeyPair('RS256')
  const forged = {
    'another tenant in the claims': `${head}.${encoded({ ...claims, tid: stranger.organization.id })}.${signature}`,
    'a cut signature': `${head}.${body}.${signature.slice(0, -4)}`,
    'no signature': `${head}.${body}.`,
    'no algorithm': `${encoded({ alg: 'none', typ: 'JWT' })}.${body}.`,
    'the public key as a password': `${symmetric}.${createHmac('sha256', pem).update(symmetric).digest('base64url')}`,
    'another key': await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: published?.kid ?? '' })
      .sign(privateKey),
  }
  expect((await reading(token)).status).toBe(200)
  for (const [how, bad] of Object.entries(forged))
    expect([how, (await reading(bad)).status]).toEqual([how, 401])
})

test('a token of our own key for another issuer, audience or tenant is refused', async () => {
  const client = await registered()
  const stranger = await registered('global_admin')
  const key = serverKey(world.config)
  const ours = await openTokenKeys(world.database, key, publicUrl)
  const others = await openTokenKeys(world.database, key, 'https://other.example')
  const { id: tenantId } = client.organization
  const { id: clientId, secretId } = client
  const claims = { clientId, secretId, tenantId, audience: resource, roles: [] }
  const status = async (token: Promise<string>) => (await reading(await token)).status
  expect(await status(ours.sign(claims))).toBe(200)
  expect(await status(others.sign(claims))).toBe(401)
  expect(await status(ours.sign({ ...claims, audience: 'https://evil.example' }))).toBe(401)
  expect(await status(ours.sign({ ...claims, tenantId: stranger.organization.id }))).toBe(401)
  expect(await status(ours.sign({ ...claims, clientId: randomUUID() }))).toBe(401)
  expect(await status(ours.sign({ ...claims, secretId: stranger.secretId }))).toBe(401)
})
