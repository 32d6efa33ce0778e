// Who earns the incentive of a subscription, over time, and who is designated to support it (rules 46, 47, 51).

import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest, ordered, parted, rowsOf } from '../../../test/customer-stories.ts'
import {
  drafted,
  newCustomer,
  reseller as newReseller,
  ofCustomer,
  partners,
  shared,
  subscribed,
} from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { listIncentiveCredits } from '../../contract/incentive-credits.ts'
import { createCustomer } from '../../contract/new-customers.ts'
import { readOrder } from '../../contract/orders.ts'
import { listPartnerAccess, removeDelegatedAdmin } from '../../contract/partner-access.ts'
import { acceptPartnershipRequest } from '../../contract/partnership-offers.ts'
import {
  listSubscriptions,
  readSubscription,
  updateSubscription,
} from '../../contract/subscriptions.ts'
import {
  listSupportContacts,
  readSupportContact,
  updateSupportContact,
} from '../../contract/support-contacts.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Story = Awaited<ReturnType<typeof subscribed>>
const at = ({ customerId, subscriptionId }: Pick<Story, 'customerId' | 'subscriptionId'>) => ({
  id: customerId,
  subscriptionId: subscriptionId as never,
})
const credit = (by: Client, story: Story, partnerId: string | null) =>
  by.call(updateSubscription, { params: at(story), body: { partnerId: partnerId ?? '' } })
const creditsOf = async (by: Client, story: Story) =>
  (await by.call(listIncentiveCredits, { params: at(story) })).body.items

/** A second reseller of the same provider. */
async function another(from: Client) {
  const to = await newReseller(world)
  const { id, secret } = await drafted(from, to)
  const { body, status } = await to.call(acceptPartnershipRequest, {
    params: { id },
    body: { secret, acknowledged: true },
  })
  expect(status).toBe(200)
  return { client: to, partnershipId: body.partnershipId ?? '', mpnId: to.organization.mpnId }
}

test('rule 47: Reseller (MPN ID) is set, changed and cleared; the history keeps who earned from when until when', async () => {
  const story = await subscribed(world)
  const { provider: from, reseller } = story
  const second = await another(from)
  const first = reseller.organization.mpnId
  expect(await creditsOf(from, story)).toMatchObject([{ mpnId: first }])
  const changed = await credit(from, story, second.mpnId)
  expect(changed.body.partnerId).toBe(second.mpnId)
  const cleared = await credit(from, story, '')
  expect(cleared.body).not.toHaveProperty('partnerId')
  expect((await credit(from, story, first)).body.partnerId).toBe(first)

  const history = await creditsOf(from, story)
  expect(history.map(({ mpnId }) => mpnId)).toEqual([first, second.mpnId, first])
  const [now, then, once] = history
  expect(now).not.toHaveProperty('untilDate')
  expect(once?.untilDate).toBe(then?.fromDate)
  expect(Date.parse(then?.untilDate ?? '')).toBeLessThanOrEqual(Date.parse(now?.fromDate ?? ''))
  expect(history.map(({ resellerName }) => resellerName)).toEqual([
    reseller.organization.name,
    second.client.organization.name,
    reseller.organization.name,
  ])
  // A reseller sees its own; one that only earns sees neither customer nor subscription.
  expect((await creditsOf(reseller, story)).map(({ mpnId }) => mpnId)).toEqual([first, first])
  const elsewhere = await second.client.call(readSubscription, { params: at(story) })
  expect(elsewhere).toMatchObject({ status: 404, body: { code: 60003 } })
  expect(
    await rowsOf(world, 'audit_record', 'resource_id', story.subscriptionId.toLowerCase()),
  ).toHaveLength(3)
})

test('refused with the documented codes, and nothing is written: own, unknown, a stranger’s, a former partner’s', async () => {
  const story = await subscribed(world)
  const { provider: from } = story
  const [second, stranger] = [await another(from), await newReseller(world)]
  expect((await credit(from, story, second.mpnId)).status).toBe(200)
  await parted(from, second.partnershipId)
  const before = await digest(world)
  for (const [mpnId, status, code] of [
    [from.organization.mpnId, 404, 2072],
    ['99999999999', 404, 800015],
    [stranger.organization.mpnId, 400, 800016],
  ] as const)
    expect(await credit(from, story, mpnId)).toMatchObject({ status, body: { code } })
  expect(await digest(world)).toEqual(before)
  expect((await credit(from, story, story.reseller.organization.mpnId)).status).toBe(200)
  expect(await credit(from, story, second.mpnId)).toMatchObject({
    status: 400,
    body: { code: 800016 },
  })
})

test('subscriptions are listed by the MPN ID that earns now', async () => {
  const story = await subscribed(world)
  const { provider: from, reseller, customerId, base } = story
  const plain = await ordered(from, customerId, base)
  const listed = async (by: Client, mpn_id: string | null) => {
    const query = { mpn_id: mpn_id ?? '' }
    const { body } = await by.call(listSubscriptions, { params: { id: customerId }, query })
    return body.items.map(({ id }) => id)
  }
  const { mpnId } = reseller.organization
  expect(await listed(from, mpnId)).toEqual([story.subscriptionId])
  await credit(from, story, '')
  expect(await listed(from, mpnId)).toEqual([])
  expect((await listed(reseller, '')).toSorted()).toEqual(
    [story.subscriptionId, plain.body.lineItems[0]?.subscriptionId ?? ''].toSorted(),
  )
})

test('a reseller does not see that another earns: neither in the subscription, its history nor the order', async () => {
  const story = await subscribed(world)
  const second = await another(story.provider)
  const { customerId, base, provider: from, reseller } = story
  await credit(from, story, second.mpnId)
  const order = await ordered(from, customerId, base, { mpnId: second.mpnId })
  expect(order.body.lineItems).toMatchObject([{ partnerIdOnRecord: second.mpnId }])
  const params = { id: customerId }
  const [mpn_id, orderId] = [second.mpnId ?? '', order.body.id]
  for (const { status, text } of [
    await reseller.call(readSubscription, { params: at(story) }),
    await reseller.call(listSubscriptions, { params }),
    await reseller.call(listIncentiveCredits, { params: at(story) }),
    await reseller.call(readOrder, { params: { ...params, orderId } }),
  ]) {
    expect(status).toBe(200)
    expect(text).not.toContain(second.mpnId)
  }
  const found = await reseller.call(listSubscriptions, { params, query: { mpn_id } })
  expect(found.body.items).toEqual([])
  // What it was credited with itself stays in its order when another earns now.
  const own = await reseller.call(readOrder, { params: { ...params, orderId: story.orderId } })
  expect(own.body.lineItems[0]?.partnerIdOnRecord).toBe(reseller.organization.mpnId)
})

const contactsOf = async (by: Client, story: Story) => {
  const { body } = await by.call(listSupportContacts, { params: at(story) })
  return body.items.map(({ supportTenantId }) => supportTenantId)
}
const designate = (by: Client, story: Story, supportTenantId: string) =>
  by.call(updateSupportContact, { params: at(story), body: { supportTenantId } })

test('domain 4.1: a suspended reseller is designated by nobody', async () => {
  const story = await subscribed(world)
  const { id } = story.reseller.organization
  await world.query(`update organization set state = 'suspended' where id = $1`, [id])
  expect(await designate(story.provider, story, id)).toMatchObject({
    status: 409,
    body: { code: 990460 },
  })
  expect((await designate(story.provider, story, story.provider.organization.id)).status).toBe(200)
})

test('rules 46, 51: the seller supports at first; it designates itself or a reseller that administers the customer', async () => {
  const story = await subscribed(world)
  const { provider: from, reseller } = story
  const [p, r] = [from.organization, reseller.organization]
  const contact = async (by: Client) =>
    (await by.call(readSupportContact, { params: at(story) })).body
  expect(await contact(from)).toMatchObject({
    supportTenantId: p.id,
    supportMpnId: p.mpnId,
    name: p.name,
  })
  expect(await contactsOf(from, story)).toEqual([p.id, r.id])
  const set = await designate(from, story, r.id)
  expect(set).toMatchObject({ status: 200, body: { supportTenantId: r.id, supportMpnId: r.mpnId } })
  for (const by of [from, reseller]) expect(await contact(by)).toEqual(set.body)

  const second = await another(from)
  const before = await digest(world)
  for (const nobody of [second.client.organization.id, story.customerId])
    expect(await designate(from, story, nobody)).toMatchObject({
      status: 400,
      body: { code: 990086 },
    })
  expect(await digest(world)).toEqual(before)
  expect(await designate(reseller, story, r.id)).toMatchObject({
    status: 403,
    body: { code: 2032 },
  })

  const admin = await ofCustomer(world, story.customerId, 'global_admin')
  const access = await admin.call(listPartnerAccess)
  const row = access.body.items.find(({ partnerId }) => partnerId === r.id)
  await admin.call(removeDelegatedAdmin, { params: { id: row?.id ?? '' } })
  expect(await contactsOf(from, story)).toEqual([p.id])
  expect(await designate(from, story, r.id)).toMatchObject({ status: 400, body: { code: 990086 } })
  expect((await designate(from, story, p.id)).status).toBe(200)
  // Another provider's sale for a reseller it shares: neither is a choice of the other.
  const elsewhere = await subscribed(world)
  expect(await contactsOf(elsewhere.provider, elsewhere)).not.toContain(r.id)
})

test('rule 46: an accepted partnership allows four things, and none of them before or after', async () => {
  const pair = await partners(world)
  const { provider: from, reseller } = pair
  const { id: resellerId, mpnId } = reseller.organization
  const stranger = await newReseller(world)
  const stands = await subscribed(world)
  const attempt = async (of: typeof from, tenant: string, earner: string | null) => {
    const body = newCustomer(tenant)
    const made = await of.call(createCustomer, { body })
    const own = made.status === 201 ? made : await of.call(createCustomer, { body: newCustomer() })
    const order = await ordered(of, own.body.id, stands.base, { mpnId: earner })
    const plain = order.status === 201 ? order : await ordered(of, own.body.id, stands.base)
    const story = {
      ...stands,
      customerId: own.body.id,
      subscriptionId: plain.body.lineItems[0]?.subscriptionId ?? '',
    }
    await credit(of, story, '')
    const associated = await credit(of, story, earner)
    const designated = await designate(of, story, tenant)
    return [made.status, order.status, associated.status, designated.status]
  }
  expect(await attempt(from, stranger.organization.id, stranger.organization.mpnId)).toEqual([
    403, 400, 400, 400,
  ])
  expect(await attempt(from, resellerId, mpnId)).toEqual([201, 201, 200, 200])
  await parted(from, pair.id)
  expect(await attempt(from, resellerId, mpnId)).toEqual([403, 400, 400, 400])
})

test('the support contact of a subscription nobody shared is nobody’s to read', async () => {
  const [story, other] = [await subscribed(world), await shared(world)]
  for (const by of [other.provider, other.reseller])
    expect((await by.call(readSupportContact, { params: at(story) })).status).toBe(404)
})
