// Subscriptions: what the seller changes, what a reseller with delegated administration changes, and what neither does (rules 22, 23, 47).

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest, ordered } from '../../../test/customer-stories.ts'
import { ofCustomer, offered, somebody, subscribed } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { listIncentiveCredits } from '../../contract/incentive-credits.ts'
import { listPartnerAccess, removeDelegatedAdmin } from '../../contract/partner-access.ts'
import {
  listSubscriptions,
  readSubscription,
  updateSubscription,
} from '../../contract/subscriptions.ts'
import type { Role } from '../../domain/roles.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Story = Awaited<ReturnType<typeof subscribed>>
const at = ({ customerId, subscriptionId }: Story) => ({
  id: customerId,
  subscriptionId: subscriptionId as never,
})
const change = (by: Client, story: Story, body: object, headers = {}) =>
  by.call(updateSubscription, { params: at(story), body: body as never, headers })
const read = async (by: Client, story: Story) =>
  (await by.call(readSubscription, { params: at(story) })).body

async function delegatedAdminRemoved({ customerId }: Story) {
  const admin = await ofCustomer(world, customerId, 'global_admin')
  const access = await admin.call(listPartnerAccess)
  const row = access.body.items.find(({ kind }) => kind === 'indirect_reseller')
  const removed = await admin.call(removeDelegatedAdmin, { params: { id: row?.id ?? '' } })
  expect(removed.status).toBe(204)
}

test('the whole resource goes back: what differs is changed, what does not is not', async () => {
  const story = await subscribed(world)
  const before = await read(story.provider, story)
  const { status, body } = await change(story.provider, story, {
    ...before,
    quantity: 300,
    friendlyName: 'Till',
    autoRenewEnabled: false,
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({ quantity: 300, friendlyName: 'Till', autoRenewEnabled: false })
  expect({ ...body, attributes: 0 }).toEqual({
    ...before,
    quantity: 300,
    friendlyName: 'Till',
    autoRenewEnabled: false,
    attributes: 0,
  })
  expect(await read(story.reseller, story)).toEqual(body)
  // The same again changes nothing, and so keeps the etag.
  const again = await change(story.provider, story, body)
  expect(again.text).toBe(JSON.stringify(body))
})

test('a stale etag is refused, in the body and as If-Match; the newest is taken', async () => {
  const story = await subscribed(world)
  const { attributes } = await read(story.provider, story)
  const old = attributes.etag ?? ''
  const first = await change(story.provider, story, { quantity: 6, attributes })
  expect(first.status).toBe(200)
  const before = await digest(world)
  const stale = { status: 400, body: { code: 2055 } }
  expect(await change(story.provider, story, { quantity: 7, attributes })).toMatchObject(stale)
  for (const etag of [old, `"${old}"`])
    expect(
      await change(story.provider, story, { quantity: 7 }, { 'if-match': etag }),
    ).toMatchObject(stale)
  expect(await digest(world)).toEqual(before)
  const fresh = first.body.attributes.etag ?? ''
  const both = await change(
    story.provider,
    story,
    { quantity: 7, attributes },
    { 'if-match': fresh },
  )
  expect(both).toMatchObject({ status: 200, body: { quantity: 7 } })
})

test.each<[string, object, number, number]>([
  ['more than the offer allows', { quantity: 301 }, 400, 2002],
  ['another billing cycle', { billingCycle: 'annual' }, 400, 2054],
  ['quantity and suspension at once', { quantity: 6, status: 'suspended' }, 400, 2001],
  ['deletion', { status: 'deleted' }, 400, 800002],
  ['nothing of it', { quantity: 0 }, 400, 800002],
  ['a name of no letters', { friendlyName: '' }, 400, 800002],
])('refused, and nothing is written: %s', async (_, wanted, status, code) => {
  const story = await subscribed(world)
  const before = await digest(world)
  expect(await change(story.provider, story, wanted)).toMatchObject({ status, body: { code } })
  expect(await digest(world)).toEqual(before)
})

test('rule 22: with delegated administration a reseller names, renews, suspends and reactivates; it does not raise the bill', async () => {
  const story = await subscribed(world)
  const allowed = [
    { friendlyName: 'Till' },
    { autoRenewEnabled: false },
    { status: 'suspended' },
    { status: 'active' },
  ]
  const helpdesk = await world.as(story.reseller.organization, 'helpdesk_agent')
  for (const by of [story.reseller, helpdesk])
    for (const body of allowed)
      expect(await change(by, story, body)).toMatchObject({ status: 200, body })
  const before = await digest(world)
  const { mpnId } = story.provider.organization
  for (const body of [{ quantity: 6 }, { quantity: 4 }, { partnerId: '' }, { partnerId: mpnId }])
    expect(await change(story.reseller, story, body)).toMatchObject({
      status: 403,
      body: { code: 20002 },
    })
  expect(await digest(world)).toEqual(before)
  // What it read goes back whole without being a change of who earns.
  const whole = { ...(await read(story.reseller, story)), friendlyName: 'Counter' }
  expect((await change(story.reseller, story, whole)).status).toBe(200)

  await delegatedAdminRemoved(story)
  for (const by of [story.reseller, helpdesk])
    for (const body of allowed)
      expect(await change(by, story, body)).toMatchObject({ status: 403, body: { code: 990081 } })
  expect(await read(story.reseller, story)).toMatchObject({ friendlyName: 'Counter' })
  expect((await change(story.provider, story, { quantity: 6 })).status).toBe(200)
})

test('delegated administration ends by time, by the reseller’s clock', async () => {
  const story = await subscribed(world)
  await world.later(story.reseller.organization, 729)
  const soon = await world.as(story.reseller.organization, 'admin_agent')
  expect((await change(soon, story, { friendlyName: 'Till' })).status).toBe(200)
  await world.later(story.reseller.organization, 2)
  const late = await world.as(story.reseller.organization, 'admin_agent')
  expect(await change(late, story, { friendlyName: 'Counter' })).toMatchObject({
    status: 403,
    body: { code: 990081 },
  })
  expect((await read(late, story)).friendlyName).toBe('Till')
})

test('rules 22, 23: the helpdesk changes a subscription, but not one of office-type seats', async () => {
  const { base } = await offered(world, { columns: ',Needs Admin Agent', values: ',yes' })
  const story = await subscribed(world)
  const { body } = await ordered(story.provider, story.customerId, base)
  const office = { ...story, subscriptionId: body.lineItems[0]?.subscriptionId ?? '' }
  const by = async (of: Client, ...roles: Role[]) => {
    const client = await world.as(of.organization, ...roles)
    const renamed = { friendlyName: `Name ${randomUUID()}` }
    const support = await change(client, office, renamed)
    return [(await change(client, story, renamed)).status, support.status]
  }
  for (const company of [story.provider, story.reseller]) {
    expect(await by(company, 'helpdesk_agent')).toEqual([200, 403])
    expect(await by(company, 'sales_agent', 'billing_admin')).toEqual([200, 403])
    expect(await by(company, 'admin_agent')).toEqual([200, 200])
    expect(await by(company, 'global_admin')).toEqual([200, 200])
  }
})

test('a suspended base suspends its add-ons; an add-on comes back only on a running base', async () => {
  const story = await subscribed(world)
  const { body } = await ordered(story.provider, story.customerId, story.addOn, {
    parentId: story.subscriptionId,
  })
  const addOn = { ...story, subscriptionId: body.lineItems[0]?.subscriptionId ?? '' }
  await change(story.reseller, story, { status: 'suspended' })
  expect((await read(story.provider, addOn)).status).toBe('suspended')
  expect(await change(story.provider, addOn, { quantity: 6 })).toMatchObject({
    status: 400,
    body: { code: 2001 },
  })
  expect(await change(story.provider, addOn, { status: 'active' })).toMatchObject({
    status: 409,
    body: { code: 27009 },
  })
  await change(story.provider, story, { status: 'active' })
  expect((await read(story.provider, addOn)).status).toBe('suspended')
  expect(await change(story.provider, addOn, { status: 'active' })).toMatchObject({ status: 200 })
})

test('what does not renew by itself cannot be told to', async () => {
  const story = await subscribed(world)
  await world.query(`update offer set is_auto_renewable = false where id = $1`, [story.base])
  await change(story.provider, story, { autoRenewEnabled: false })
  expect(await change(story.provider, story, { autoRenewEnabled: true })).toMatchObject({
    status: 400,
    body: { code: 990085 },
  })
})

test('a stranger finds no subscription, by whichever id', async () => {
  const [story, other] = [await subscribed(world), await subscribed(world)]
  const stranger = await somebody(world, 'indirect_provider', 'admin_agent')
  const nowhere = { status: 404, body: { code: 60003 } }
  for (const by of [stranger, other.provider, other.reseller]) {
    expect(await by.call(readSubscription, { params: at(story) })).toMatchObject(nowhere)
    expect(await by.call(listIncentiveCredits, { params: at(story) })).toMatchObject(nowhere)
  }
  const mixed = { ...story, subscriptionId: other.subscriptionId }
  expect(await change(story.provider, mixed, { quantity: 6 })).toMatchObject({
    status: 404,
    body: { code: 20003 },
  })
  const params = { id: story.customerId }
  const none = await story.provider.call(listSubscriptions, { params, query: { mpn_id: '1' } })
  expect(none.body.items).toEqual([])
})

test('a term that has ended and renews by itself shows the term that runs now', async () => {
  const story = await subscribed(world)
  const at = { params: { id: story.customerId as never, subscriptionId: story.subscriptionId } }
  const before = await story.provider.call(readSubscription, at)
  await world.later(story.provider.organization, 800)
  const provider = await world.as(story.provider.organization, 'global_admin')
  const after = await provider.call(readSubscription, at)
  const yearOf = (text: string) => new Date(text).getUTCFullYear()
  expect(yearOf(after.body.commitmentEndDate) - yearOf(before.body.commitmentEndDate)).toBe(2)
  await provider.call(updateSubscription, { ...at, body: { autoRenewEnabled: false } })
  const ended = await provider.call(readSubscription, at)
  expect(ended.body.commitmentEndDate).toBe(before.body.commitmentEndDate)
})
