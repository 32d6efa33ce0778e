// The operator's companies: found, taken in with a first link that can be made anew, and kept inside their cloud and region.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveEnrolment } from '../src/contract/enrolment-reviews.ts'
import { addLocation } from '../src/contract/locations.ts'
import { createCustomer } from '../src/contract/new-customers.ts'
import {
  createOrganization,
  listOrganizations,
  readOrganization,
  renewFirstAdminLink,
} from '../src/contract/organizations.ts'
import {
  acceptPartnershipRequest,
  openPartnershipRequest,
} from '../src/contract/partnership-offers.ts'
import { openPasswordLink, usePasswordLink } from '../src/contract/passwords.ts'
import { clouds } from '../src/domain/organization.ts'
import { takenIn } from './company-recipes.ts'
import { headquarters } from './membership-stories.ts'
import { someLocation } from './profile-recipes.ts'
import { enrolled } from './review-stories.ts'
import { drafted, newCustomer, operator, partners, provider, somebody } from './stories.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const secretOf = (link: string | undefined) => {
  const [, id = '', secret = ''] = /set-password\/([^#]+)#(.+)$/.exec(link ?? '') ?? []
  return { params: { id: id as never }, body: { secret } }
}

test('a company is found by the beginning of its name, domain or MPN ID, and by state; signs are no wildcards', async () => {
  const desk = await operator(world)
  const one = await world.organization('indirect_provider', {
    name: 'Zephyr% Trade',
    domain: 'zephyr-trade.example',
    mpnId: '987650001',
    state: 'suspended',
  })
  const found = async (query: object) =>
    (await desk.call(listOrganizations, { query: { size: 50, ...query } })).body.items.map(
      ({ id }) => id,
    )
  for (const search of ['zephyr', 'ZEPHYR% t', 'zephyr-tr', '98765', ' Zephyr '])
    expect(await found({ search }), search).toEqual([one.id])
  for (const search of ['phyr', '%', '_ephyr', '87650001'])
    expect(await found({ search }), search).not.toContain(one.id)
  expect(await found({ state: 'suspended' })).toContain(one.id)
  expect(await found({ state: 'active', search: 'zephyr' })).toEqual([])
})

test('while nobody has set a password the first admin gets a new link, and the old one dies; afterwards none', async () => {
  const desk = await operator(world)
  const { id, link, userName } = await takenIn(world)
  const params = { id }
  expect((await desk.call(readOrganization, { params })).body.firstAdmin).toEqual({
    userName,
    isIn: false,
  })
  const renewed = await desk.call(renewFirstAdminLink, { params })
  expect((await world.client()(openPasswordLink, secretOf(link))).status).toBe(409)
  const { params: at, body } = secretOf(renewed.body.link)
  const set = await world.client()(usePasswordLink, {
    params: at,
    body: { ...body, newPassword: 'a long enough sentence' },
  })
  expect(set.status).toBe(200)
  expect(await desk.call(renewFirstAdminLink, { params })).toMatchObject({
    status: 409,
    body: { code: 990464 },
  })
  expect((await desk.call(readOrganization, { params })).body.firstAdmin?.isIn).toBe(true)
})

test('a company shows its partners from both sides', async () => {
  const [desk, pair] = [await operator(world), await partners(world)]
  const [from, to] = [pair.provider.organization, pair.reseller.organization]
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    const { body } = await desk.call(readOrganization, { params: { id: one.id } })
    expect(body.partnerships).toMatchObject([{ organizationId: other.id, name: other.name }])
  }
})

test('the operator chooses the cloud of a company; the public one is the default', async () => {
  const desk = await operator(world)
  const home = { public: 'FR', government: 'US', germany: 'DE', china: 'CN' } as const
  const first = await takenIn(world)
  const { body } = await desk.call(readOrganization, { params: { id: first.id } })
  expect(body.cloud).toBe('public')
  for (const cloud of clouds) {
    const { id } = await takenIn(world, { cloud, country: home[cloud] })
    const made = await desk.call(readOrganization, { params: { id } })
    expect([made.body.cloud, made.body.country]).toEqual([cloud, home[cloud]])
  }
  await expect(takenIn(world, { cloud: 'china' })).rejects.toThrow('990437')
  const bad = await desk.call(createOrganization, { raw: '{"cloud":"moon"}' })
  expect(bad.status).toBe(400)
})

test('rule 7: a company that contradicts the directory is not taken in', async () => {
  const asleep = await headquarters(world, { status: 'inactive' })
  const german = await headquarters(world, { country: 'DE' })
  const partner = await somebody(world, 'indirect_reseller', 'global_admin')
  const added = await partner.call(addLocation, { body: someLocation })
  const own = await headquarters(world, { name: 'As it is' })
  const refused: readonly (readonly [string, string])[] = [
    [asleep.mpnId, '990435'],
    [german.mpnId, '990436'],
    [added.body.mpnId, '990433'],
  ]
  for (const [mpnId, code] of refused)
    await expect(takenIn(world, { mpnId }), code).rejects.toThrow(code)
  await takenIn(world, { mpnId: own.mpnId })
  const kept = 'select name from membership_profile where mpn_id = $1'
  expect((await world.query(kept, [own.mpnId])).rows).toEqual([{ name: 'As it is' }])
})

test('domain 4.12: companies of different clouds or regions become no partners; a customer is of its seller’s cloud', async () => {
  const from = await provider(world)
  for (const wanted of [{ cloud: 'government' as const }, { country: 'DE' }]) {
    const to = await world.as(
      await world.organization('indirect_reseller', wanted),
      'global_admin',
      'admin_agent',
    )
    const { id, secret } = await drafted(from, to)
    const input = { params: { id }, body: { secret } }
    expect((await to.call(openPartnershipRequest, input)).body.refusal).toBe('other_region')
    expect(
      await to.call(acceptPartnershipRequest, { ...input, body: { secret, acknowledged: true } }),
    ).toMatchObject({ status: 409, body: { code: 990048 } })
  }
  const seller = await world.as(
    await world.organization('indirect_provider', { cloud: 'government' }),
    'admin_agent',
  )
  const { body } = await seller.call(createCustomer, { body: newCustomer() })
  const rows = await world.query(
    `select o.cloud, r.customer_cloud from organization o
     join customer_relationship r on r.customer_id = o.id where o.id = $1`,
    [body.id],
  )
  expect(rows.rows).toEqual([{ cloud: 'government', customer_cloud: 'government' }])
})

test('rule 43: a company is enrolled, with an account of its own, before it accepts a partnership', async () => {
  const from = await provider(world)
  const { applicant, params } = await enrolled(world, { checks: 'verified' })
  const { id, secret } = await drafted(from, applicant)
  const input = { params: { id }, body: { secret } }
  expect((await applicant.call(openPartnershipRequest, input)).body.refusal).toBe('not_a_reseller')
  const accept = () =>
    applicant.call(acceptPartnershipRequest, { ...input, body: { secret, acknowledged: true } })
  expect(await accept()).toMatchObject({ status: 403, body: { code: 2032 } })
  expect((await (await operator(world)).call(approveEnrolment, { params, body: {} })).status).toBe(
    200,
  )
  expect((await accept()).status).toBe(200)
})
