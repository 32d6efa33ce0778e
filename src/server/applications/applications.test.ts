// Applications that companies register themselves, through HTTP: secrets that overlap, and what ends at the next call.
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { registered } from '../../../test/application-recipes.ts'
import { provider } from '../../../test/stories.ts'
import { openWorld, publicUrl, type World } from '../../../test/world.ts'
import * as contract from '../../contract/applications.ts'
import { readSession } from '../../contract/sessions.ts'
import { noticesOf } from '../notices.ts'
import { serverKey } from '../seal.ts'
import { tellWhatIsDue } from '../worker.ts'
import { remindOfSecrets } from './reminders.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

interface Proof {
  readonly id: string
  readonly secret: string
}

async function tokenOf({ id, secret }: Proof): Promise<string | null> {
  const token = await world.accessToken({ id, secret })
  return token ?? null
}
const withToken = (token: string | null) => world.client({ authorization: `Bearer ${token}` })
const works = async (token: string | null) => (await withToken(token)(readSession)).status === 200

test('a registered application gets a token with its secret and holds the roles it was given', async () => {
  const admin = await provider(world)
  const made = await registered(admin, { roles: ['sales_agent'], name: ' Shop ' })
  expect(made).toMatchObject({ name: 'Shop', type: 'confidential', state: 'active' })
  expect(made.secret).toMatch(/^tl_[\w-]{43}$/)
  const { body } = await withToken(await tokenOf(made))(readSession)
  expect(body.user).toMatchObject({ id: made.id, fullName: 'Shop', roles: ['sales_agent'] })
  const { items } = (await admin.call(contract.listApplications)).body
  expect(items).toEqual([
    expect.objectContaining({
      id: made.id,
      createdBy: `Person of ${admin.organization.name}`,
      lastUsedDate: expect.any(String) as string,
      secrets: [expect.objectContaining({ lastUsedDate: expect.any(String) as string })],
    }),
  ])
  expect(JSON.stringify(items)).not.toContain('tl_')
  expect(await world.everything()).not.toContain(made.secret)
})

test('two secrets are good side by side, a third is refused, and one ended is dead at the next call', async () => {
  const admin = await provider(world)
  const old = await registered(admin)
  const params = { id: old.id }
  const { body } = await admin.call(contract.rotateApplicationSecret, { params, body: {} })
  const young = { id: old.id, secret: body.clientSecret ?? '' }
  expect(body.secrets).toHaveLength(2)
  const tokens = [await tokenOf(old), await tokenOf(young)] as const
  expect([await works(tokens[0]), await works(tokens[1])]).toEqual([true, true])
  const third = await admin.call(contract.rotateApplicationSecret, { params, body: {} })
  expect(third).toMatchObject({ status: 409, body: { code: 990306 } })

  const secretId = old.secretId as never
  const end = () => admin.call(contract.endApplicationSecret, { params: { ...params, secretId } })
  expect((await end()).status).toBe(204)
  expect((await end()).status).toBe(404)
  expect([await works(tokens[0]), await works(tokens[1])]).toEqual([false, true])
  expect([await tokenOf(old), await tokenOf(young)]).toEqual([null, expect.any(String)])

  const body2 = { endOthers: true, expiresInDays: 1 }
  const last = await admin.call(contract.rotateApplicationSecret, { params, body: body2 })
  expect(last.body.secrets).toHaveLength(1)
  expect(await works(tokens[1])).toBe(false)
  const next = await tokenOf({ id: old.id, secret: last.body.clientSecret ?? '' })
  await world.later(admin.organization, 1.01)
  expect(await works(next)).toBe(false)
})

test('a revoked application is dead at its next call and takes neither secret nor change', async () => {
  const admin = await provider(world)
  const made = await registered(admin)
  const token = await tokenOf(made)
  expect(await works(token)).toBe(true)
  const params = { id: made.id }
  expect((await admin.call(contract.revokeApplication, { params })).status).toBe(204)
  expect([await works(token), await tokenOf(made)]).toEqual([false, null])
  const refused = { status: 409, body: { code: 990307 } }
  expect(await admin.call(contract.revokeApplication, { params })).toMatchObject(refused)
  const none = { params, body: {} }
  expect(await admin.call(contract.rotateApplicationSecret, none)).toMatchObject(refused)
  expect(await admin.call(contract.updateApplication, none)).toMatchObject(refused)
  const { items } = (await admin.call(contract.listApplications)).body
  expect(items).toMatchObject([{ state: 'revoked', secrets: [] }])
})

test('changed roles hold at the next call', async () => {
  const admin = await provider(world)
  const made = await registered(admin, { roles: ['global_admin'] })
  const call = withToken(await tokenOf(made))
  expect((await call(contract.listApplications)).status).toBe(200)
  const changed = await admin.call(contract.updateApplication, {
    params: { id: made.id },
    body: { roles: ['sales_agent'], redirectUris: ['http://localhost/back'] },
  })
  expect(changed.body).toMatchObject({ roles: ['sales_agent'], name: 'Integration' })
  expect((await call(contract.listApplications)).status).toBe(403)
})

test('an application cannot make itself last: it registers none, changes none, makes no secret', async () => {
  const admin = await provider(world)
  const made = await registered(admin, { roles: ['global_admin'] })
  const call = withToken(await tokenOf(made))
  const params = { id: made.id }
  const refused = { status: 403, body: { code: 990300 } }
  const body = { name: 'Its child', roles: ['global_admin' as const] }
  expect(await call(contract.registerApplication, { body })).toMatchObject(refused)
  expect(await call(contract.updateApplication, { params, body })).toMatchObject(refused)
  expect(await call(contract.rotateApplicationSecret, { params, body: {} })).toMatchObject(refused)
  // Ending is another matter: a program may clean up what was leaked.
  expect((await call(contract.revokeApplication, { params })).status).toBe(204)
})

test('giving access asks for a fresh proof, taking it away does not', async () => {
  const admin = await provider(world)
  const made = await registered(admin)
  await world.later(admin.organization, 16 / 1440)
  const params = { id: made.id }
  const stale = { status: 403, body: { code: 990006 } }
  const body = { name: 'Late', roles: ['sales_agent' as const] }
  expect(await admin.call(contract.registerApplication, { body })).toMatchObject(stale)
  expect(await admin.call(contract.updateApplication, { params, body })).toMatchObject(stale)
  expect(await admin.call(contract.rotateApplicationSecret, { params, body: {} })).toMatchObject(
    stale,
  )
  expect((await admin.call(contract.revokeApplication, { params })).status).toBe(204)
})

test('what is wrong with a registration is said', async () => {
  const admin = await provider(world)
  const wrong: [object, number][] = [
    [{ roles: [] }, 990305],
    [{ roles: ['user'] }, 990301],
    [{ redirectUris: ['http://evil.example/'] }, 990304],
    [{ type: 'public' }, 990303],
    [{ expiresInDays: 366 }, 800002],
    [{ expiresInDays: 0 }, 800002],
    [{ name: '  ' }, 800002],
    [{ name: 'x'.repeat(101) }, 800002],
  ]
  for (const [more, code] of wrong) {
    const body = { name: 'Wrong', roles: ['sales_agent' as const], ...more }
    const reply = await admin.call(contract.registerApplication, { body })
    expect([more, reply.body]).toMatchObject([more, { code }])
  }
  expect((await admin.call(contract.listApplications)).body.items).toEqual([])
})

test.runIf(inject('template').engine === 'postgres')(
  'of eight rotations at once beside one secret, one passes',
  async () => {
    const admin = await provider(world)
    const { id } = await registered(admin)
    const rotate = () => admin.call(contract.rotateApplicationSecret, { params: { id }, body: {} })
    const replies = await Promise.all(Array.from({ length: 8 }, rotate))
    const count = (wanted: number) => replies.filter(({ status }) => status === wanted).length
    expect([count(201), count(409)]).toEqual([1, 7])
  },
)

/** Subjects and recipients of the mails that the worker queues for this company when it looks twice. */
async function mailsOf({ id }: { readonly id: string }) {
  const handlers = noticesOf(serverKey(world.config), publicUrl)
  const log = { error: (fields: object) => expect(fields).toEqual({}) }
  const deliver = async () => async () => {}
  await remindOfSecrets(world.database)
  await remindOfSecrets(world.database)
  await tellWhatIsDue(world.database, { handlers: { ...handlers, 'mail.deliver': deliver }, log })
  const text = 'select subject, recipient from mail where organization_id = $1 order by subject'
  return (await world.query(text, [id])).rows
}

test('Global admins are told of a registration, and 30 and 7 days before a secret ends, once each', async () => {
  const admin = await provider(world)
  const { organization } = admin
  const person = await world.person(organization, ['sales_agent'])
  const subjects = async () => (await mailsOf(organization)).map(({ subject }) => String(subject))
  await registered(admin, { name: 'Feed', expiresInDays: 40 })
  await registered(admin, { name: 'Short', expiresInDays: 6 })
  const atOnce = ['Feed was registered in your company', 'Short was registered in your company']
  expect(await subjects()).toEqual(atOnce)
  await world.later(organization, 11)
  const ends = expect.stringMatching(/^A secret of Feed expires on /) as string
  expect(await subjects()).toEqual([ends, ...atOnce])
  await world.later(organization, 23)
  expect(await subjects()).toEqual([ends, ends, ...atOnce])
  const mails = await mailsOf(organization)
  expect(mails.map(({ recipient }) => recipient)).not.toContain(person.userName)
})

test('who slept through the first reminder gets the second alone, and nobody one for what is ended or revoked', async () => {
  const admin = await provider(world)
  const { organization } = admin
  await registered(admin, { name: 'Late', expiresInDays: 40 })
  const { id } = await registered(admin, { name: 'Gone', expiresInDays: 40 })
  await admin.call(contract.revokeApplication, { params: { id } })
  await world.later(organization, 35)
  const reminders = (await mailsOf(organization)).filter(({ subject }) =>
    String(subject).startsWith('A secret of'),
  )
  expect(reminders).toEqual([
    expect.objectContaining({ subject: expect.stringContaining('Late') as string }),
  ])
})
