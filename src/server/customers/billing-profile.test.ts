// The billing profile: who may change it, which address it may hold, and whose change is lost to a newer one.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest } from '../../../test/customer-stories.ts'
import { ofCustomer, shared } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { readBillingProfile, updateBillingProfile } from '../../contract/billing-profiles.ts'
import { listPartnerAccess, removeDelegatedAdmin } from '../../contract/partner-access.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('the billing profile: by the seller, and by the reseller while it administers; a stale etag is refused', async () => {
  const { provider: from, reseller, customerId } = await shared(world)
  const params = { id: customerId }
  const { body: read } = await reseller.call(readBillingProfile, { params })
  const put = (by: Client, city: string, more: object = {}, headers = {}) =>
    by.call(updateBillingProfile, {
      params,
      headers,
      body: { ...read, defaultAddress: { ...read.defaultAddress, city }, ...more },
    })
  const first = await put(reseller, 'Bellevue')
  expect(first).toMatchObject({ status: 200, body: { defaultAddress: { city: 'Bellevue' } } })
  const stale = { status: 400, body: { code: 2055 } }
  expect(await put(from, 'Kirkland')).toMatchObject(stale)
  const fresh = first.body.attributes.etag ?? ''
  expect(
    await put(from, 'Kirkland', { attributes: {} }, { 'if-match': read.attributes.etag ?? '' }),
  ).toMatchObject(stale)
  expect(await put(from, 'Kirkland', { attributes: {} }, { 'if-match': fresh })).toMatchObject({
    status: 200,
  })
  expect((await put(from, 'Seattle', { attributes: {} })).body.defaultAddress.city).toBe('Seattle')

  const admin = await ofCustomer(world, customerId, 'global_admin')
  const access = await admin.call(listPartnerAccess)
  const row = access.body.items.find(({ kind }) => kind === 'indirect_reseller')
  await admin.call(removeDelegatedAdmin, { params: { id: row?.id ?? '' } })
  expect(await put(reseller, 'Renton', { attributes: {} })).toMatchObject({
    status: 403,
    body: { code: 990081 },
  })
  expect((await put(from, 'Tacoma', { attributes: {} })).status).toBe(200)
  expect((await reseller.call(readBillingProfile, { params })).body.defaultAddress.city).toBe(
    'Tacoma',
  )
})

test.each([
  ['no state', { state: undefined }, 2007],
  ['a postal code of another country', { postalCode: 'SW1A 1AA' }, 2007],
  ['no last name', { lastName: '' }, 800002],
])('refused, and nothing is written: %s', async (_, change, code) => {
  const { provider: from, customerId } = await shared(world)
  const params = { id: customerId }
  const { body } = await from.call(readBillingProfile, { params })
  const before = await digest(world)
  const reply = await from.call(updateBillingProfile, {
    params,
    body: { ...body, defaultAddress: { ...body.defaultAddress, ...change } as never },
  })
  expect(reply).toMatchObject({ status: 400, body: { code } })
  expect(await digest(world)).toEqual(before)
})

test('the helpdesk sees the profile and does not change it', async () => {
  const { reseller, customerId } = await shared(world)
  const helpdesk = await world.as(reseller.organization, 'helpdesk_agent')
  const params = { id: customerId }
  const { body, status } = await helpdesk.call(readBillingProfile, { params })
  expect(status).toBe(200)
  expect(await helpdesk.call(updateBillingProfile, { params, body })).toMatchObject({
    status: 403,
    body: { code: 900150 },
  })
})
