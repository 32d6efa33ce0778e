// A partner's own profiles: who sees and changes what, and what stays (domain 4.1, rules 24, 27).
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  someBilling,
  someContact,
  someOrganization,
  somePlace,
  someSupport,
} from '../../../test/profile-recipes.ts'
import { reseller, somebody } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { readCountryValidationRules } from '../../contract/country-validation-rules.ts'
import { updateLegalIdentity } from '../../contract/legal-identity.ts'
import * as locations from '../../contract/locations.ts'
import * as profiles from '../../contract/partner-profiles.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const etagOf = (reply: { readonly body: { readonly attributes: { readonly etag?: string } } }) =>
  reply.body.attributes.etag ?? ''

describe('sight', () => {
  test('rules 24, 27: a User management admin reads the profiles, a helpdesk agent does not', async () => {
    const admin = await somebody(world, 'indirect_reseller', 'user_management_admin')
    const helpdesk = await somebody(world, 'indirect_reseller', 'helpdesk_agent')
    const reads = [
      profiles.readMpnProfile,
      profiles.readLegalProfile,
      profiles.readOrganizationProfile,
      profiles.readSupportProfile,
      locations.listLocations,
    ]
    for (const endpoint of reads) {
      expect((await admin.call(endpoint as never, {})).status).toBe(200)
      expect((await helpdesk.call(endpoint as never, {})).status).toBe(403)
    }
    expect((await admin.call(profiles.readPartnerBillingProfile, {})).status).toBe(403)
  })

  test('another’s MPN ID is told by number, an unknown one is 404 with the documented code', async () => {
    const [one, other] = [await reseller(world), await reseller(world)]
    const { mpnId, name } = other.organization
    const found = await one.call(profiles.readMpnProfile, { query: { mpnId: mpnId ?? '' } })
    expect(found.body).toMatchObject({ mpnId, partnerName: name })
    const own = await one.call(profiles.readMpnProfile, {})
    expect(own.body.mpnId).toBe(one.organization.mpnId)
    expect(
      await one.call(profiles.readMpnProfile, { query: { mpnId: '999999999999' } }),
    ).toMatchObject({
      status: 404,
      body: { code: 3000 },
    })
  })

  test('who was taken in by the operator is authorized from the beginning', async () => {
    const { body } = await (await reseller(world)).call(profiles.readLegalProfile, {
      query: { vettingVersion: 'last_finalized' },
    })
    expect(body).toMatchObject({ vettingStatus: 'authorized', vettingSubStatus: 'none' })
    expect(body.companyName).not.toBe('')
  })
})

describe('change', () => {
  test('is kept, with an etag that another’s change makes stale', async () => {
    const one = await reseller(world)
    const before = await one.call(profiles.readSupportProfile, {})
    const headers = { 'if-match': etagOf(before) }
    const first = await one.call(profiles.updateSupportProfile, { headers, body: someSupport })
    expect(first.status).toBe(200)
    const stale = { status: 400, body: { code: 2055 } }
    const second = { headers, body: { ...someSupport, email: 'other@shop.example' } }
    expect(await one.call(profiles.updateSupportProfileToo, second)).toMatchObject(stale)
    const now = await one.call(profiles.readSupportProfile, {})
    expect(now.body).toMatchObject({ ...someSupport, profileType: 'support_profile' })
    expect(etagOf(now)).toBe(etagOf(first))
  })

  test('rule 2: a support contact is asked for as whoever enrols is: address and telephone, a site that is one', async () => {
    const one = await reseller(world)
    const put = (change: object) =>
      one.call(profiles.updateSupportProfile, { body: { ...someSupport, ...change } })
    for (const change of [{ email: 'help' }, { telephone: ' ' }, { website: 'javascript:x' }])
      expect(await put(change)).toMatchObject({ status: 400, body: { code: 800002 } })
    expect((await put({ website: '' })).status).toBe(200)
  })

  /** All of them have read that there is no row before any of them writes one; the embedded database takes them in turn anyway. */
  async function allAtOnce<T>(acts: () => readonly Promise<T>[]): Promise<readonly T[]> {
    if (inject('template').engine !== 'postgres') return Promise.all(acts())
    const started = await world.database.kysely.transaction().execute(async (db) => {
      // Readers pass, writers wait.
      await sql`lock table partner_profile in share row exclusive mode`.execute(db)
      const running = acts()
      for (let waiting = 0; waiting < running.length; ) {
        await delay(20)
        const { rows } = await sql<{ waiting: number }>`
          select count(*)::int as waiting from pg_locks
          where relation = 'partner_profile'::regclass and not granted`.execute(db)
        waiting = rows[0]?.waiting ?? 0
      }
      return running.map((one) => ({ one }))
    })
    return Promise.all(started.map(({ one }) => one))
  }

  test('of six first ones at once with one etag, one is kept: what was answered 200', async () => {
    for (let round = 0; round < 5; round++) {
      const one = await reseller(world)
      const headers = { 'if-match': etagOf(await one.call(profiles.readSupportProfile, {})) }
      const replies = await allAtOnce(() =>
        [1, 2, 3, 4, 5, 6].map((n) =>
          one.call(profiles.updateSupportProfile, {
            headers,
            body: { ...someSupport, telephone: `425555010${n}` },
          }),
        ),
      )
      const [kept, ...others] = replies.filter(({ status }) => status === 200)
      expect(others).toEqual([])
      for (const { status, body } of replies)
        if (status !== 200) expect([status, body]).toMatchObject([400, { code: 2055 }])
      const { body } = await one.call(profiles.readSupportProfile, {})
      expect([body.telephone, etagOf({ body })]).toEqual([
        kept?.body.telephone,
        kept?.body.attributes.etag,
      ])
    }
  })

  test('name, country and currency stay', async () => {
    const one = await reseller(world)
    const { name } = one.organization
    const put = (change: object) =>
      one.call(profiles.updateOrganizationProfile, {
        body: { ...someOrganization(name), ...change },
      })
    const german = { ...someOrganization(name).defaultAddress, country: 'DE' }
    expect((await put({})).status).toBe(200)
    expect(await put({ companyName: 'Another' })).toMatchObject({
      status: 409,
      body: { code: 990430 },
    })
    expect(await put({ defaultAddress: german })).toMatchObject({
      status: 409,
      body: { code: 990431 },
    })
    const bill = (change: object) =>
      one.call(profiles.updatePartnerBillingProfile, { body: { ...someBilling, ...change } })
    expect(await bill({ billingCurrency: 'EUR' })).toMatchObject({
      status: 409,
      body: { code: 990432 },
    })
    expect(await bill({ companyName: 'Another' })).toMatchObject({
      status: 409,
      body: { code: 990430 },
    })
    expect((await bill({ billingCurrency: 'usd' })).body).toMatchObject({ billingCurrency: 'USD' })
  })

  test('the address is the country’s; where the bill goes is a Global admin’s, number and tax id are others’ too', async () => {
    const one = await reseller(world)
    const bill = (by: Client, change: object) =>
      by.call(profiles.updatePartnerBillingProfile, { body: { ...someBilling, ...change } })
    const wrong = { ...somePlace, postalCode: 'x' }
    expect(await bill(one, { address: wrong })).toMatchObject({ status: 400, body: { code: 2007 } })
    const nowhere = { ...somePlace, state: 'Wessex' }
    expect(await bill(one, { address: nowhere })).toMatchObject({
      status: 400,
      body: { code: 2007 },
    })
    expect((await bill(one, {})).status).toBe(200)
    const clerk = await world.as(one.organization, 'billing_admin')
    expect((await bill(clerk, { taxId: '98' })).body).toMatchObject({ taxId: '98' })
    const moved = { ...somePlace, addressLine1: 'Two Main Way' }
    expect(await bill(clerk, { address: moved })).toMatchObject({
      status: 403,
      body: { code: 900150 },
    })
    expect((await bill(one, { address: moved })).status).toBe(200)
    const seller = await world.as(one.organization, 'sales_agent')
    expect((await bill(seller, {})).status).toBe(403)
  })
})

describe('the legal identity', () => {
  const put = (by: Client, change: object) =>
    by.call(profiles.updateLegalProfile, {
      body: { address: somePlace, primaryContact: someContact, ...change },
    })

  test('a new one is verified again, and holds only then; the new contact is asked by mail', async () => {
    const one = await reseller(world)
    const changed = await put(one, { companyName: 'New Name' })
    expect(changed.body).toMatchObject({
      companyName: 'New Name',
      vettingStatus: 'pending',
      vettingSubStatus: 'email_ownership',
    })
    const finalized = await one.call(profiles.readLegalProfile, {
      query: { vettingVersion: 'last_finalized' },
    })
    expect(finalized.body.companyName).toBe(one.organization.name)
    const { rows } = await world.query('select recipient from mail where organization_id = $1', [
      one.organization.id,
    ])
    expect(rows).toEqual([{ recipient: someContact.email }])
  })

  test('providers and direct partners ask the operator for another name; country and webmail are refused', async () => {
    for (const kind of ['indirect_provider', 'direct_partner'] as const) {
      const one = await somebody(world, kind, 'global_admin')
      expect(await put(one, { companyName: 'New Name' })).toMatchObject({
        status: 409,
        body: { code: 990430 },
      })
      expect((await put(one, { companyName: one.organization.name })).status).toBe(200)
    }
    const one = await reseller(world)
    expect(await put(one, { address: { ...somePlace, country: 'DE' } })).toMatchObject({
      status: 409,
      body: { code: 990431 },
    })
    const webmail = { ...someContact, email: 'gena@yahoo.com' }
    expect(await put(one, { primaryContact: webmail })).toMatchObject({
      status: 400,
      body: { code: 990380 },
    })
    const agent = await world.as(one.organization, 'admin_agent')
    expect((await put(agent, {})).status).toBe(403)
  })

  test('a registration number is given where the country asks for one', async () => {
    const company = await world.organization('direct_partner', { country: 'RU' })
    const one = await world.as(company, 'global_admin')
    const content = {
      addressLine1: 'Улица 1',
      city: 'Москва',
      postalCode: '101000',
      phoneNumber: '74955550101',
      firstName: 'Анна',
      lastName: 'Лебедева',
      email: 'anna@sever.example',
    }
    const say = (more: object) =>
      one.call(updateLegalIdentity, { body: { content: { ...content, ...more } } })
    expect(await say({})).toMatchObject({ status: 400, body: { code: 600049 } })
    expect((await say({ registrationNumber: '1027700132195' })).body).toMatchObject({
      state: 'awaiting_email',
    })
  })
})

test('what a country asks is what the checks ask', async () => {
  const { call } = await somebody(world, 'customer', 'user')
  const of = async (country: string) =>
    (await call(readCountryValidationRules, { params: { country } })).body
  expect(await of('us')).toMatchObject({
    iso2Code: 'US',
    defaultCulture: 'en-US',
    isStateRequired: true,
    isPostalCodeRequired: true,
    isTaxIdSupported: false,
    isVatIdSupported: false,
    countryCallingCodesList: ['1'],
  })
  expect((await of('US')).supportedStatesList).toContain('WA')
  const germany = await of('DE')
  expect('80331').toMatch(new RegExp(germany.postalCodeRegex ?? 'x'))
  expect(germany).toMatchObject({ isVatIdSupported: true, supportedLanguagesList: ['de'] })
  expect(await of('RU')).toMatchObject({ isTaxIdSupported: true, isTaxIdOptional: false })
  expect((await call(readCountryValidationRules, { params: { country: 'XX' } })).status).toBe(404)
})
