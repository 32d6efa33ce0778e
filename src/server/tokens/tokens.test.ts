// API clients: the token endpoints' two shapes, what is in a token, and that a dead client is refused at once.
import { randomUUID } from 'node:crypto'
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose'
import * as oauth from 'openid-client'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import * as authorizing from '../../../test/authorizing.ts'
import { provider } from '../../../test/stories.ts'
import { openWorld, publicUrl, type World } from '../../../test/world.ts'
import { createPartnershipRequest } from '../../contract/partnership-requests.ts'
import { changePassword } from '../../contract/passwords.ts'
import { readSession, updateSession } from '../../contract/sessions.ts'
import type { Role } from '../../domain/roles.ts'
import { hashSecret } from '../secrets.ts'

const resource = 'https://graph.windows.net'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => vi.useRealTimers())

type Registered = Awaited<ReturnType<World['application']>>

const registered = async (...roles: Role[]): Promise<Registered> =>
  world.application(
    await world.organization('indirect_provider'),
    roles.length === 0 ? ['admin_agent'] : roles,
  )

interface Answer {
  readonly token_type?: string
  readonly access_token?: string
  readonly error?: string
}

async function post(
  path: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const reply = await world.app.server.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(form).toString(),
  })
  return { status: reply.statusCode, headers: reply.headers, body: reply.json<Answer>() }
}

const formOf = ({ id, secret }: Registered) => ({
  grant_type: 'client_credentials',
  client_id: id,
  client_secret: secret,
})

const v1 = (client: Registered, more: object = {}, tenant: string = client.organization.id) =>
  post(`/${tenant}/oauth2/token`, { ...formOf(client), resource, ...more })

async function tokenOf(client: Registered): Promise<string> {
  const { status, body } = await v1(client)
  expect(status).toBe(200)
  return body.access_token ?? ''
}

const reading = (token: string) => world.client({ authorization: `Bearer ${token}` })(readSession)

test('version 1 answers numbers as text, and the resource that was asked for', async () => {
  const { status, body, headers } = await v1(await registered())
  const seconds = Math.floor(Date.now() / 1000)
  const digits = expect.stringMatching(/^\d+$/)
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      token_type: 'Bearer',
      scope: 'user_impersonation',
      expires_in: '3599',
      ext_expires_in: '3599',
      expires_on: digits,
      not_before: digits,
      resource,
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    },
  })
  const { exp } = decodeJwt(body.access_token ?? '')
  expect(Math.abs((exp ?? 0) - seconds - 3599)).toBeLessThan(10)
  expect(headers).toMatchObject({
    'cache-control': expect.stringContaining('no-store'),
    'content-type': expect.stringMatching(/^application\/json/),
  })
})

test('version 2 answers numbers, and takes a scope', async () => {
  const client = await registered()
  const path = `/${client.organization.id}/oauth2/v2.0/token`
  const { status, body } = await post(path, { ...formOf(client), scope: `${resource}/.default` })
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: expect.any(String),
    },
  })
  expect(decodeJwt(body.access_token ?? '').aud).toBe(resource)
})

test('a client proves itself by HTTP Basic too, both halves form-encoded', async () => {
  const client = await registered()
  const secret = 'a secret: with +%&=/ signs'
  await world.query('update api_client_secret set secret_hash = $2 where client_id = $1', [
    client.id,
    hashSecret(secret),
  ])
  const half = (text: string) => new URLSearchParams({ x: text }).toString().slice(2)
  const basic = (text: string) =>
    `Basic ${Buffer.from(`${half(client.id)}:${half(text)}`).toString('base64')}`
  const asking = (authorization: string) =>
    post('/common/oauth2/token', { grant_type: 'client_credentials' }, { authorization })
  const { status, body } = await asking(basic(secret))
  expect(status).toBe(200)
  expect(decodeJwt(body.access_token ?? '').aud).toBe(publicUrl)
  expect((await asking(basic(`${secret}.`))).status).toBe(401)
  expect((await asking('Basic !')).status).toBe(401)
})

test('the tenant in the path is the client’s own: its id, its domain, or none in particular', async () => {
  const client = await registered()
  const { id, domain } = client.organization
  for (const tenant of [id.toUpperCase(), domain.toUpperCase(), 'common', 'organizations'])
    expect([tenant, (await v1(client, {}, tenant)).status]).toEqual([tenant, 200])
  const other = await world.organization('indirect_provider')
  for (const tenant of [other.id, other.domain, randomUUID(), 'nowhere'])
    expect([tenant, (await v1(client, {}, tenant)).status]).toEqual([tenant, 401])
})

test('what is wrong is said in the documented shape', async () => {
  const client = await registered()
  const wrong: [object, number, string, number][] = [
    [{ client_secret: `${client.secret}x` }, 401, 'invalid_client', 7000215],
    [{ client_secret: '' }, 401, 'invalid_client', 7000215],
    [{ client_id: randomUUID() }, 401, 'invalid_client', 7000215],
    [{ client_id: 'no guid' }, 401, 'invalid_client', 7000215],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
    [{ resource: 'https://evil.example' }, 400, 'invalid_resource', 500011],
  ]
  for (const [more, status, error, code] of wrong) {
    const reply = await v1(client, more)
    expect([more, reply.status, reply.body]).toEqual([
      more,
      status,
      {
        error,
        error_description: expect.any(String),
        error_codes: [code],
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        trace_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        correlation_id: reply.headers['ms-correlationid'],
      },
    ])
  }
})

test('a token says who, for whom, until when; the published keys verify it', async () => {
  const client = await registered('global_admin', 'admin_agent')
  const token = await tokenOf(client)
  const keys = await world.app.server.inject({ url: '/common/discovery/v2.0/keys' })
  const set = keys.json<JSONWebKeySet>()
  for (const key of set.keys)
    expect(Object.keys(key).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  const { payload } = await jwtVerify(token, createLocalJWKSet(set), {
    issuer: `${publicUrl}/${client.organization.id}/`,
    audience: resource,
  })
  expect(payload).toMatchObject({
    tid: client.organization.id,
    appid: client.id,
    aud: resource,
    roles: ['global_admin', 'admin_agent'],
  })
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3599)
  expect((await reading(token)).body).toMatchObject({
    state: 'full',
    user: { id: client.id, roles: ['global_admin', 'admin_agent'] },
    organization: { tenantId: client.organization.id },
  })
})

test('the role decides, as the registration says now and not as the token said', async () => {
  const client = await registered('admin_agent')
  const call = world.client({ authorization: `Bearer ${await tokenOf(client)}` })
  const asking = () => call(createPartnershipRequest, { body: { email: 'boss@other.example' } })
  expect((await asking()).status).toBe(201)
  await world.query(`update api_client set roles = '{helpdesk_agent}' where id = $1`, [client.id])
  expect(await asking()).toMatchObject({ status: 403, body: { code: 900150 } })
})

test('an application has no password and no language of its own', async () => {
  const call = world.client({ authorization: `Bearer ${await tokenOf(await registered())}` })
  const refused = { status: 403, body: { code: 900150 } }
  const body = { currentPassword: 'x', newPassword: 'y' }
  expect(await call(changePassword, { body })).toMatchObject(refused)
  expect(await call(updateSession, { body: { language: 'ru' } })).toMatchObject(refused)
})

test('a revoked client is refused at its next request, and gets no token', async () => {
  const client = await registered()
  const token = await tokenOf(client)
  expect((await reading(token)).status).toBe(200)
  await world.query('update api_client set revoked_at = now() where id = $1', [client.id])
  expect((await reading(token)).status).toBe(401)
  expect((await v1(client)).status).toBe(401)
})

test('an expired client is refused at its next request, and gets no token', async () => {
  const client = await registered()
  const token = await tokenOf(client)
  await world.later(client.organization, 179.9)
  expect((await reading(token)).status).toBe(200)
  await world.later(client.organization, 0.2)
  expect((await reading(token)).status).toBe(401)
  expect((await v1(client)).status).toBe(401)
})

test('the registration shows when a token was last asked for', async () => {
  const client = await registered()
  const lastUsed = async () =>
    (await world.query('select last_used_at from api_client where id = $1', [client.id])).rows[0]
      ?.last_used_at
  await v1(client, { client_secret: 'wrong' })
  expect(await lastUsed()).toBeNull()
  await v1(client)
  expect(Math.abs(Number(await lastUsed()) - Date.now())).toBeLessThan(60_000)
})

test('openid-client gets a token over a real connection and uses it', async () => {
  const client = await registered()
  const base = await world.app.server.listen({ port: 0, host: '127.0.0.1' })
  const { id: tenant } = client.organization
  for (const [path, proof] of [
    ['oauth2/v2.0/token', oauth.ClientSecretPost(client.secret)],
    ['oauth2/token', oauth.ClientSecretBasic(client.secret)],
  ] as const) {
    const server = {
      issuer: `${publicUrl}/${tenant}/`,
      token_endpoint: `${base}/${tenant}/${path}`,
    }
    const configuration = new oauth.Configuration(server, client.id, {}, proof)
    oauth.allowInsecureRequests(configuration)
    const asked = { scope: `${resource}/.default`, resource }
    const granted = await oauth.clientCredentialsGrant(configuration, asked)
    expect(granted.expires_in).toBe(3599)
    const headers = { authorization: `Bearer ${granted.access_token}` }
    expect((await fetch(`${base}${readSession.path}`, { headers })).status).toBe(200)
  }
})

test('generatetoken gives an equivalent token that lives no longer, to a live caller alone', async () => {
  const admin = await provider(world)
  const of = await authorizing.application(admin)
  const { access_token: token } = await authorizing.onBehalf(world, admin, of)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 600_000 })
  const ask = (bearer: string, form = 'grant_type=jwt_token') =>
    world.app.server.inject({
      method: 'POST',
      url: '/generatetoken',
      headers: { authorization: `Bearer ${bearer}` },
      payload: form,
    })
  const reply = (await ask(token)).json<{
    access_token: string
    token_type: string
    expires_in: number
  }>()
  const [old, young] = [decodeJwt(token), decodeJwt(reply.access_token)]
  expect({ ...young, jti: '' }).toEqual({ ...old, jti: '' })
  expect(young.jti).not.toBe(old.jti)
  expect(reply.token_type).toBe('Bearer')
  expect(Math.abs(reply.expires_in - 2999)).toBeLessThan(10)
  const call = world.client({ authorization: `Bearer ${reply.access_token}` })
  expect((await call(readSession)).status).toBe(200)
  expect((await ask(token, 'grant_type=password')).statusCode).toBe(400)
  await world.query(`update user_account set state = 'blocked' where id = $1`, [admin.userId])
  expect((await ask(token)).json()).toMatchObject({ error: 'invalid_token' })
  expect((await ask('x.y.z')).statusCode).toBe(401)
})

test('token endpoints ignore cookies, and passwords are not taken', async () => {
  const admin = await provider(world)
  const of = await authorizing.application(admin)
  const form = { grant_type: 'password', client_id: of.id, username: 'x', password: 'y' }
  const reply = await authorizing.postForm(world, '/common/oauth2/token', form)
  expect(reply).toMatchObject({ status: 400, body: { error: 'unsupported_grant_type' } })
  const headers = { cookie: 'tierline=whatever' }
  const cookie = await world.app.server.inject({ method: 'POST', url: '/generatetoken', headers })
  expect(cookie.statusCode).toBe(401)
})
