// The authorization endpoint and what clients discover, with openid-client over a real connection.
import { randomUUID } from 'node:crypto'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import * as oauth from 'openid-client'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from '../../../scripts/free-port.ts'
import * as authorizing from '../../../test/authorizing.ts'
import { provider } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { answerAuthorizationRequest, type SentRequest } from '../../contract/authorizations.ts'
import { readSession } from '../../contract/sessions.ts'

let world: World
let base: string
beforeAll(async () => {
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  world = await openWorld({ TIERLINE_PUBLIC_URL: base })
  await world.app.server.listen({ port, host: '127.0.0.1' })
})
afterAll(() => world.close())
afterEach(() => vi.useRealTimers())

/** openid-client sends an address back without its query. */
const callback = 'https://app.example/callback'

type Application = Awaited<ReturnType<typeof authorizing.application>>

const discovered = (of: Application, place: string, proof?: oauth.ClientAuth) =>
  oauth.discovery(
    new URL(`${base}/${place}`),
    of.id,
    {},
    proof ?? oauth.ClientSecretPost(of.secret),
    {
      execute: [oauth.allowInsecureRequests],
    },
  )

/** What the browser is answered, redirects not followed. */
const visit = (url: URL | string) => fetch(url, { redirect: 'manual' })

function carried(location: string | null): { sent: SentRequest; hint?: string } {
  const word = new URL(location ?? '', base).searchParams.get('request') ?? ''
  return JSON.parse(Buffer.from(word, 'base64url').toString())
}

/** The person presses Allow on the page to which the address leads. */
async function allow(person: Client, url: URL) {
  const { sent } = carried((await visit(url)).headers.get('location'))
  const body = { ...sent, decision: 'allow' as const }
  const reply = await person.call(answerAuthorizationRequest, { body })
  expect(reply.status).toBe(201)
  return reply.body.answer ?? ''
}

test.each([
  ['version 2', (tenant: string) => `${tenant}/v2.0`],
  ['version 1', (tenant: string) => `${tenant}/`],
])(
  'openid-client, %s: discovery, code with PKCE through the consent, userless refresh with rotation',
  async (_, place) => {
    const admin = await provider(world)
    const of = await authorizing.application(admin, { redirectUris: [callback] })
    const { id: tenant } = admin.organization
    const configuration = await discovered(of, place(tenant))
    const [verifier, state, nonce] = [
      oauth.randomPKCECodeVerifier(),
      '{"a": "b c"}',
      oauth.randomNonce(),
    ]
    const url = oauth.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: 'openid offline_access',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    const back = new URL(await allow(admin, url))
    expect(back.href).toMatch(/^https:\/\/app\.example\/callback\?code=tlc_/)
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce }
    const tokens = await oauth.authorizationCodeGrant(configuration, back, checks)
    expect(tokens.claims()).toMatchObject({ oid: admin.userId, tid: tenant, nonce, amr: ['pwd'] })
    const next = await oauth.refreshTokenGrant(configuration, tokens.refresh_token ?? '')
    expect(next.refresh_token).not.toBe(tokens.refresh_token)
    const headers = { authorization: `Bearer ${next.access_token}` }
    const session = await fetch(`${base}${readSession.path}`, { headers })
    expect(await session.json()).toMatchObject({ user: { id: admin.userId } })
    await expect(
      oauth.refreshTokenGrant(configuration, tokens.refresh_token ?? ''),
    ).rejects.toMatchObject({ error: 'invalid_grant' })
    expect((await fetch(`${base}${readSession.path}`, { headers })).status).toBe(401)
  },
)

test('openid-client gets a token for the application itself by what it discovered, with either version’s keys', async () => {
  const admin = await provider(world)
  const of = await authorizing.application(admin, { roles: ['sales_agent'] })
  for (const place of [`${admin.organization.domain}/v2.0`, `${admin.organization.id}/`]) {
    const reply = await fetch(
      `${base}/${place.replace(/\/$/, '')}/.well-known/openid-configuration`,
    )
    const document = (await reply.json()) as { jwks_uri: string; issuer: string }
    expect(document.issuer).toContain(admin.organization.id)
    const configuration = await discovered(of, document.issuer.slice(base.length + 1))
    const granted = await oauth.clientCredentialsGrant(configuration, { scope: `${base}/.default` })
    const keys = createRemoteJWKSet(new URL(document.jwks_uri))
    const { payload } = await jwtVerify(granted.access_token, keys, { audience: base })
    expect(payload).toMatchObject({ appid: of.id, tid: admin.organization.id })
  }
})

test('a public client of openid-client goes without a secret', async () => {
  const admin = await provider(world)
  const of = await authorizing.application(admin, { type: 'public', redirectUris: [callback] })
  const configuration = await discovered(of, `${admin.organization.id}/v2.0`, oauth.None())
  const verifier = oauth.randomPKCECodeVerifier()
  const url = oauth.buildAuthorizationUrl(configuration, {
    redirect_uri: callback,
    scope: 'openid',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const back = new URL(await allow(admin, url))
  const checks = { pkceCodeVerifier: verifier }
  expect((await oauth.authorizationCodeGrant(configuration, back, checks)).expires_in).toBe(3599)
})

test('the tenant in a discovery document’s address may be common; one that is none is said to be', async () => {
  const document = async (tenant: string) => {
    const reply = await fetch(`${base}/${tenant}/v2.0/.well-known/openid-configuration`)
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
  }
  expect((await document('common')).body).toMatchObject({
    issuer: `${base}/{tenantid}/v2.0`,
    token_endpoint: `${base}/common/oauth2/v2.0/token`,
  })
  expect(await document('nowhere.example')).toMatchObject({
    status: 400,
    body: { error: 'invalid_tenant', error_codes: [90002] },
  })
  const instance = await fetch(`${base}/common/discovery/instance?api-version=1.1`)
  expect(await instance.json()).toMatchObject({
    tenant_discovery_endpoint: `${base}/common/v2.0/.well-known/openid-configuration`,
  })
})

const addressOf = (
  of: Application,
  more: Readonly<Record<string, string>> = {},
  tenant = 'common',
) => {
  const url = new URL(`${base}/${tenant}/oauth2/v2.0/authorize`)
  url.search = new URLSearchParams({
    client_id: of.id,
    redirect_uri: authorizing.redirectUri,
    response_type: 'code',
    scope: 'openid',
    state: 'kept',
    code_challenge: authorizing.challengeOf(authorizing.verifier),
    code_challenge_method: 'S256',
    ...more,
  }).toString()
  return url
}

test('an unknown application or redirect address gets a page and never a redirect', async () => {
  const admin = await provider(world)
  const stranger = await provider(world)
  const of = await authorizing.application(admin)
  const wrong = [
    addressOf(of, { client_id: randomUUID() }),
    addressOf(of, { client_id: 'x' }),
    addressOf(of, {}, stranger.organization.id),
    ...[
      '',
      'https://evil.example/',
      'https://app.example/back',
      `${authorizing.redirectUri}&more=1`,
      `https://evil.example/?x=${authorizing.redirectUri}`,
      'https://app.example@evil.example/back?from=tierline',
      'javascript:alert(1)',
      '//evil.example',
    ].map((redirect_uri) => addressOf(of, { redirect_uri })),
  ]
  for (const url of wrong) {
    const reply = await visit(url)
    expect([url.search, reply.status, reply.headers.get('location')]).toEqual([
      url.search,
      400,
      null,
    ])
    expect(reply.headers.get('content-security-policy')).toContain("form-action 'none'")
    expect(await reply.text()).not.toContain('evil')
  }
})

test('what else is wrong is told to the application, with its state', async () => {
  const admin = await provider(world)
  const of = await authorizing.application(admin)
  const wrong: [Record<string, string>, string][] = [
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ response_type: 'id_token', response_mode: 'query' }, 'unsupported_response_type'],
    [{ response_mode: 'fragment' }, 'invalid_request'],
    [{ response_type: 'code id_token', response_mode: 'query', nonce: 'n' }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge: 'short' }, 'invalid_request'],
    [{ scope: 'https://evil.example/.default' }, 'invalid_target'],
    [{ prompt: 'none' }, 'interaction_required'],
  ]
  for (const [more, error] of wrong) {
    const reply = await visit(addressOf(of, more))
    const back = new URL(reply.headers.get('location') ?? '')
    expect([more, back.origin, back.searchParams.get('error')]).toEqual([
      more,
      'https://app.example',
      error,
    ])
    expect(back.searchParams.get('state')).toBe('kept')
    expect(back.searchParams.get('from')).toBe('tierline')
  }
})

test('a person who denies is sent back with the reason and the state', async () => {
  const admin = await provider(world)
  const back = await authorizing.answered(admin, await authorizing.application(admin), {}, 'deny')
  expect(Object.fromEntries(back.searchParams)).toMatchObject({
    from: 'tierline',
    error: 'access_denied',
    state: 'a state',
    iss: `${base}/${admin.organization.id}/v2.0`,
  })
})

test('form_post: a page that posts code and id_token to that one address, with a policy for that alone', async () => {
  const admin = await provider(world)
  const of = await authorizing.application(admin)
  const more = { response_type: 'code id_token', response_mode: 'form_post', nonce: 'a <nonce>' }
  const answer = await allow(admin, addressOf(of, more))
  const post = (text: string) =>
    fetch(`${base}/oauth2/answer`, { method: 'POST', body: new URLSearchParams({ answer: text }) })
  const page = await post(answer)
  const text = await page.text()
  const policy = page.headers.get('content-security-policy') ?? ''
  const nonce = /script-src 'nonce-([\w-]{43})'/.exec(policy)?.[1] ?? 'none'
  expect(policy).toMatch(/^default-src 'none';.*form-action https:\/\/app\.example$/)
  expect(text).toContain(`<script nonce="${nonce}">`)
  expect(text).toContain('action="https://app.example/back?from=tierline"')
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
  expect(field('state')).toBe('kept')
  expect(decodeJwt(field('id_token'))).toMatchObject({ nonce: 'a <nonce>', aud: of.id })
  expect(decodeJwt(field('id_token'))['c_hash']).toMatch(/^[\w-]{22}$/)
  expect((await authorizing.redeem(world, of, field('code'))).status).toBe(200)

  const forged = Buffer.from(JSON.stringify({ redirectUri: 'https://evil.example' })).toString(
    'base64url',
  )
  for (const bad of [forged, '', `x${answer}`]) expect((await post(bad)).status).toBe(400)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  expect((await post(answer)).status).toBe(400)
})

test('the login hint reaches the page', async () => {
  const admin = await provider(world)
  const of = await authorizing.application(admin)
  const reply = await visit(addressOf(of, { login_hint: 'ada@x.example' }))
  expect([reply.status, reply.headers.get('location')]).toEqual([
    302,
    expect.stringMatching(/^\/authorize\?request=/),
  ])
  expect(carried(reply.headers.get('location'))).toMatchObject({
    hint: 'ada@x.example',
    sent: { endpointVersion: 'v2', state: 'kept', clientId: of.id },
  })
})
