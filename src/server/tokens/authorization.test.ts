// Applications that act for people: codes and refresh tokens that work once, and what ends them at the next call.
import { randomUUID } from 'node:crypto'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as authorizing from '../../../test/authorizing.ts'
import { provider } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { endApplicationSecret, revokeApplication } from '../../contract/applications.ts'
import * as contract from '../../contract/authorizations.ts'
import { createPartnershipRequest } from '../../contract/partnership-requests.ts'
import { changePassword } from '../../contract/passwords.ts'
import { readSession } from '../../contract/sessions.ts'
import { blockUser } from '../../contract/user-acts.ts'
import type { UserId } from '../../domain/ids.ts'

const { application, codeFor, onBehalf, redeem, refresh } = authorizing

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const withToken = (token: string) => world.client({ authorization: `Bearer ${token}` })
const reading = (token: string) => withToken(token)(readSession)
const works = async (token: string) => (await reading(token)).status === 200

/** An admin, an application, and somebody of the company who uses it. */
async function desk(...roles: Parameters<World['as']>[1][]) {
  const admin = await provider(world)
  const person = await world.as(
    admin.organization,
    ...(roles.length === 0 ? ['sales_agent' as const] : roles),
  )
  return { admin, person, of: await application(admin) }
}

const invalid = { status: 400, body: { error: 'invalid_grant', error_codes: [70000] } }

test('a token on behalf of a person is that person, with the person’s roles as they are now', async () => {
  const { person, of } = await desk()
  const { access_token: token, id_token: idToken } = await onBehalf(world, person, of)
  const who = { oid: person.userId, tid: person.organization.id, amr: ['pwd'] }
  expect(decodeJwt(token)).toMatchObject({ ...who, appid: of.id, roles: ['sales_agent'] })
  expect(decodeJwt(idToken)).toMatchObject({ ...who, aud: of.id })
  const { body } = await reading(token)
  expect(body.user).toMatchObject({ id: person.userId, roles: ['sales_agent'] })
  const ask = () =>
    withToken(token)(createPartnershipRequest, { body: { email: 'boss@other.example' } })
  const { status, requestId } = await ask()
  expect(status).toBe(201)
  const row = await world.query(
    `select actor_id, actor_kind, application_id, application_name from audit_record where request_id = $1`,
    [requestId],
  )
  const application = { application_id: of.id, application_name: 'Desk' }
  expect(row.rows).toEqual([{ actor_id: person.userId, actor_kind: 'user', ...application }])
  await world.query(`update user_account set roles = '{helpdesk_agent}' where id = $1`, [
    person.userId,
  ])
  expect((await ask()).status).toBe(403)
})

test('an id_token is no access token', async () => {
  const { person, of } = await desk()
  expect(await works((await onBehalf(world, person, of)).id_token)).toBe(false)
})

test('what is the person’s own stays with the person: password and further consents', async () => {
  const { person, of } = await desk()
  const call = withToken((await onBehalf(world, person, of)).access_token)
  const body = { ...authorizing.requestOf(of), decision: 'allow' as const }
  const refused = { status: 403, body: { code: 900150 } }
  expect(await call(contract.answerAuthorizationRequest, { body })).toMatchObject(refused)
  const words = { currentPassword: 'x', newPassword: 'y' }
  expect(await call(changePassword, { body: words })).toMatchObject(refused)
})

test('a code is good once; the second time ends what came of the first', async () => {
  const { person, of } = await desk()
  const code = await codeFor(person, of)
  const first = await redeem(world, of, code)
  expect(first.status).toBe(200)
  expect(await works(first.body.access_token)).toBe(true)
  expect(await redeem(world, of, code)).toMatchObject(invalid)
  expect(await works(first.body.access_token)).toBe(false)
  expect(await refresh(world, of, first.body.refresh_token)).toMatchObject(invalid)
})

test('whatever is wrong with a code gets one answer, and a wrong try does not spend it', async () => {
  const { admin, person, of } = await desk()
  const other = await application(admin)
  const code = await codeFor(person, of)
  const tries = [
    await redeem(world, of, code, { code_verifier: `${authorizing.verifier}x` }),
    await redeem(world, of, code, { code_verifier: 'short' }),
    await redeem(world, of, code, { redirect_uri: 'https://app.example/back' }),
    await redeem(world, other, code),
    await redeem(world, of, `${code}x`),
    await redeem(world, of, randomUUID()),
  ]
  const { access_token: _, ...rest } = tries[0]?.body ?? {}
  for (const { status, body } of tries) {
    expect(status).toBe(400)
    const varying = { timestamp: '', trace_id: '', correlation_id: '' }
    expect({ ...body, ...varying }).toEqual({ ...rest, ...varying })
  }
  expect((await redeem(world, of, code)).status).toBe(200)
})

test('a code without a challenge takes no verifier, and one with a challenge does not go without', async () => {
  const { person, of } = await desk()
  const bare = { codeChallenge: undefined, codeChallengeMethod: undefined } as never
  const form = { redirect_uri: authorizing.redirectUri, grant_type: 'authorization_code' }
  const plain = await codeFor(person, of, bare)
  expect(await redeem(world, of, plain)).toMatchObject(invalid)
  expect((await authorizing.exchange(world, of, { ...form, code: plain })).status).toBe(200)
  const challenged = await codeFor(person, of)
  expect(await authorizing.exchange(world, of, { ...form, code: challenged })).toMatchObject(
    invalid,
  )
})

test('a code dies after five minutes', async () => {
  const { person, of } = await desk()
  const [early, late] = [await codeFor(person, of), await codeFor(person, of)]
  await world.later(person.organization, 4.9 / 1440)
  expect((await redeem(world, of, early)).status).toBe(200)
  await world.later(person.organization, 0.2 / 1440)
  expect(await redeem(world, of, late)).toMatchObject(invalid)
})

test('a refresh token is replaced at each use; an old one ends the whole family', async () => {
  const { person, of } = await desk()
  const first = await onBehalf(world, person, of)
  const second = await refresh(world, of, first.refresh_token)
  expect(second.status).toBe(200)
  expect(second.body.refresh_token).not.toBe(first.refresh_token)
  expect(await works(second.body.access_token)).toBe(true)
  expect(await refresh(world, of, first.refresh_token)).toMatchObject(invalid)
  expect(await refresh(world, of, second.body.refresh_token)).toMatchObject(invalid)
  for (const { access_token: token } of [first, second.body]) expect(await works(token)).toBe(false)
})

test('a refresh token of another application is nothing, and stays good where it belongs', async () => {
  const { admin, person, of } = await desk()
  const { refresh_token: token } = await onBehalf(world, person, of)
  expect(await refresh(world, await application(admin), token)).toMatchObject(invalid)
  expect((await refresh(world, of, token)).status).toBe(200)
})

test('refresh tokens slide: 90 days after the last use, not after the first', async () => {
  const { admin, person } = await desk()
  const of = await application(admin, { expiresInDays: 365 })
  let { refresh_token: token } = await onBehalf(world, person, of)
  for (let turn = 0; turn < 2; turn += 1) {
    await world.later(person.organization, 60)
    const { status, body } = await refresh(world, of, token)
    expect(status).toBe(200)
    token = body.refresh_token
  }
  await world.later(person.organization, 90.1)
  expect(await refresh(world, of, token)).toMatchObject(invalid)
})

type Ending = (all: {
  admin: Client
  person: Client
  of: Awaited<ReturnType<typeof application>>
}) => Promise<unknown>
const endings: [string, Ending][] = [
  [
    'the person is blocked',
    ({ person }) =>
      world.query(`update user_account set state = 'blocked' where id = $1`, [person.userId]),
  ],
  [
    'the person’s credentials change',
    ({ person }) =>
      world.query(
        'update user_account set credentials_version = credentials_version + 1 where id = $1',
        [person.userId],
      ),
  ],
  [
    'the application is revoked',
    ({ admin, of }) => admin.call(revokeApplication, { params: { id: of.id } }),
  ],
  [
    'its last secret is ended',
    ({ admin, of }) =>
      admin.call(endApplicationSecret, { params: { id: of.id, secretId: of.secretId as never } }),
  ],
  ['its last secret expires', ({ person }) => world.later(person.organization, 181)],
  [
    'the consent is withdrawn',
    async ({ person }) => {
      const { items } = (await person.call(contract.listAuthorizations)).body
      const [item] = items
      expect(item).toMatchObject({ applicationName: 'Desk' })
      await person.call(contract.withdrawAuthorization, { params: { id: item?.id as never } })
      expect((await person.call(contract.listAuthorizations)).body.items).toEqual([])
    },
  ],
]

test.each(endings)('a token dies at the next call when %s', async (_, ending) => {
  const all = await desk()
  const { access_token: token, refresh_token: next } = await onBehalf(world, all.person, all.of)
  expect(await works(token)).toBe(true)
  await ending(all)
  expect(await works(token)).toBe(false)
  expect([400, 401]).toContain((await refresh(world, all.of, next)).status)
})

test('nobody withdraws what another person allowed', async () => {
  const { admin, person, of } = await desk()
  await onBehalf(world, person, of)
  const { items } = (await person.call(contract.listAuthorizations)).body
  const params = { id: items[0]?.id as never }
  expect((await admin.call(contract.listAuthorizations)).body.items).toEqual([])
  expect((await admin.call(contract.withdrawAuthorization, { params })).status).toBe(404)
})

test('a person of another company is not asked and cannot allow', async () => {
  const { of } = await desk()
  const stranger = await provider(world)
  const query = authorizing.requestOf(of)
  const refused = { status: 400, body: { code: 990309 } }
  expect(await stranger.call(contract.readAuthorizationRequest, { query })).toMatchObject(refused)
  const body = { ...query, decision: 'allow' as const }
  expect(await stranger.call(contract.answerAuthorizationRequest, { body })).toMatchObject(refused)
})

test('consent asks for a fresh proof, and is one for dangerous acts while it is fresh', async () => {
  const { person, of } = await desk('global_admin')
  const { access_token: token } = await onBehalf(world, person, of)
  const params = { id: randomUUID() as UserId }
  const block = () => withToken(token)(blockUser, { params })
  expect((await block()).status).toBe(404)
  await world.later(person.organization, 16 / 1440)
  const stale = { status: 403, body: { code: 990006 } }
  expect(await block()).toMatchObject(stale)
  const body = { ...authorizing.requestOf(of), decision: 'allow' as const }
  expect(await person.call(contract.answerAuthorizationRequest, { body })).toMatchObject(stale)
})

test('a public application goes without a secret and not without a challenge; it has no token of its own', async () => {
  const { admin, person } = await desk()
  const of = await application(admin, { type: 'public' })
  expect(of.secret).toBe('')
  const tokens = await onBehalf(world, person, of)
  expect(await works(tokens.access_token)).toBe(true)
  expect((await refresh(world, of, tokens.refresh_token)).status).toBe(200)
  const own = await authorizing.exchange(world, of, { grant_type: 'client_credentials' })
  expect(own).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
  const body = { ...authorizing.requestOf(of), decision: 'allow' as const }
  const { codeChallenge: _, codeChallengeMethod: __, ...bare } = body
  expect(await person.call(contract.answerAuthorizationRequest, { body: bare })).toMatchObject({
    status: 400,
    body: { code: 990310 },
  })
})

test('without offline_access there is no refresh token, and without openid no id_token', async () => {
  const { person, of } = await desk()
  const scope = { scope: 'https://graph.windows.net/.default' }
  const { body } = await redeem(world, of, await codeFor(person, of, scope))
  expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['refresh_token']))
  expect(body.id_token).toBeUndefined()
  expect(decodeJwt(body.access_token).aud).toBe('https://graph.windows.net')
})

test('version 1 answers numbers as text, with refresh token and id_token', async () => {
  const { person, of } = await desk()
  const code = await codeFor(person, of, { endpointVersion: 'v1', scope: '' })
  const { body } = await authorizing.postForm(world, '/common/oauth2/token', {
    grant_type: 'authorization_code',
    client_id: of.id,
    client_secret: of.secret,
    code,
    redirect_uri: authorizing.redirectUri,
    code_verifier: authorizing.verifier,
  })
  expect(body).toMatchObject({
    expires_in: '3599',
    scope: 'user_impersonation',
    refresh_token: expect.stringMatching(/^tlr_[\w-]{43}$/) as string,
    id_token: expect.any(String) as string,
  })
})

test('codes and refresh tokens are in no table', async () => {
  const { person, of } = await desk()
  const code = await codeFor(person, of)
  const { body } = await redeem(world, of, code)
  const everything = await world.everything()
  for (const secret of [code, body.refresh_token, body.access_token])
    expect([secret.length > 40, everything.includes(secret)]).toEqual([true, false])
})
