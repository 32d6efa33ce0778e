// What ends a person's access, at the next request; the last Global admin; removal and its 30 days (T20, T21).
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { added, changedRoles, enter, linkIn, mailTo, settled } from '../../../test/people.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import type { Endpoint } from '../../contract/endpoint.ts'
import { usePasswordLink } from '../../contract/passwords.ts'
import { readSession } from '../../contract/sessions.ts'
import {
  blockUser,
  removeUser,
  restoreUser,
  signOutUser,
  unblockUser,
} from '../../contract/user-acts.ts'
import { listUsers, readUser, resetUserPassword, updateUser } from '../../contract/users.ts'
import { clearAway } from '../clear-away.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const boss = async () =>
  settled(world, await world.organization('indirect_reseller'), 'global_admin')
const code = (status: number, number: number) => ({ status, body: { code: number } })
const act = (by: Client, endpoint: Endpoint, id: string, body?: object) =>
  by.call(endpoint, { params: { id }, ...(body === undefined ? {} : { body }) } as never)
const isIn = async (who: Client) => (await who.call(readSession)).status === 200
const read = async (by: Client, id: string) =>
  (await by.call(readUser, { params: { id: id as never } })).body

/** Tokens of programs that act for the person are good for one version. */
const version = async ({ userId }: Client) =>
  (await world.query('select credentials_version as v from user_account where id = $1', [userId]))
    .rows[0]?.['v']

describe('at the next request', () => {
  const colleague = async (admin: Client) =>
    settled(world, admin.organization, 'helpdesk_agent', 'billing_admin')
  const choice = { agentRole: 'helpdesk_agent', adminRole: 'billing_admin' } as const

  test.each<[string, (admin: Client, id: string) => Promise<{ status: number }>]>([
    ['blocked', (by, id) => act(by, blockUser, id)],
    ['removed', (by, id) => act(by, removeUser, id)],
    ['signed out everywhere', (by, id) => act(by, signOutUser, id)],
    ['given a new password', (by, id) => act(by, resetUserPassword, id, {})],
    ['without a role', (by, id) => changedRoles(by, id, { ...choice, adminRole: 'not_an_admin' })],
    [
      'with another in its place',
      (by, id) => changedRoles(by, id, { ...choice, agentRole: 'sales_agent' }),
    ],
  ])('%s: every session is over', async (_, doing) => {
    const admin = await boss()
    const person = await colleague(admin)
    const other = await colleague(admin)
    expect(await isIn(person)).toBe(true)
    expect((await doing(admin, person.userId)).status).toBeLessThan(300)
    expect(await isIn(person)).toBe(false)
    expect(await version(person)).toBe(2)
    expect([await isIn(admin), await isIn(other)]).toEqual([true, true])
  })

  test('with one role more, it goes on', async () => {
    const admin = await boss()
    const person = await settled(world, admin.organization, 'billing_admin')
    expect((await changedRoles(admin, person.userId, choice)).status).toBe(200)
    expect(await isIn(person)).toBe(true)
    expect(await version(person)).toBe(1)
  })
})

test('a blocked person signs in no more, until unblocked', async () => {
  const admin = await boss()
  const { body } = await added(admin)
  const password = body.password ?? ''
  expect(await act(admin, blockUser, body.id)).toMatchObject({
    status: 200,
    body: { state: 'blocked', canSignIn: false },
  })
  expect(await enter(world, body.userName, password)).toMatchObject(code(401, 990001))
  expect((await act(admin, blockUser, body.id)).status).toBe(200)
  expect(await act(admin, unblockUser, body.id)).toMatchObject({
    status: 200,
    body: { state: 'active' },
  })
  expect((await enter(world, body.userName, password)).status).toBe(201)
})

test.each([
  ['blocked', (by: Client, id: string) => act(by, blockUser, id)],
  ['removed', (by: Client, id: string) => act(by, removeUser, id)],
  [
    'given another address',
    (by: Client, id: string) =>
      act(by, updateUser, id, { fullName: 'X', email: `new-${id}@x.example`, language: 'en' }),
  ],
] as const)('%s: a link that was sent opens nothing', async (_, doing) => {
  const admin = await boss()
  const email = `vera@${admin.organization.domain}`
  const { body } = await added(admin, { email, delivery: 'password_link' })
  const { id, secret } = linkIn((await mailTo(world, email)).text)
  expect((await doing(admin, body.id)).status).toBeLessThan(300)
  const used = await world.client()(usePasswordLink, {
    params: { id },
    body: { secret, newPassword: 'nobody guesses this sentence' },
  })
  expect(used).toMatchObject(code(409, 990026))
})

test('the last Global admin is not demoted, blocked or removed; one who cannot sign in does not count', async () => {
  const admin = await boss()
  const demoted = { agentRole: 'admin_agent', adminRole: 'not_an_admin' } as const
  const last = code(409, 990280)
  expect(await changedRoles(admin, admin.userId, demoted)).toMatchObject(last)
  const pending = await added(admin, { adminRole: 'global_admin', delivery: 'password_link' })
  expect(await changedRoles(admin, admin.userId, demoted)).toMatchObject(last)
  const token = await world.accessToken(
    await world.application(admin.organization, ['global_admin']),
  )
  const program = { ...admin, call: world.client({ authorization: `Bearer ${token}` }) }
  for (const endpoint of [blockUser, removeUser])
    expect(await act(program, endpoint, admin.userId)).toMatchObject(last)
  const second = await settled(world, admin.organization, 'global_admin')
  await act(admin, blockUser, second.userId)
  expect(await changedRoles(admin, admin.userId, demoted)).toMatchObject(last)
  await act(admin, unblockUser, second.userId)
  expect((await act(admin, removeUser, pending.body.id)).status).toBe(204)
  expect((await changedRoles(admin, admin.userId, demoted)).status).toBe(200)
  expect((await admin.call(readSession)).body.user.roles).toEqual(['admin_agent'])
  expect(await act(admin, blockUser, second.userId)).toMatchObject(code(403, 900150))
})

test('nobody blocks, removes or signs out oneself; a User management admin touches no Global admin', async () => {
  const admin = await boss()
  await settled(world, admin.organization, 'global_admin')
  const manager = await settled(world, admin.organization, 'user_management_admin')
  for (const endpoint of [blockUser, removeUser, signOutUser]) {
    expect(await act(admin, endpoint, admin.userId)).toMatchObject(code(409, 990283))
    expect(await act(manager, endpoint, admin.userId)).toMatchObject(code(403, 990281))
  }
  for (const endpoint of [unblockUser])
    expect(await act(manager, endpoint, admin.userId)).toMatchObject(code(403, 990281))
  const demoted = { agentRole: 'not_an_agent', adminRole: 'not_an_admin' } as const
  expect(await changedRoles(manager, admin.userId, demoted)).toMatchObject(code(403, 990281))
  expect(await isIn(admin)).toBe(true)
})

test('a removed person can be restored for 30 days; then the row goes, the name is free, the audit stays', async () => {
  const admin = await boss()
  const person = { email: `gena@${admin.organization.domain}`, fullName: 'Gena Soto' }
  const { body, requestId } = await added(admin, person)
  await enter(world, body.userName, body.password ?? '')
  expect((await act(admin, removeUser, body.id)).status).toBe(204)
  const listed = async (query: object) =>
    (await admin.call(listUsers, { query })).body.items.map(({ id }) => id)
  expect(await listed({})).not.toContain(body.id)
  expect(await listed({ state: 'removed' })).toEqual([body.id])
  expect(await enter(world, body.userName, body.password ?? '')).toMatchObject(code(401, 990001))
  expect(await added(admin, { email: person.email })).toMatchObject(code(409, 990028))
  expect(await act(admin, resetUserPassword, body.id, {})).toMatchObject(code(409, 990287))
  await clearAway(world.database)
  expect(await act(admin, restoreUser, body.id)).toMatchObject({
    status: 200,
    body: { state: 'active', agentRole: 'sales_agent' },
  })
  expect(await act(admin, restoreUser, body.id)).toMatchObject(code(409, 990288))
  expect((await enter(world, body.userName, body.password ?? '')).status).toBe(201)

  expect((await act(admin, removeUser, body.id)).status).toBe(204)
  await world.later(admin.organization, 30)
  const later = await settled(world, admin.organization, 'global_admin')
  expect(await act(later, restoreUser, body.id)).toMatchObject(code(404, 1000))
  await clearAway(world.database)
  const left = await world.query(
    `select (select count(*)::int from user_account where id = $1) as people,
            (select count(*)::int from session where user_id = $1) as sessions,
            (select count(*)::int from password_link where user_id = $1) as links`,
    [body.id],
  )
  expect(left.rows).toEqual([{ people: 0, sessions: 0, links: 0 }])
  const audit = await world.query('select new_value from audit_record where request_id = $1', [
    requestId,
  ])
  expect(audit.rows).toMatchObject([{ new_value: { userName: person.email } }])
  expect((await added(later, person)).status).toBe(201)
  expect((await read(later, admin.userId)).state).toBe('active')
})

test('who has a second factor is listed so', async () => {
  const admin = await boss()
  const person = await settled(world, admin.organization, 'sales_agent')
  await world.query(
    `insert into authenticator_app (organization_id, user_id, sealed_secret, confirmed_at) values ($1, $2, 'x', now())`,
    [admin.organization.id, person.userId],
  )
  const listed = async (secondFactor: 'set_up' | 'not_set_up') =>
    (await admin.call(listUsers, { query: { secondFactor } })).body.items.map(({ id }) => id)
  expect([await listed('set_up'), await listed('not_set_up')]).toEqual([
    [person.userId],
    [admin.userId],
  ])
  expect((await read(admin, person.userId)).secondFactor).toBe('totp')
})

test('every key that points at a person falls with the person', async () => {
  const { rows } = await world.query(
    `select conname from pg_constraint where confrelid = 'user_account'::regclass and contype = 'f' and confdeltype <> 'c'`,
  )
  expect(rows).toEqual([])
})

test('acts that give or take access ask a session for a fresh proof', async () => {
  const admin = await boss()
  const { body } = await added(admin)
  await world.query(
    `update session set proved_at = now() - interval '16 minutes' where user_id = $1`,
    [admin.userId],
  )
  const stale = code(403, 990006)
  expect(await added(admin)).toMatchObject(stale)
  expect(
    await changedRoles(admin, body.id, { agentRole: 'not_an_agent', adminRole: 'not_an_admin' }),
  ).toMatchObject(stale)
  for (const endpoint of [blockUser, unblockUser, removeUser, restoreUser])
    expect(await act(admin, endpoint, body.id)).toMatchObject(stale)
  expect(await act(admin, resetUserPassword, body.id, {})).toMatchObject(stale)
  expect((await act(admin, signOutUser, body.id)).status).toBe(204)
})
