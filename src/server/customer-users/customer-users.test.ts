// A customer's people by delegated administration, and the customer that sees who has it and takes it back (rules 17, 18, 20, 22, 48).

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest, rowsOf } from '../../../test/customer-stories.ts'
import { newCustomer, ofCustomer, shared, somebody, subscribed } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { updateBillingProfile } from '../../contract/billing-profiles.ts'
import { readCustomerRow } from '../../contract/customer-rows.ts'
import {
  createCustomerUser,
  listCustomerUsers,
  resetCustomerUserPassword,
} from '../../contract/customer-users.ts'
import { listCustomers, readCustomer } from '../../contract/customers.ts'
import { createCustomer } from '../../contract/new-customers.ts'
import { listOrders } from '../../contract/orders.ts'
import { listPartnerAccess, removeDelegatedAdmin } from '../../contract/partner-access.ts'
import { readSession, signIn } from '../../contract/sessions.ts'
import { updateSubscription } from '../../contract/subscriptions.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Story = Awaited<ReturnType<typeof shared>>
const people = (by: Client, { customerId }: Pick<Story, 'customerId'>) =>
  by.call(listCustomerUsers, { params: { id: customerId } })
const add = (by: Client, { customerId, domain }: Story, name = `u${randomUUID().slice(0, 8)}`) =>
  by.call(createCustomerUser, {
    params: { id: customerId },
    body: {
      userPrincipalName: `${name}@${domain}`,
      displayName: 'Daniel Tsai',
      usageLocation: 'US',
    },
  })
const reset = (by: Client, { customerId }: Story, userId: string) =>
  by.call(resetCustomerUserPassword, { params: { id: customerId, userId: userId as never } })
const enter = (userName: string, password: string) =>
  world.client()(signIn, { body: { userName, password } })
const noAdmin = { status: 403, body: { code: 990081 } }

async function removedBy(admin: Client, partnerId: string) {
  const access = await admin.call(listPartnerAccess)
  const row = access.body.items.find((one) => one.partnerId === partnerId)
  return admin.call(removeDelegatedAdmin, { params: { id: row?.id ?? randomUUID() } })
}

test('rules 17, 18, 48: the reseller adds a person, whose password comes once and must be changed', async () => {
  const story = await shared(world)
  const { reseller, domain } = story
  const { status, body } = await add(reseller, story, 'DANIEL')
  expect(status).toBe(201)
  expect(body).toMatchObject({
    userPrincipalName: `daniel@${domain}`,
    displayName: 'Daniel Tsai',
    firstName: 'Daniel',
    lastName: 'Tsai',
    usageLocation: 'US',
    userDomainType: 'managed',
    state: 'active',
    passwordProfile: { forceChangePassword: true },
  })
  const password = body.passwordProfile?.password ?? ''
  expect(await world.everything()).not.toContain(password)
  const listed = await people(reseller, story)
  expect(listed.body.items.map(({ displayName }) => displayName)).toEqual([
    'Daniel Tsai',
    'Gena Soto',
  ])
  for (const one of listed.body.items) expect(one).not.toHaveProperty('passwordProfile')
  const session = await enter(`daniel@${domain}`, password)
  expect(session.status).toBe(201)
  const rows = await rowsOf(world, 'user_account', 'id', body.id)
  expect(rows).toMatchObject([{ roles: ['user'], password_state: 'temporary' }])
})

test('a name is free once in the whole installation and ends in the customer’s domain', async () => {
  const [story, other] = [await shared(world), await shared(world)]
  await add(story.reseller, story, 'daniel')
  const before = await digest(world)
  for (const name of ['Daniel ', 'a,b', 'a@b', 'a\uFE6Bb', '', 'a\r\nBcc: x', 'x'.repeat(65)])
    expect([name, (await add(story.reseller, story, name)).status]).toEqual([name, 400])
  expect(await add(story.reseller, story, 'daniel')).toMatchObject({
    status: 409,
    body: { code: 990028 },
  })
  const foreign = await add(story.reseller, { ...story, domain: other.domain })
  expect(foreign).toMatchObject({ status: 400, body: { code: 990087 } })
  const nested = await add(story.reseller, { ...story, domain: `evil.${story.domain}` })
  expect(nested).toMatchObject({ status: 400, body: { code: 990087 } })
  expect(await digest(world)).toEqual(before)
})

test('rule 22: the helpdesk lists and gives temporary passwords, and adds nobody', async () => {
  const story = await shared(world)
  const daniel = await add(story.reseller, story)
  const helpdesk = await world.as(story.reseller.organization, 'helpdesk_agent')
  expect((await people(helpdesk, story)).body.items).toHaveLength(2)
  expect(await add(helpdesk, story)).toMatchObject({ status: 403, body: { code: 900150 } })
  const { status, body } = await reset(helpdesk, story, daniel.body.id)
  expect(status).toBe(200)
  const [old, fresh] = [daniel.body.passwordProfile, body.passwordProfile]
  const name = daniel.body.userPrincipalName
  expect((await enter(name, old?.password ?? '')).status).toBe(401)
  expect((await enter(name, fresh?.password ?? '')).status).toBe(201)
  expect((await reset(helpdesk, story, randomUUID())).body).toMatchObject({ code: 60002 })
  const elsewhere = await shared(world)
  const theirs = await people(elsewhere.reseller, elsewhere)
  const stranger = await reset(helpdesk, story, theirs.body.items[0]?.id ?? '')
  expect(stranger).toMatchObject({ status: 404, body: { code: 60002 } })
})

test('a new password ends the sessions of the old one', async () => {
  const story = await shared(world)
  const { body } = await add(story.reseller, story)
  const session = await enter(body.userPrincipalName, body.passwordProfile?.password ?? '')
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''
  const mine = world.client({ cookie })
  expect((await mine(readSession)).status).toBe(200)
  await reset(story.reseller, story, body.id)
  expect((await mine(readSession)).status).toBe(401)
})

test('a provider without delegated administration is refused; one without a reseller has it', async () => {
  const story = await shared(world)
  expect(await people(story.provider, story)).toMatchObject(noAdmin)
  expect(await add(story.provider, story)).toMatchObject(noAdmin)
  const listed = await people(story.reseller, story)
  expect(await reset(story.provider, story, listed.body.items[0]?.id ?? '')).toMatchObject(noAdmin)
  const own = await story.provider.call(createCustomer, { body: newCustomer() })
  const mine = { ...story, customerId: own.body.id, domain: own.body.companyProfile.domain }
  expect((await people(story.provider, mine)).status).toBe(200)
  expect((await add(story.provider, mine)).status).toBe(201)
  expect(await people(story.reseller, mine)).toMatchObject({ status: 404, body: { code: 60003 } })
})

test('the customer sees each partner’s type and rights, and removes delegated admin; the reseller keeps the row, marked, and is refused the rest at its next request', async () => {
  const story = await subscribed(world)
  const { provider: from, reseller, customerId } = story
  const daniel = await add(reseller, story)
  const admin = await ofCustomer(world, customerId, 'global_admin')
  const seen = async () => (await admin.call(listPartnerAccess)).body.items
  const [p, r] = [from.organization, reseller.organization]
  const direct = { partnerId: p.id, kind: 'indirect_provider', mpnId: p.mpnId, partnerName: p.name }
  expect(await seen()).toMatchObject([
    { ...direct, rights: ['order', 'manage_subscriptions'] },
    {
      partnerId: r.id,
      kind: 'indirect_reseller',
      rights: ['manage_subscriptions', 'manage_users'],
    },
  ])
  const user = await ofCustomer(world, customerId, 'billing_admin')
  expect((await user.call(listPartnerAccess)).status).toBe(200)
  expect(await removedBy(user, r.id)).toMatchObject({ status: 403, body: { code: 900150 } })
  expect((await removedBy(admin, r.id)).status).toBe(204)
  expect(await removedBy(admin, r.id)).toMatchObject(noAdmin)
  expect(await removedBy(admin, p.id)).toMatchObject(noAdmin)
  const [, after] = await seen()
  expect(after?.rights).toEqual([])
  expect(after).not.toHaveProperty('adminUntil')

  const params = { id: customerId }
  const listed = await reseller.call(listCustomers)
  expect(listed.body.items.map(({ id }) => id)).toEqual([customerId])
  const row = await reseller.call(readCustomerRow, { params })
  expect(row.body).not.toHaveProperty('adminUntil')
  const read = await reseller.call(readCustomer, { params })
  expect(read.body.allowDelegatedAccess).toBe(false)
  expect((await reseller.call(listOrders, { params })).body.items).toHaveLength(1)
  const before = await digest(world)
  const refused = [
    await people(reseller, story),
    await add(reseller, story),
    await reset(reseller, story, daniel.body.id),
    await reseller.call(updateBillingProfile, { params, body: newCustomer().billingProfile }),
    await reseller.call(updateSubscription, {
      params: { ...params, subscriptionId: story.subscriptionId as never },
      body: { friendlyName: 'Till' },
    }),
  ]
  for (const one of refused) expect(one).toMatchObject(noAdmin)
  expect(await digest(world)).toEqual(before)
})

test('a relationship of another customer is nobody’s to remove; the partner cannot touch the page', async () => {
  const [story, other] = [await shared(world), await shared(world)]
  const mine = await ofCustomer(world, story.customerId, 'global_admin')
  const theirs = await ofCustomer(world, other.customerId, 'global_admin')
  const { body } = await theirs.call(listPartnerAccess)
  for (const { id } of body.items)
    expect(await mine.call(removeDelegatedAdmin, { params: { id } })).toMatchObject({
      status: 404,
      body: { code: 1000 },
    })
  expect((await theirs.call(listPartnerAccess)).body).toEqual(body)
  const outsider = await somebody(world, 'customer', 'global_admin')
  expect((await outsider.call(listPartnerAccess)).body.items).toEqual([])
  expect(await story.reseller.call(listPartnerAccess)).toMatchObject({
    status: 403,
    body: { code: 2032 },
  })
})

test('people come in pages by name', async () => {
  const story = await shared(world)
  for (let n = 0; n < 4; n++) await add(story.reseller, story)
  const names: string[] = []
  let continuationToken: string | undefined
  do {
    const page = await story.reseller.call(listCustomerUsers, {
      params: { id: story.customerId },
      query: { size: 2 },
      ...(continuationToken === undefined ? {} : { continuationToken }),
    })
    names.push(...page.body.items.map(({ id }) => id))
    continuationToken = page.body.continuationToken
  } while (continuationToken !== undefined)
  const whole = await people(story.reseller, story)
  expect(names).toEqual(whole.body.items.map(({ id }) => id))
  expect(new Set(names).size).toBe(5)
})

test('rules 22, 24: the helpdesk resets a person’s password, not the customer’s admin’s', async () => {
  const story = await shared(world)
  const person = await add(story.reseller, story)
  const helpdesk = await world.as(story.reseller.organization, 'helpdesk_agent')
  const admin = (await people(helpdesk, story)).body.items.find(
    ({ userPrincipalName }) => userPrincipalName === story.userName,
  )
  expect(await reset(helpdesk, story, admin?.id ?? '')).toMatchObject({
    status: 403,
    body: { code: 900150 },
  })
  expect((await reset(helpdesk, story, person.body.id)).status).toBe(200)
  expect((await reset(story.reseller, story, admin?.id ?? '')).status).toBe(200)
})
