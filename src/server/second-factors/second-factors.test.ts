// Codes and recovery codes as a second factor, and the proof that dangerous acts ask for, through HTTP.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { after, another, begunApp, codeOf, withApp } from '../../../test/factor-stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { endpoints } from '../../contract/endpoints.ts'
import { listSessions, proveAgain } from '../../contract/own-sessions.ts'
import { changePassword } from '../../contract/passwords.ts'
import {
  beginAuthenticatorApp,
  confirmAuthenticatorApp,
  enterCode,
  readSecondFactors,
  removeAuthenticatorApp,
  renewRecoveryCodes,
} from '../../contract/second-factors.ts'
import { readSession, signIn } from '../../contract/sessions.ts'
import type { OrganizationKind } from '../../domain/organization.ts'
import { hashPassword } from '../password-hash.ts'
import { setPassword } from '../passwords.ts'
import { resetSecondFactor, secondFactorsIn } from './factor-queries.ts'

const password = 'a long enough sentence'
const minute = 1 / 24 / 60

let world: World
let passwordHash: string
beforeAll(async () => {
  world = await openWorld({ TIERLINE_TRUST_PROXY: '127.0.0.1', TIERLINE_MFA: 'partners' })
  passwordHash = await hashPassword(password)
})
afterAll(() => world.close())

const elsewhere = () => ({ 'x-forwarded-for': `2001:db8:${randomUUID().slice(0, 4)}::1` })

type Person = Client & { readonly userName: string }

async function person(kind: OrganizationKind = 'indirect_reseller'): Promise<Person> {
  const organization = await world.organization(kind)
  const { id, userName } = await world.person(organization, ['global_admin'], { passwordHash })
  const nobody = { organization, userId: id, call: world.client(), userName }
  return { ...(await another(world, nobody, 'full')), userName }
}

async function signedIn(of: Person, typed = password): Promise<Client> {
  const body = { userName: of.userName, password: typed }
  const reply = await world.client(elsewhere())(signIn, { body })
  return after(world, of, reply)
}

const stateOf = async ({ call }: Client) => (await call(readSession)).body.state
const outcome = ({ status, body }: { status: number; body: unknown }) =>
  `${status}/${(body as { code?: number } | undefined)?.code ?? ''}`

/** What the person is told by mail, oldest first. */
async function told({ organization }: Client) {
  const { rows } = await world.query(
    `select payload->>'change' as change, payload->>'left' as left, payload->>'by' as by from outbox
     where organization_id = $1 and topic = 'second_factor.changed' order by run_at, id`,
    [organization.id],
  )
  return rows
}

test('who has a factor is asked for it after the password, and sees nothing before', async () => {
  const owner = await person()
  const { secret } = await withApp(world, owner)
  const owing = await signedIn(owner)
  expect(await stateOf(owing)).toBe('mfa_required')
  const closed = endpoints.filter(
    (one) => one.allow !== 'anyone' && !one.whileOwing?.includes('mfa_required'),
  )
  expect(closed.length).toBeGreaterThan(40)
  for (const endpoint of closed) {
    const names = Object.keys(endpoint.params?.properties ?? {})
    const params = Object.fromEntries(names.map((name) => [name, randomUUID()])) as never
    expect([endpoint.name, outcome(await owing.call(endpoint, { params }))]).toEqual([
      endpoint.name,
      '403/990004',
    ])
  }
  const reply = await owing.call(enterCode, { body: { code: codeOf(secret) } })
  expect(reply.body.state).toBe('full')
  expect((await owing.call(readSession)).status).toBe(401)
  expect(await stateOf(after(world, owing, reply))).toBe('full')
})

test('a code counts once, and no older one after it', async () => {
  const owner = await person()
  const { secret } = await withApp(world, owner)
  const [first, second] = [await signedIn(owner), await signedIn(owner)]
  const now = { body: { code: codeOf(secret) } }
  expect((await first.call(enterCode, now)).status).toBe(200)
  expect(outcome(await second.call(enterCode, now))).toBe('401/990250')
  expect(outcome(await second.call(enterCode, { body: { code: codeOf(secret, -1) } }))).toBe(
    '401/990250',
  )
  expect((await second.call(enterCode, { body: { code: codeOf(secret, 1) } })).status).toBe(200)
})

test('codes follow real time, whatever the calendar of the organization says', async () => {
  const owner = await person()
  const { secret } = await withApp(world, owner)
  await world.later(owner.organization, 40)
  const owing = await signedIn(owner)
  expect((await owing.call(enterCode, { body: { code: codeOf(secret) } })).status).toBe(200)
})

test('the fifth wrong code ends the session', async () => {
  const owner = await person()
  await withApp(world, owner)
  const owing = await signedIn(owner)
  const guess = async () => outcome(await owing.call(enterCode, { body: { code: '000000' } }))
  for (const _ of [1, 2, 3, 4]) expect(await guess()).toBe('401/990250')
  expect(await guess()).toBe('401/990251')
  expect(outcome(await owing.call(readSession))).toBe('401/400')
})

test('partners set a factor up before anything else; customers may do without', async () => {
  expect(await stateOf(await signedIn(await person('customer')))).toBe('full')
  const owner = await person()
  const owing = await signedIn(owner)
  expect(await stateOf(owing)).toBe('mfa_enrol_required')
  expect(outcome(await owing.call(listSessions))).toBe('403/990005')
  expect(outcome(await owing.call(confirmAuthenticatorApp, { body: { code: '123456' } }))).toBe(
    '409/990256',
  )
  const { recoveryCodes, ...full } = await withApp(world, owing)
  expect(await stateOf(full)).toBe('full')
  expect(new Set(recoveryCodes).size).toBe(10)
  expect(outcome(await owing.call(readSession))).toBe('401/400')
  expect(await told(owner)).toMatchObject([{ change: 'appAdded' }])
})

test('a recovery code works once, however it is typed, and its person hears of it', async () => {
  const owner = await person()
  const { recoveryCodes, ...full } = await withApp(world, owner)
  const [code = ''] = recoveryCodes
  const typed = { body: { code: ` ${code.replace('-', '').toUpperCase()} ` } }
  expect((await (await signedIn(owner)).call(enterCode, typed)).body.state).toBe('full')
  expect(outcome(await (await signedIn(owner)).call(enterCode, typed))).toBe('401/990250')
  expect(await told(owner)).toMatchObject([
    { change: 'appAdded' },
    { change: 'codeUsed', left: '9' },
  ])
  expect((await full.call(readSecondFactors)).body.recoveryCodesLeft).toBe(9)
  await full.call(renewRecoveryCodes)
  const old = { body: { code: recoveryCodes[1] ?? '' } }
  expect(outcome(await (await signedIn(owner)).call(enterCode, old))).toBe('401/990250')
  expect((await full.call(readSecondFactors)).body.recoveryCodesLeft).toBe(10)
})

test('a new password does not stand in for the second factor', async () => {
  const owner = await person()
  await withApp(world, owner)
  const { organization, userId } = owner
  await setPassword(
    world.database.kysely,
    organization.id,
    userId,
    passwordHash,
    new Date(Date.now() + 1e8),
  )
  const owing = await signedIn(owner)
  expect(await stateOf(owing)).toBe('password_change_required')
  const body = { currentPassword: password, newPassword: 'another sentence, as long' }
  const changed = await owing.call(changePassword, { body })
  expect(changed.body.state).toBe('mfa_required')
  expect((await owing.call(readSession)).status).toBe(401)
  expect(await stateOf(after(world, owing, changed))).toBe('mfa_required')
})

test('an app takes the place of another only with its own first code; the last one stays', async () => {
  const owner = await person()
  const full = await withApp(world, owner)
  const next = await begunApp(full)
  const owing = await signedIn(owner)
  expect(outcome(await owing.call(enterCode, { body: { code: codeOf(next) } }))).toBe('401/990250')
  expect((await owing.call(enterCode, { body: { code: codeOf(full.secret) } })).status).toBe(200)
  const confirmed = await full.call(confirmAuthenticatorApp, { body: { code: codeOf(next, -1) } })
  expect(confirmed.body).not.toHaveProperty('recoveryCodes')
  const again = await signedIn(owner)
  expect((await again.call(enterCode, { body: { code: codeOf(next) } })).status).toBe(200)
  const last = await after(world, full, confirmed).call(removeAuthenticatorApp)
  expect(outcome(last)).toBe('409/990255')
})

test('a dangerous act waits for a new proof of all that the person has', async () => {
  const owner = await person()
  const app = await withApp(world, owner)
  await world.later(owner.organization, 16 * minute)
  expect(outcome(await app.call(beginAuthenticatorApp))).toBe('403/990006')
  const prove = (body: object) => app.call(proveAgain, { body })
  expect(outcome(await prove({ password }))).toBe('401/990250')
  expect(outcome(await prove({ code: codeOf(app.secret) }))).toBe('401/990001')
  expect(outcome(await prove({ password: 'not this sentence', code: codeOf(app.secret) }))).toBe(
    '401/990001',
  )
  const proved = await prove({ password, code: codeOf(app.secret) })
  expect(proved.status).toBe(200)
  expect((await app.call(readSession)).status).toBe(401)
  expect((await after(world, app, proved).call(beginAuthenticatorApp)).status).toBe(200)
})

test('who has a password alone proves it with that', async () => {
  const owner = await person('customer')
  await world.later(owner.organization, 16 * minute)
  expect(outcome(await owner.call(beginAuthenticatorApp))).toBe('403/990006')
  const proved = await owner.call(proveAgain, { body: { password } })
  expect((await after(world, owner, proved).call(beginAuthenticatorApp)).status).toBe(200)
})

test('an admin’s reset takes every factor and ends the sessions; the person hears who did it', async () => {
  const owner = await person()
  const full = await withApp(world, owner)
  const { organization, userId } = owner
  const db = world.database.kysely
  expect([...(await secondFactorsIn(db, organization.id))]).toEqual([[userId, 'totp']])
  await resetSecondFactor(db, { organization_id: organization.id, id: userId }, 'Ana Reis')
  expect((await full.call(readSession)).status).toBe(401)
  expect(await stateOf(await signedIn(owner))).toBe('mfa_enrol_required')
  expect(await secondFactorsIn(db, organization.id)).toEqual(new Map())
  expect((await told(owner)).at(-1)).toMatchObject({ change: 'reset', by: 'Ana Reis' })
})

test('the database holds neither the app’s secret nor a recovery code', async () => {
  const { secret, recoveryCodes } = await withApp(world, await person())
  const everything = await world.everything()
  // As shown or as typed, and as bytes.
  const typed = [secret, ...recoveryCodes].flatMap((code) => [code, code.replace('-', '')])
  const bytes = typed.map((code) => Buffer.from(code).toString('hex'))
  for (const form of [...typed, ...bytes]) expect(everything).not.toContain(form)
})
