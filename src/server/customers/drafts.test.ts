// The New customer wizard: a draft, one Submit that makes all of it or nothing, Cancel that leaves nothing (rules 50, 52..54).

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  begun,
  digest,
  parted,
  rowsOf,
  submitted,
  wizardContent,
} from '../../../test/customer-stories.ts'
import { offered, operator, partners, provider, somebody } from '../../../test/stories.ts'
import { openWorld, publicUrl, type World } from '../../../test/world.ts'
import { importCatalog } from '../../contract/catalog-import.ts'
import { type DraftContent } from '../../contract/customer-draft-resource.ts'
import {
  createCustomerDraft,
  deleteCustomerDraft,
  listCustomerDrafts,
  readCustomerDraft,
  updateCustomerDraft,
} from '../../contract/customer-drafts.ts'
import { searchCustomers } from '../../contract/customer-rows.ts'
import { listIncentiveCredits } from '../../contract/incentive-credits.ts'
import { listOrders } from '../../contract/orders.ts'
import { listSubscriptions } from '../../contract/subscriptions.ts'
import { openMailer } from '../mail.ts'
import { noticesOf } from '../notices.ts'
import { serverKey } from '../seal.ts'
import { tellWhatIsDue } from '../worker.ts'

let world: World
let offers: Awaited<ReturnType<typeof offered>>
beforeAll(async () => {
  world = await openWorld()
  offers = await offered(world)
})
afterAll(() => world.close())

const line = (more: object = {}) => ({
  offerId: offers.base,
  quantity: 5,
  billingCycle: 'monthly' as const,
  ...more,
})

test('rules 50, 52, 54: Submit makes customer, first admin, both relationships, order, subscription and credit; Done lists it under the reseller', async () => {
  const { provider: from, reseller } = await partners(world)
  const { id: resellerId, name, mpnId } = reseller.organization
  const draft = await begun(from, {
    resellerId,
    lines: [line({ friendlyName: 'Till' }), line({ quantity: 2, billingCycle: 'annual' })],
  })
  const kept = await from.call(readCustomerDraft, { params: { id: draft.id } })
  expect(kept.body).toMatchObject({ resellerName: name, content: draft.content })
  const { status, body } = await submitted(from, draft.id, draft.etag)
  expect(status).toBe(201)
  expect(body).toMatchObject({
    companyName: 'Corner Shop',
    userName: `admin@${draft.content.domain}`,
  })
  const hours = (Date.parse(body.expirationDate) - Date.now()) / 3_600_000
  expect(Math.round(hours)).toBe(72)
  expect(await world.everything()).not.toContain(body.password)

  const { customerId } = body
  const rows = await from.call(searchCustomers, { query: { partner: resellerId } })
  expect(rows.body.items).toMatchObject([{ id: customerId, resellers: [{ name }] }])
  const params = { id: customerId as never }
  for (const by of [from, reseller]) {
    const sold = await by.call(listOrders, { params })
    expect(sold.body.items).toMatchObject([
      {
        id: body.orderId,
        currencyCode: 'USD',
        status: 'completed',
        lineItems: [
          { friendlyName: 'Till', quantity: 5, partnerIdOnRecord: mpnId },
          { friendlyName: 'Desk Suite', quantity: 2, partnerIdOnRecord: mpnId },
        ],
      },
    ])
    const running = await by.call(listSubscriptions, { params })
    expect(running.body.items).toHaveLength(2)
    for (const one of running.body.items) {
      expect(one).toMatchObject({ status: 'active', partnerId: mpnId, orderId: body.orderId })
      const at = { id: params.id, subscriptionId: one.id }
      const credits = await by.call(listIncentiveCredits, { params: at })
      expect(credits.body.items).toMatchObject([{ mpnId, resellerName: name }])
    }
  }
  expect(await rowsOf(world, 'user_account', 'organization_id', customerId)).toMatchObject([
    { full_name: 'Gena Soto', email: 'gena@shop.example', roles: ['global_admin'] },
  ])
  expect(await from.call(readCustomerDraft, { params: { id: draft.id } })).toMatchObject({
    status: 404,
  })
  const audits = await rowsOf(world, 'audit_record', 'customer_id', customerId)
  expect(audits).toMatchObject([
    { operation: 'submitCustomerDraft', result: 'succeeded', resource_id: customerId },
  ])
})

test('rule 53: Cancel drops the whole operation: nothing anywhere', async () => {
  const { provider: from, reseller } = await partners(world)
  const before = await digest(world)
  const draft = await begun(from, { resellerId: reseller.organization.id, lines: [line()] })
  const params = { id: draft.id }
  const { body } = await from.call(updateCustomerDraft, {
    params,
    body: { content: { ...draft.content, city: 'Bellevue' }, attributes: { etag: draft.etag } },
  })
  expect(body.content.city).toBe('Bellevue')
  expect((await from.call(deleteCustomerDraft, { params })).status).toBe(204)
  // What is kept for repetitions of a POST goes within a day; nothing else is left.
  await world.query('delete from idempotency_record where organization_id = $1', [
    from.organization.id,
  ])
  const after = await digest(world)
  expect({ ...after, idempotency_record: 0 }).toEqual({ ...before, idempotency_record: 0 })
  expect(await submitted(from, draft.id)).toMatchObject({ status: 404 })
})

test.each<[string, () => DraftContent, number, number]>([
  ['nothing but a name', () => ({ domain: '' }), 400, 990089],
  ['a domain that is none', () => ({ domain: 'shop' }), 400, 990089],
  ['an address that is none', () => ({ email: 'gena@shop' }), 400, 990089],
  ['no state', () => ({ state: ' ' }), 400, 2007],
  ['a postal code of another country', () => ({ postalCode: 'SW1A 1AA' }), 400, 2007],
  ['another region', () => ({ country: 'DE', postalCode: '10115' }), 403, 2030],
  ['a reseller that is no partner', () => ({ resellerId: randomUUID() }), 403, 990080],
  ['too many', () => ({ lines: [line(), line({ quantity: 301 })] }), 400, 2002],
  ['an offer that nobody sells', () => ({ lines: [line(), line({ offerId: 'none' })] }), 403, 2091],
  ['no price in the currency', () => ({ currency: 'EUR', lines: [line()] }), 403, 2091],
  ['a currency that is none', () => ({ currency: 'dollars', lines: [line()] }), 400, 990089],
  ['another billing cycle', () => ({ lines: [line({ billingCycle: 'one_time' })] }), 400, 990082],
  ['an add-on alone', () => ({ lines: [line(), line({ offerId: offers.addOn })] }), 400, 990083],
])(
  'Submit is refused and changes no table, late as it may fail: %s',
  async (_, more, status, code) => {
    const { provider: from, reseller } = await partners(world)
    const draft = await begun(from, { resellerId: reseller.organization.id, ...more() })
    const before = await digest(world)
    expect(await submitted(from, draft.id, draft.etag)).toMatchObject({ status, body: { code } })
    expect(await digest(world)).toEqual(before)
    // Back: the draft is still there, can be mended and submitted.
    const mended = wizardContent({ resellerId: reseller.organization.id, lines: [line()] })
    const saved = await from.call(updateCustomerDraft, {
      params: { id: draft.id },
      body: { content: mended, attributes: { etag: draft.etag } },
    })
    const reply = await submitted(from, draft.id, saved.body.attributes.etag)
    expect(reply.status).toBe(201)
  },
)

test('a domain that was taken meanwhile, an offer withdrawn and a partnership ended between draft and Submit', async () => {
  const { provider: from, reseller, id } = await partners(world)
  const { base: withdrawn } = await offered(world)
  const resellerId = reseller.organization.id
  const lost = await begun(from, { lines: [line({ offerId: withdrawn })] })
  const first = await begun(from, { resellerId, lines: [line()] })
  const second = await begun(from, { resellerId, domain: first.content.domain ?? '' })
  expect((await submitted(from, first.id)).status).toBe(201)
  expect(await submitted(from, second.id)).toMatchObject({ status: 409, body: { code: 990029 } })

  const desk = await operator(world)
  const text = `A/C/D/U,Offer Display Name,Offer ID,List Price,ERP Price\nDEL,Desk Suite,${withdrawn},0,0\n`
  expect((await desk.call(importCatalog, { body: { text } })).status).toBe(201)
  const before = await digest(world)
  expect(await submitted(from, lost.id)).toMatchObject({ status: 403, body: { code: 2091 } })
  expect(await digest(world)).toEqual(before)

  const parting = await begun(from, { resellerId })
  await parted(from, id)
  expect(await submitted(from, parting.id)).toMatchObject({ status: 403, body: { code: 990080 } })
  const shown = await from.call(readCustomerDraft, { params: { id: parting.id } })
  expect(shown.body).not.toHaveProperty('resellerName')
})

test('a double click and a second tab: one customer', async () => {
  const { provider: from, reseller } = await partners(world)
  const draft = await begun(from, { resellerId: reseller.organization.id })
  const params = { id: draft.id }
  const save = (city: string) =>
    from.call(updateCustomerDraft, {
      params,
      body: { content: { ...draft.content, city }, attributes: { etag: draft.etag } },
    })
  const inFirstTab = await save('Bellevue')
  expect(inFirstTab.status).toBe(200)
  const stale = { status: 400, body: { code: 2055 } }
  expect(await save('Kirkland')).toMatchObject(stale)
  expect(await submitted(from, draft.id, draft.etag)).toMatchObject(stale)

  const [requestId, etag] = [randomUUID(), inFirstTab.body.attributes.etag]
  const first = await submitted(from, draft.id, etag, requestId)
  const repeated = await submitted(from, draft.id, etag, requestId)
  expect([first.status, repeated.text]).toEqual([201, first.text])
  expect((await submitted(from, draft.id, etag)).status).toBe(404)
  const rows = await from.call(searchCustomers, {})
  expect(rows.body.items.map(({ id }) => id)).toEqual([first.body.customerId])
})

test('drafts are their seller’s alone; a customer without lines has no order', async () => {
  const from = await provider(world)
  const draft = await begun(from)
  const stranger = await somebody(world, 'direct_partner', 'admin_agent')
  expect((await stranger.call(listCustomerDrafts)).body.items).toEqual([])
  for (const endpoint of [readCustomerDraft, deleteCustomerDraft])
    expect((await stranger.call(endpoint, { params: { id: draft.id } })).status).toBe(404)
  expect((await submitted(stranger, draft.id)).status).toBe(404)
  const colleague = await world.as(from.organization, 'sales_agent')
  const listed = await colleague.call(listCustomerDrafts)
  expect(listed.body.items.map(({ id }) => id)).toEqual([draft.id])
  const { body } = await submitted(colleague, draft.id)
  expect(body).not.toHaveProperty('orderId')
  const unknown = { content: { price: 1 } } as never
  expect((await from.call(createCustomerDraft, { body: unknown })).status).toBe(400)
})

test('who is concerned is mailed once: the contact, the reseller’s admins, the customer’s admin', async () => {
  const { provider: from, reseller } = await partners(world)
  const draft = await begun(from, {
    resellerId: reseller.organization.id,
    email: `gena@${randomUUID()}.example`,
    lines: [line()],
  })
  const ofProvider = () => rowsOf(world, 'mail', 'organization_id', from.organization.id)
  await told()
  const before = (await ofProvider()).length
  const requestId = randomUUID()
  await submitted(from, draft.id, draft.etag, requestId)
  await submitted(from, draft.id, draft.etag, requestId)
  await told()
  await told()
  const [people] = await rowsOf(world, 'user_account', 'organization_id', reseller.organization.id)
  const mails = await ofProvider()
  const sent = mails.map(({ recipient }) => String(recipient)).toSorted()
  const expected = [draft.content.email, draft.content.email, people?.email, people?.email]
  expect(mails).toHaveLength(before + 4)
  expect(sent.filter((one) => expected.includes(one))).toEqual(expected.map(String).toSorted())
})

async function told() {
  const key = serverKey(world.config)
  const mailer = openMailer({ from: world.config.mailFrom, key, publicUrl })
  const errors: object[] = []
  await tellWhatIsDue(world.database, {
    handlers: { ...noticesOf(key, publicUrl), 'mail.deliver': mailer.deliver },
    log: { error: (fields) => errors.push(fields) },
  })
  expect(errors).toEqual([])
}
