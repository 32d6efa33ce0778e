// Orders: the seller's act on its own relationship, line by line judged, limits counted, the earner checked (rules 23, 33, 35, 46, 50, 55).
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest, ordered, parted, rowsOf } from '../../../test/customer-stories.ts'
import {
  drafted,
  newCustomer,
  reseller as newReseller,
  offered,
  operator,
  provider,
  shared,
  somebody,
  subscribed,
} from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { importCatalog } from '../../contract/catalog.ts'
import { createCustomer } from '../../contract/customers.ts'
import { createOrder, listOrders, readOrder } from '../../contract/orders.ts'
import { acceptPartnershipRequest } from '../../contract/partnership-requests.ts'
import {
  listSubscriptionAddOns,
  listSubscriptions,
  updateSubscription,
} from '../../contract/subscriptions.ts'
import type { Role } from '../../domain/roles.ts'

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

test('a reseller’s own order is refused with the documented code', async () => {
  const { reseller, customerId } = await shared(world)
  const before = await digest(world)
  expect(await ordered(reseller, customerId, offers.base)).toMatchObject({
    status: 403,
    body: { code: 20002 },
  })
  expect(await digest(world)).toEqual(before)
})

/** Offers of one row, with further columns of the matrix. */
async function offeredWith(columns: Readonly<Record<string, string>>) {
  const names = Object.keys(columns).map((name) => `,${name}`)
  const values = Object.values(columns).map((value) => `,${value}`)
  return offered(world, { columns: names.join(''), values: values.join('') })
}

test.each<
  [
    string,
    () => Promise<readonly [offerId: string, quantity: number, more?: object]>,
    number,
    number,
  ]
>([
  ['more than the offer allows', async () => [offers.base, 301], 400, 2002],
  ['an offer that nobody sells', async () => [randomUUID(), 1], 403, 2091],
  ['no price in the currency', async () => [offers.base, 1, { currencyCode: 'eur' }], 403, 2091],
  [
    'no price for the billing cycle',
    async () => [(await offered(world)).addOn, 1, { billingCycle: 'annual' }],
    400,
    990082,
  ],
  [
    'another billing cycle',
    async () => [offers.base, 1, { billingCycle: 'one_time' }],
    400,
    990082,
  ],
  ['an add-on that stands on nothing', async () => [offers.addOn, 1], 400, 990083],
])('refused, and nothing is written: %s', async (_, wanted, status, code) => {
  const { provider: from, customerId } = await shared(world)
  const [offerId, quantity, more] = await wanted()
  const before = await digest(world)
  const reply = await ordered(from, customerId, offerId, { quantity }, more)
  expect(reply).toMatchObject({ status, body: { code } })
  expect(await digest(world)).toEqual(before)
})

test('an offer sold elsewhere, and one withdrawn, cannot be ordered', async () => {
  const { provider: from, customerId } = await shared(world)
  const abroad = randomUUID().toUpperCase()
  const desk = await operator(world)
  const take = (text: string) => desk.call(importCatalog, { body: { text } })
  await take(`Offer ID,Offer Display Name,Category,Countries\n${abroad},Kontor,Enterprise,DE AT\n`)
  const refused = { status: 403, body: { code: 2091 } }
  expect(await ordered(from, customerId, abroad)).toMatchObject(refused)
  const { base } = await offered(world)
  expect((await ordered(from, customerId, base)).status).toBe(201)
  await take(
    `A/C/D/U,Offer Display Name,Offer ID,List Price,ERP Price\nDEL,Desk Suite,${base},0,0\n`,
  )
  expect(await ordered(from, customerId, base)).toMatchObject(refused)
})

test('an add-on stands on its base, of this customer, running', async () => {
  const { provider: from, customerId, subscriptionId, base, addOn } = await subscribed(world)
  const other = await ordered(from, customerId, offers.base)
  const strange = other.body.lineItems[0]?.subscriptionId ?? ''
  const on = (parentId: string, offerId = addOn) => ordered(from, customerId, offerId, { parentId })
  expect(await on(strange)).toMatchObject({ status: 400, body: { code: 990083 } })
  expect(await on(subscriptionId, base)).toMatchObject({ status: 400, body: { code: 990084 } })
  expect(await on(randomUUID())).toMatchObject({ status: 404, body: { code: 20003 } })
  const elsewhere = await subscribed(world)
  expect(await on(elsewhere.subscriptionId)).toMatchObject({ status: 404, body: { code: 20003 } })
  const { body } = await on(subscriptionId)
  expect(body.lineItems).toMatchObject([{ parentSubscriptionId: subscriptionId }])
  const params = { id: customerId, subscriptionId: subscriptionId as never }
  const addOns = await from.call(listSubscriptionAddOns, { params })
  expect(addOns.body.items).toMatchObject([
    { id: body.lineItems[0]?.subscriptionId, parentSubscriptionId: subscriptionId },
  ])
  await from.call(updateSubscription, { params, body: { status: 'suspended' } })
  expect(await on(subscriptionId)).toMatchObject({ status: 409, body: { code: 27009 } })
})

test.each([
  ['concurrent', 2],
  ['lifetime', 1],
])('no more of an offer than its limit says: %s, %i', async (scope, limit) => {
  const { provider: from, customerId } = await shared(world)
  const { base } = await offeredWith({ 'Limit Scope': scope, Limit: String(limit) })
  for (let n = 0; n < limit; n++) expect((await ordered(from, customerId, base)).status).toBe(201)
  const before = await digest(world)
  const tooMany = { status: 400, body: { code: 27006 } }
  expect(await ordered(from, customerId, base)).toMatchObject(tooMany)
  expect(await digest(world)).toEqual(before)
  // Two lines of one order count as two.
  const next = (await from.call(createCustomer, { body: newCustomer() })).body.id
  const lineItems = Array.from({ length: limit + 1 }, (_, lineItemNumber) => ({
    lineItemNumber,
    offerId: base,
    quantity: 1,
  }))
  const both = await from.call(createOrder, { params: { id: next }, body: { lineItems } })
  expect(both).toMatchObject(tooMany)
  expect((await ordered(from, next, base)).status).toBe(201)
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

test('a fault in the last line changes no table', async () => {
  const { provider: from, reseller, customerId } = await shared(world)
  const good = {
    offerId: offers.base,
    quantity: 1,
    partnerIdOnRecord: reseller.organization.mpnId ?? '',
  }
  const before = await digest(world)
  for (const last of [
    { offerId: 'none', quantity: 1 },
    { offerId: offers.base, quantity: 1, partnerIdOnRecord: '99999999999' },
    { offerId: offers.base, quantity: 999 },
    // The same number twice: found by the table, after all lines have been judged and some written.
    { ...good, lineItemNumber: 0 },
  ]) {
    const lineItems = [good, good, last].map((line, lineItemNumber) => ({
      lineItemNumber,
      ...line,
    }))
    const reply = await from.call(createOrder, { params: { id: customerId }, body: { lineItems } })
    expect([last, reply.status]).not.toEqual([last, 201])
    expect(await digest(world)).toEqual(before)
  }
  const empty = await from.call(createOrder, {
    params: { id: customerId },
    body: { lineItems: [] },
  })
  expect(empty).toMatchObject({ status: 400, body: { code: 990088 } })
})

test('rule 23: office-type seats are ordered by an Admin agent, not by a sales agent', async () => {
  const { base } = await offeredWith({ 'Needs Admin Agent': 'yes' })
  const { provider: from, customerId } = await shared(world)
  const by = async (...roles: Role[]) =>
    (await ordered(await world.as(from.organization, ...roles), customerId, base)).status
  expect(await by('sales_agent')).toBe(403)
  expect(await by('sales_agent', 'billing_admin')).toBe(403)
  expect(await by('admin_agent')).toBe(201)
  const sold = await rowsOf(world, 'subscription', 'customer_id', customerId)
  expect(sold).toMatchObject([{ needs_admin_agent: true }])
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
       customer_name, customer_domain, customer_country, customer_language, state, started_at)
     select customer_id, $2, $3, 'direct_partner', $4, $5, customer_name, customer_domain, customer_country,
       customer_language, 'active', now() from customer_relationship where customer_id = $1 limit 1`,
    [customerId, randomUUID(), by.organization.id, by.organization.name, by.organization.mpnId],
  )
}
