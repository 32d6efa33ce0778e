// User management: people are added, changed, and given passwords (rules 3, 4, 14 to 18, 21, 25, 27).
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { added, changedRoles, enter, linkIn, mailTo, settled } from '../../../test/people.ts'
import { somebody } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { changePassword, usePasswordLink } from '../../contract/passwords.ts'
import { readSession } from '../../contract/sessions.ts'
import {
  createUser,
  listUsers,
  readUser,
  resetUserPassword,
  updateUser,
  updateUserRoles,
} from '../../contract/users.ts'
import { type OrganizationKind, organizationKinds } from '../../domain/organization.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const boss = (kind: OrganizationKind = 'indirect_reseller') => somebody(world, kind, 'global_admin')
const code = (status: number, number: number) => ({ status, body: { code: number } })
const read = (by: Client, id: string) => by.call(readUser, { params: { id: id as never } })
const reset = (by: Client, id: string, delivery?: 'temporary_password') =>
  by.call(resetUserPassword, {
    params: { id: id as never },
    body: delivery === undefined ? {} : { delivery },
  })
const cookieOf = (headers: Readonly<Record<string, unknown>>) => ({
  cookie: String(headers['set-cookie']).split(';')[0] ?? '',
})

test.each(organizationKinds)(
  'rules 3, 4, 17, 18: %s: an account is made; its password is shown once and must be changed',
  async (kind) => {
    const admin =
      kind === 'operator'
        ? await world.as(await world.operator(), 'global_admin')
        : await boss(kind)
    const { status, body } = await added(admin)
    expect(status).toBe(201)
    expect(body).toMatchObject({ delivery: 'temporary_password' })
    const password = body.password ?? ''
    expect(await world.everything()).not.toContain(password)
    const session = await enter(world, body.userName, password)
    expect(session).toMatchObject({ status: 201, body: { state: 'password_change_required' } })
    const person = world.client(cookieOf(session.headers))
    expect(await person(listUsers)).toMatchObject(code(403, 990002))
    const changed = await person(changePassword, {
      body: { currentPassword: password, newPassword: 'nobody guesses this sentence' },
    })
    expect(changed.status).toBe(200)
    expect(await enter(world, body.userName, password)).toMatchObject(code(401, 990001))
    expect((await read(admin, body.id)).body).toMatchObject({
      state: 'active',
      passwordState: 'final',
      canSignIn: true,
    })
  },
  30_000,
)

test('rule 15: a full name and an address that nobody else of the company has', async () => {
  const [admin, elsewhere] = [await boss(), await boss()]
  const email = `gena@${admin.organization.domain}`
  for (const fullName of ['', '  ', 'x'.repeat(101)])
    expect((await added(admin, { fullName, email })).status).toBe(400)
  for (const bad of ['gena', 'Gena <gena@x.example>', 'a@b.example, c@d.example'])
    expect((await added(admin, { email: bad })).status).toBe(400)
  const first = await added(admin, { email, fullName: 'x'.repeat(100) })
  expect(first).toMatchObject({ status: 201, body: { userName: email } })
  const upper = email.toUpperCase()
  expect(await added(admin, { email: upper, userName: 'other' })).toMatchObject(code(409, 990090))
  expect(await added(elsewhere, { email: upper })).toMatchObject(code(409, 990028))
  expect((await added(elsewhere, { email, userName: `gena${randomUUID()}` })).status).toBe(201)
  for (const userName of ['a b', 'a,b', 'a\u0000b', ' ', 'a\r\nBcc: x', 'x'.repeat(321)])
    expect([userName, (await added(admin, { userName })).status]).toEqual([userName, 400])
  const second = await added(admin)
  const taken = await admin.call(updateUser, {
    params: { id: second.body.id },
    body: { fullName: 'Second', email: upper, language: 'en' },
  })
  expect(taken).toMatchObject(code(409, 990090))
})

test('rule 16: agent level and admin level are both chosen, the “not” options included', async () => {
  const admin = await boss()
  const body = { fullName: 'Daniel Tsai', email: `d@${admin.organization.domain}` }
  const add = (choice: object) => admin.call(createUser, { body: { ...body, ...choice } })
  expect(await add({ adminRole: 'billing_admin' })).toMatchObject(code(400, 990285))
  expect(await add({ agentRole: 'sales_agent' })).toMatchObject(code(400, 990285))
  expect(await add({ agentRole: 'sales_agent', adminRole: 'user' })).toMatchObject({
    status: 400,
  })
  const neither = await add({ agentRole: 'not_an_agent', adminRole: 'not_an_admin' })
  expect(neither.status).toBe(201)
  const choice = { agentRole: 'not_an_agent', adminRole: 'not_an_admin' } as const
  expect((await read(admin, neither.body.id)).body).toMatchObject(choice)
  expect(await changedRoles(admin, neither.body.id, { agentRole: 'admin_agent' })).toMatchObject(
    code(400, 990285),
  )
  const customer = await boss('customer')
  expect(await added(customer, { agentRole: 'sales_agent' })).toMatchObject(code(400, 990301))
})

test('rule 14: a Global admin makes itself Admin agent and goes on in the same session', async () => {
  const admin = await boss()
  const session = async () => (await admin.call(readSession)).body.user.roles
  expect(await session()).toEqual(['global_admin'])
  const choice = { agentRole: 'admin_agent', adminRole: 'global_admin' } as const
  expect(await changedRoles(admin, admin.userId, choice)).toMatchObject({
    status: 200,
    body: choice,
  })
  expect(await session()).toEqual(['admin_agent', 'global_admin'])
  const rest = await changedRoles(admin, admin.userId, { ...choice, agentRole: 'sales_agent' })
  expect(rest.status).toBe(200)
  expect(await session()).toEqual(['sales_agent', 'global_admin'])
})

test('a link goes to the address, in the person’s language, and nowhere else', async () => {
  const admin = await boss()
  const email = `vera@${admin.organization.domain}`
  const made = await added(admin, {
    email,
    delivery: 'password_link',
    language: 'ru',
    fullName: 'Вера',
  })
  expect(made.body).toMatchObject({ delivery: 'password_link', email })
  expect(made.body).not.toHaveProperty('password')
  const { subject, text } = await mailTo(world, email)
  expect(subject).toContain('Ваша учетная запись')
  expect(text).toContain(`Ваше имя пользователя: ${email}`)
  const { id, secret } = linkIn(text)
  expect(secret.length).toBeGreaterThan(40)
  expect(made.text).not.toContain(secret)
  expect(await world.everything()).not.toContain(secret)
  expect((await read(admin, made.body.id)).body).toMatchObject({
    passwordState: 'none',
    canSignIn: false,
  })
  const newPassword = 'nobody guesses this sentence'
  const used = await world.client()(usePasswordLink, {
    params: { id },
    body: { secret, newPassword },
  })
  expect(used).toMatchObject({ status: 200, body: { userName: email } })
  expect(await enter(world, email, newPassword)).toMatchObject({
    status: 201,
    body: { state: 'full' },
  })
})

test('a new password kills the old one, its sessions, and every link sent before', async () => {
  const admin = await boss()
  const email = `vera@${admin.organization.domain}`
  const { body } = await added(admin, { email, delivery: 'password_link' })
  const first = linkIn((await mailTo(world, email)).text)
  const again = await reset(admin, body.id)
  expect(again).toMatchObject({ status: 200, body: { delivery: 'password_link', email } })
  const second = linkIn((await mailTo(world, email)).text)
  const use = ({ id, secret }: typeof first) =>
    world.client()(usePasswordLink, {
      params: { id },
      body: { secret, newPassword: 'nobody guesses this sentence' },
    })
  expect(await use(first)).toMatchObject(code(409, 990026))
  expect((await use(second)).status).toBe(200)
  const session = await enter(world, email, 'nobody guesses this sentence')
  const person = world.client(cookieOf(session.headers))
  expect((await person(readSession)).status).toBe(200)
  const temporary = await reset(admin, body.id, 'temporary_password')
  expect((await person(readSession)).status).toBe(401)
  expect(await enter(world, email, 'nobody guesses this sentence')).toMatchObject(code(401, 990001))
  expect((await enter(world, email, temporary.body.password ?? '')).status).toBe(201)
  await world.later(admin.organization, 4)
  const after = await settled(world, admin.organization, 'global_admin')
  expect(await enter(world, email, temporary.body.password ?? '')).toMatchObject(code(401, 990001))
  expect((await read(after, body.id)).body).toMatchObject({
    passwordState: 'expired',
    canSignIn: false,
  })
})

test('one’s own password is not reset here, nor a Global admin’s by who is none (T21)', async () => {
  const admin = await boss()
  const manager = await world.as(admin.organization, 'user_management_admin')
  expect(await reset(admin, admin.userId)).toMatchObject(code(409, 990283))
  expect(await reset(manager, admin.userId)).toMatchObject(code(403, 990281))
  const details = { fullName: 'X', email: 'x@y.example', language: 'en' } as const
  const edited = await manager.call(updateUser, {
    params: { id: admin.userId as never },
    body: details,
  })
  expect(edited).toMatchObject(code(403, 990281))
  expect(await added(manager, { adminRole: 'global_admin' })).toMatchObject(code(403, 990281))
  const raised = { agentRole: 'admin_agent', adminRole: 'user_management_admin' } as const
  expect(await changedRoles(manager, manager.userId, raised)).toMatchObject(code(403, 990282))
  expect((await added(manager, { agentRole: 'admin_agent' })).status).toBe(201)
})

test('a program gives the roles that it holds, and as Global admin all', async () => {
  const { organization } = await boss()
  const program = async (
    ...roles: ('global_admin' | 'user_management_admin')[]
  ): Promise<Client> => {
    const token = await world.accessToken(await world.application(organization, roles))
    const call = world.client({ authorization: `Bearer ${token}` })
    return { organization, userId: '', call }
  }
  const manager = await program('user_management_admin')
  expect(await added(manager)).toMatchObject(code(403, 990284))
  const own = { agentRole: 'not_an_agent', adminRole: 'user_management_admin' } as const
  expect((await added(manager, own)).status).toBe(201)
  expect((await added(await program('global_admin'))).status).toBe(201)
})

test('two who change one person: the second with an old etag is refused', async () => {
  const admin = await boss()
  const { body } = await added(admin)
  const before = (await read(admin, body.id)).body
  const put = (fullName: string, etag = before.attributes.etag ?? '') =>
    admin.call(updateUser, {
      params: { id: body.id },
      body: { fullName, email: before.email, language: 'es', attributes: { etag } },
    })
  const first = await put(' Daniel T. ')
  expect(first).toMatchObject({ status: 200, body: { fullName: 'Daniel T.', language: 'es' } })
  expect(await put('Other')).toMatchObject(code(400, 2055))
  const roles = { agentRole: 'admin_agent', adminRole: 'not_an_admin' } as const
  const headers = { 'if-match': before.attributes.etag ?? '' }
  const params = { id: body.id }
  expect(await admin.call(updateUserRoles, { params, body: roles, headers })).toMatchObject(
    code(400, 2055),
  )
  expect((await put('Third', first.body.attributes.etag)).status).toBe(200)
})

test('the list: by name in pages; by part of a name, role, state and last sign-in', async () => {
  const admin = await boss('direct_partner')
  const at = async (
    fullName: string,
    days: number | null,
    more: Parameters<typeof added>[1] = {},
  ) => {
    const { body } = await added(admin, { ...more, fullName, delivery: 'password_link' })
    if (days !== null)
      await world.query(
        `update user_account set last_sign_in_at = now() - $2 * interval '1 day' where id = $1`,
        [body.id, days],
      )
  }
  await at('Anna 100%', 5)
  await at('Boris_', 40, { agentRole: 'helpdesk_agent' })
  await at('Clara', 100, { agentRole: 'not_an_agent', adminRole: 'billing_admin' })
  await at('Dmitri', null)
  const names = async (query: object) =>
    (await admin.call(listUsers, { query })).body.items.map(({ fullName }) => fullName)
  const own = `Person of ${admin.organization.name}`
  expect(await names({})).toEqual(['Anna 100%', 'Boris_', 'Clara', 'Dmitri', own])
  expect(await names({ search: 'LAR' })).toEqual(['Clara'])
  expect(await names({ search: '%' })).toEqual(['Anna 100%'])
  expect(await names({ search: 's_' })).toEqual(['Boris_'])
  expect(await names({ search: admin.organization.domain })).toHaveLength(5)
  expect(await names({ role: 'global_admin' })).toEqual([own])
  expect(await names({ role: 'helpdesk_agent' })).toEqual(['Boris_'])
  expect(await names({ lastSignIn: 'never' })).toEqual(['Dmitri', own])
  expect(await names({ lastSignIn: 'over_30_days' })).toEqual(['Boris_', 'Clara'])
  expect(await names({ lastSignIn: 'over_90_days' })).toEqual(['Clara'])
  expect(await names({ state: 'blocked' })).toEqual([])
  const first = await admin.call(listUsers, { query: { size: 2 } })
  const { continuationToken = '' } = first.body
  const second = await admin.call(listUsers, { query: { size: 2 }, continuationToken })
  expect(second.body.items.map(({ fullName }) => fullName)).toEqual(['Clara', 'Dmitri'])
})
