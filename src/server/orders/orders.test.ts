// Orders: the seller's act on its own relationship, seen by whom it concerns, the earner checked (rules 33, 35, 46, 50, 55).

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest, ordered, parted } from '../../../test/customer-stories.ts'
import {
  drafted,
  newCustomer,
  reseller as newReseller,
  offered,
  provider,
  shared,
  somebody,
} from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { createCustomer } from '../../contract/new-customers.ts'
import { createOrder, listOrders, readOrder } from '../../contract/orders.ts'
import { acceptPartnershipRequest } from '../../contract/partnership-offers.ts'
import { listSubscriptions } from '../../contract/subscriptions.ts'

let world: World
let offers: Awaited<ReturnType<typeof offered>>
beforeAll(async () => {
  world = await openWorld()
  offers = await offered(world)
})
afterAll(() => world.close())

const idsOf = ({ body }: { body: { items: readonly { id: string }[] } }) =>
  body.items.map(({ id }) => id)

test('rules 33, 50, 55: a provider orders for its reseller’s customer; the line earns for the reseller and both see it', async () => {
  const { provider: from, reseller, customerId } = await shared(world)
  const mpnId = reseller.organization.mpnId ?? ''
  const { status, body } = await ordered(from, customerId, offers.base.toLowerCase(), { mpnId })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    referenceCustomerId: customerId,
    billingCycle: 'monthly',
    currencyCode: 'USD',
    status: 'completed',
    lineItems: [{ offerId: offers.base, quantity: 5, partnerIdOnRecord: mpnId }],
  })
  const subscriptionId = body.lineItems[0]?.subscriptionId ?? ''
  expect(subscriptionId).toBe(subscriptionId.toUpperCase())
  for (const by of [from, reseller]) {
    const params = { id: customerId, orderId: body.id }
    expect((await by.call(readOrder, { params })).body).toEqual(body)
    expect(idsOf(await by.call(listOrders, { params }))).toEqual([body.id])
    const running = await by.call(listSubscriptions, { params })
    expect(running.body.items).toMatchObject([{ id: subscriptionId, partnerId: mpnId }])
  }
  const later = await ordered(from, customerId, offers.base)
  const params = { id: customerId }
  expect(idsOf(await from.call(listOrders, { params }))).toEqual([later.body.id, body.id])
  const query = { indirectResellerId: reseller.organization.id }
  expect(idsOf(await from.call(listOrders, { params, query }))).toEqual([body.id])
})

test('rule 35: a provider without a relationship of its own cannot order, be it the reseller’s partner', async () => {
  const { provider: from, reseller, customerId } = await shared(world)
  const stranger = await provider(world)
  const { id, secret } = await drafted(stranger, reseller)
  const accepted = await reseller.call(acceptPartnershipRequest, {
    params: { id },
    body: { secret, acknowledged: true },
  })
  expect(accepted.status).toBe(200)
  const before = await digest(world)
  const nowhere = { status: 404, body: { code: 60003 } }
  const mpnId = reseller.organization.mpnId ?? ''
  expect(await ordered(stranger, customerId, offers.base, { mpnId })).toMatchObject(nowhere)
  expect(await stranger.call(listOrders, { params: { id: customerId } })).toMatchObject(nowhere)
  expect(await digest(world)).toEqual(before)

  await world.query(
    `update customer_relationship set state = 'ended', ended_at = now(), admin_until = null where customer_id = $1 and partner_id = $2`,
    [customerId, from.organization.id],
  )
  expect(await ordered(from, customerId, offers.base)).toMatchObject(nowhere)
})

test('domain 4.12: an order across regions or clouds is refused', async () => {
  const { provider: from, customerId } = await shared(world)
  const moved = (set: string) =>
    world.query(`update customer_relationship set ${set} where customer_id = $1`, [customerId])
  const elsewhere = { status: 409, body: { code: 990048 } }
  await moved(`customer_country = 'DE'`)
  expect(await ordered(from, customerId, offers.base)).toMatchObject(elsewhere)
  await moved(`customer_country = 'US', customer_cloud = 'government'`)
  expect(await ordered(from, customerId, offers.base)).toMatchObject(elsewhere)
  await moved(`customer_cloud = 'public'`)
  expect((await ordered(from, customerId, offers.base)).status).toBe(201)
})

test('a reseller’s own order is refused with the documented code', async () => {
  const { reseller, customerId } = await shared(world)
  const before = await digest(world)
  expect(await ordered(reseller, customerId, offers.base)).toMatchObject({
    status: 403,
    body: { code: 20002 },
  })
  expect(await digest(world)).toEqual(before)
})

test('the incentive: never the seller’s own MPN ID, nobody’s, a stranger’s, or a former partner’s', async () => {
  const { provider: from, reseller, id, customerId } = await shared(world)
  const stranger = await newReseller(world)
  const before = await digest(world)
  for (const [mpnId, status, code] of [
    [from.organization.mpnId, 404, 2072],
    ['99999999999', 404, 800015],
    [stranger.organization.mpnId, 400, 800016],
  ] as const)
    expect(await ordered(from, customerId, offers.base, { mpnId })).toMatchObject({
      status,
      body: { code },
    })
  expect(await digest(world)).toEqual(before)
  expect((await ordered(from, customerId, offers.base, { mpnId: '' })).status).toBe(201)
  await parted(from, id)
  const { mpnId } = reseller.organization
  expect(await ordered(from, customerId, offers.base, { mpnId })).toMatchObject({
    status: 400,
    body: { code: 800016 },
  })
  // What was agreed outside stays sold: without credit the order goes on.
  expect((await ordered(from, customerId, offers.base)).status).toBe(201)
})

test('an order sent twice is one order; a suspended seller sells nothing', async () => {
  const { provider: from, customerId } = await shared(world)
  const [requestId, params] = [randomUUID(), { id: customerId }]
  const send = (quantity: number) =>
    from.call(createOrder, {
      params,
      requestId,
      body: { lineItems: [{ lineItemNumber: 0, offerId: offers.base, quantity }] },
    })
  const [first, second] = [await send(3), await send(3)]
  expect(second.text).toBe(first.text)
  expect(idsOf(await from.call(listOrders, { params }))).toEqual([first.body.id])
  expect(await send(4)).toMatchObject({ status: 400, body: { code: 990010 } })
  await world.query(`update organization set state = 'suspended' where id = $1`, [
    from.organization.id,
  ])
  const refused = { status: 403, body: { code: 800039 } }
  expect(await ordered(from, customerId, offers.base)).toMatchObject(refused)
  expect(await from.call(createCustomer, { body: newCustomer() })).toMatchObject(refused)
})

test('a customer of two sellers: each sees its own sales only', async () => {
  const { provider: from, reseller, customerId } = await shared(world)
  const second = await somebody(world, 'direct_partner', 'admin_agent')
  await related(second, customerId)
  const mine = await ordered(from, customerId, offers.base)
  const theirs = await ordered(second, customerId, offers.base)
  expect(theirs.status).toBe(201)
  const params = { id: customerId }
  for (const [by, own, other] of [
    [from, mine, theirs],
    [reseller, mine, theirs],
    [second, theirs, mine],
  ] as const) {
    expect(idsOf(await by.call(listOrders, { params }))).toEqual([own.body.id])
    const foreign = await by.call(readOrder, { params: { ...params, orderId: other.body.id } })
    expect(foreign).toMatchObject({ status: 404, body: { code: 20000 } })
    const running = await by.call(listSubscriptions, { params })
    expect(running.body.items.map(({ orderId }) => orderId)).toEqual([own.body.id])
  }
})

/** A relationship as an accepted request will make it; none of the endpoints does yet. */
async function related(by: Client, customerId: string) {
  await world.query(
    `insert into customer_relationship (customer_id, id, partner_id, partner_kind, partner_name, partner_mpn_id,
       customer_name, customer_domain, customer_country, customer_language, customer_cloud, state, started_at)
     select customer_id, $2, $3, 'direct_partner', $4, $5, customer_name, customer_domain, customer_country,
       customer_language, customer_cloud, 'active', now() from customer_relationship where customer_id = $1 limit 1`,
    [customerId, randomUUID(), by.organization.id, by.organization.name, by.organization.mpnId],
  )
}
