// Which lines can be ordered: quantity, price, country, cycle, add-ons, limits, office-type seats; one wrong line, and nothing is written.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest, ordered, rowsOf } from '../../../test/customer-stories.ts'
import { newCustomer, offered, operator, shared, subscribed } from '../../../test/stories.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { importCatalog } from '../../contract/catalog-import.ts'
import { createCustomer } from '../../contract/new-customers.ts'
import { createOrder } from '../../contract/orders.ts'
import { listSubscriptionAddOns, updateSubscription } from '../../contract/subscriptions.ts'
import type { Role } from '../../domain/roles.ts'

let world: World
let offers: Awaited<ReturnType<typeof offered>>
beforeAll(async () => {
  world = await openWorld()
  offers = await offered(world)
})
afterAll(() => world.close())

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
    { ...good, lineItemNumber: 0 },
  ]) {
    const lineItems = [good, good, last].map((line, lineItemNumber) => ({
      lineItemNumber,
      ...line,
    }))
    const reply = await from.call(createOrder, { params: { id: customerId }, body: { lineItems } })
    expect([last, reply.status]).toEqual([last, expect.toBeOneOf([400, 403, 404])])
    expect(await digest(world)).toEqual(before)
  }
  const empty = await from.call(createOrder, {
    params: { id: customerId },
    body: { lineItems: [] },
  })
  expect(empty).toMatchObject({ status: 400, body: { code: 990088 } })
})

test('a friendly name of blanks is the offer’s own name; a trial needs no price', async () => {
  const { provider: from, customerId } = await shared(world)
  const { body } = await ordered(from, customerId, offers.base, { friendlyName: ' ' })
  expect(body.lineItems).toMatchObject([{ friendlyName: 'Desk Suite' }])
  const { base } = await offeredWith({ Trial: 'yes' })
  const trial = await ordered(from, customerId, base, {}, { currencyCode: 'chf' })
  expect(trial.body.currencyCode).toBe('CHF')
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
