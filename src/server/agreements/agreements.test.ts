// The partner agreement: nothing published, nothing refused; in force, nobody sells anything new without it (domain 4.11).
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreementPublished } from '../../../test/agreement-recipes.ts'
import { newCustomer, operator, subscribed } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { createCustomer } from '../../contract/new-customers.ts'
import { createOrder } from '../../contract/orders.ts'
import * as agreements from '../../contract/partner-agreements.ts'
import { listPartnerships } from '../../contract/partnerships.ts'
import { updateSubscription } from '../../contract/subscriptions.ts'
import { transact } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'
import { signedAmong } from './queries.ts'

let world: World
let story: Awaited<ReturnType<typeof subscribed>>
beforeAll(async () => {
  world = await openWorld()
  // Everything that was sold before the first text stays sold.
  story = await subscribed(world)
})
afterAll(() => world.close())

const sign = (by: Client, id: string) =>
  by.call(agreements.signPartnerAgreement, { params: { id }, body: { acknowledged: true } })
const own = { status: 403, body: { code: 900124 } }
const resellers = { status: 403, body: { code: 900123 } }

const order = (credited: boolean, parentId?: string) =>
  story.provider.call(createOrder, {
    params: { id: story.customerId },
    body: {
      lineItems: [
        {
          lineItemNumber: 0,
          offerId: parentId === undefined ? story.base : story.addOn,
          quantity: 1,
          ...(parentId === undefined ? {} : { parentSubscriptionId: parentId }),
          ...(credited ? { partnerIdOnRecord: story.reseller.organization.mpnId ?? '' } : {}),
        },
      ],
    },
  })
const quantity = (by: Client, wanted: number) =>
  by.call(updateSubscription, {
    params: { id: story.customerId, subscriptionId: story.subscriptionId } as never,
    body: { quantity: wanted } as never,
  })
const statusOf = async (query: { mpnId?: string; tenantId?: string }) =>
  story.provider.call(agreements.readAgreementStatus, { query })
/** By the rule that every sale asks. */
const signedAtHome = (id: string) =>
  transact(world.database, {}, async (db) => {
    await enterNobody(db)
    const now = await enterOrganization(db, id)
    return signedAmong(db, story.reseller.organization.region, [id], now)
  })
const listed = async () => {
  const { body } = await story.provider.call(listPartnerships, {})
  return body.items.map(({ agreementSigned }) => agreementSigned)
}

describe('from publication to signature', () => {
  test('nothing published: nothing to sign, nothing refused, everybody counts as signed', async () => {
    expect((await order(true)).status).toBe(201)
    expect(await listed()).toEqual([undefined])
    const { id: tenantId } = story.reseller.organization
    expect((await statusOf({ tenantId })).body).toEqual({ isAgreementSigned: true })
    const { body } = await story.provider.call(agreements.listPartnerAgreements, {})
    expect(body.items).toEqual([])
  })

  test('a text for another region, and one that is not in force yet, refuse nothing', async () => {
    await agreementPublished(world, 'japan')
    const next = new Date(Date.now() + 30 * 86_400_000).toISOString()
    await agreementPublished(world, undefined, { effectiveDate: next })
    expect((await order(true)).status).toBe(201)
    const { body } = await story.provider.call(agreements.listPartnerAgreements, {})
    expect(body.items.map(({ state }) => state)).toEqual(['upcoming'])
  })

  test('in force: order, add-on, more seats and a new customer wait for the seller’s signature; fewer seats do not', async () => {
    const id = await agreementPublished(world)
    expect(await order(false)).toMatchObject(own)
    expect(await order(false, story.subscriptionId)).toMatchObject(own)
    expect(await quantity(story.provider, 6)).toMatchObject(own)
    expect((await quantity(story.provider, 4)).status).toBe(200)
    const { status, body } = await story.provider.call(createCustomer, { body: newCustomer() })
    expect({ status, body }).toMatchObject(own)
    expect((await sign(story.provider, id)).body).toMatchObject({
      isSigned: true,
      state: 'in_force',
      signedBy: `Person of ${story.provider.organization.name}`,
    })
    expect((await order(false, story.subscriptionId)).status).toBe(201)
    expect((await quantity(story.provider, 6)).status).toBe(200)
  })

  test('the credited reseller has signed too, or earns on nothing new; its provider sees which', async () => {
    const { organization } = story.reseller
    expect(await order(true)).toMatchObject(resellers)
    expect((await order(false)).status).toBe(201)
    expect(await listed()).toEqual([false])
    const mpnId = organization.mpnId ?? ''
    expect((await statusOf({ mpnId })).body).toEqual({ isAgreementSigned: false })
    const { body } = await story.reseller.call(agreements.listPartnerAgreements, {})
    const inForce = body.items.find(({ state }) => state === 'in_force')?.id ?? ''
    expect((await sign(story.reseller, inForce)).status).toBe(200)
    expect((await order(true)).status).toBe(201)
    expect(await listed()).toEqual([true])
    expect((await statusOf({ mpnId })).body).toEqual({ isAgreementSigned: true })
  })

  test('a newer text asks again; who has signed it early need not', async () => {
    const later = new Date(Date.now() + 10 * 86_400_000).toISOString()
    const next = await agreementPublished(world, 'united-states', { effectiveDate: later })
    expect((await sign(story.provider, next)).status).toBe(200)
    // Who has signed only what comes has signed enough for what it replaces.
    const company = await world.organization('indirect_reseller')
    expect((await signedAtHome(company.id)).get(company.id)).toBe(false)
    expect((await sign(await world.as(company, 'global_admin'), next)).status).toBe(200)
    expect((await signedAtHome(company.id)).get(company.id)).toBe(true)
    await world.later(story.provider.organization, 11)
    await world.later(story.reseller.organization, 11)
    const again = await world.as(story.provider.organization, 'global_admin', 'admin_agent')
    story = { ...story, provider: again }
    expect((await order(false)).status).toBe(201)
    expect(await order(true)).toMatchObject(resellers)
  })
})

describe('signing', () => {
  test('is a Global admin’s, in person, with the box ticked, and only what is in force or to come', async () => {
    const company = await world.organization('indirect_reseller', { country: 'KR' })
    const old = await agreementPublished(world, 'korea')
    const id = await agreementPublished(world, 'korea')
    const input = { params: { id }, body: { acknowledged: true } }
    const agent = await world.as(company, 'admin_agent', 'billing_admin')
    expect(await agent.call(agreements.signPartnerAgreement, input)).toMatchObject({
      status: 403,
      body: { code: 900150 },
    })
    const admin = await world.as(company, 'global_admin')
    const unticked = { ...input, body: { acknowledged: false } }
    expect(await admin.call(agreements.signPartnerAgreement, unticked)).toMatchObject({
      status: 400,
      body: { code: 990051 },
    })
    expect(await sign(admin, old)).toMatchObject({ status: 409, body: { code: 990428 } })
    const shown = (await admin.call(agreements.listPartnerAgreements, {})).body.items
    expect(shown.map((one) => one.id)).toContain(id)
    expect(shown.map((one) => one.id)).not.toContain(old)
    const token = await world.accessToken(await world.application(company, ['global_admin']))
    const program = world.client({ authorization: `Bearer ${token}` })
    expect((await program(agreements.signPartnerAgreement, input)).status).toBe(403)
    expect((await sign(admin, id)).status).toBe(200)
    // A second time changes nothing: the first signature is the evidence.
    const other = await world.as(company, 'global_admin')
    const first = (await sign(admin, id)).body.signedDate
    expect((await sign(other, id)).body.signedDate).toBe(first)
    const stranger = await world.as(await world.organization('indirect_reseller'), 'global_admin')
    expect((await sign(stranger, id)).status).toBe(404)
  })

  test('the operator counts signatures by region; the first day is not in the past', async () => {
    const desk = await operator(world)
    // What is published for another region replaces nothing in Korea.
    await agreementPublished(world, 'japan')
    const { body } = await desk.call(agreements.listPublishedAgreements, {})
    const korean = body.items.filter(({ region }) => region === 'korea')
    expect(korean.map(({ state, signatures, partners }) => [state, signatures, partners])).toEqual([
      ['in_force', 1, 1],
      ['replaced', 0, 1],
    ])
    const past = { title: 'T', body: 'B', effectiveDate: '2020-01-01T00:00:00.000Z' }
    expect(await desk.call(agreements.publishAgreement, { body: past })).toMatchObject({
      status: 400,
      body: { code: 990429 },
    })
    const nowhere = { title: 'T', body: 'B', region: 'atlantis' }
    expect((await desk.call(agreements.publishAgreement, { body: nowhere })).status).toBe(400)
  })
})

test('the status is asked by exactly one id of an own reseller', async () => {
  const { mpnId, id: tenantId } = story.reseller.organization
  const stranger = await world.organization('indirect_reseller')
  const cases = [
    [{}, 2001],
    [{ mpnId: mpnId ?? '', tenantId }, 2000],
    [{ mpnId: 'abc' }, 2000],
    [{ tenantId: '12' }, 2000],
    [{ mpnId: stranger.mpnId ?? '' }, 2204],
    [{ tenantId: stranger.id }, 2205],
  ] as const
  for (const [query, code] of cases)
    expect(await statusOf(query)).toMatchObject({ status: 400, body: { code } })
})
