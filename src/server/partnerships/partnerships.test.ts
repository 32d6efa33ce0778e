// From the provider's request to two lists, and back: rules 26, 29..33, 43 and what each side sees.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drafted, operator, partners, provider, reseller, somebody } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import type { Input } from '../../contract/client.ts'
import { createOrganization } from '../../contract/organizations.ts'
import {
  acceptPartnershipRequest,
  openPartnershipRequest,
} from '../../contract/partnership-offers.ts'
import {
  createPartnershipRequest,
  listPartnershipRequests,
  readPartnershipRequest,
} from '../../contract/partnership-requests.ts'
import {
  listPartnerships,
  readPartnership,
  removePartnership,
} from '../../contract/partnerships.ts'
import { usePasswordLink } from '../../contract/passwords.ts'
import { listRelationships } from '../../contract/relationships.ts'
import { signIn } from '../../contract/sessions.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Draft = Awaited<ReturnType<typeof drafted>>

const accept = (by: Client, { id, secret }: Draft, more: object = {}) =>
  by.call(acceptPartnershipRequest, {
    params: { id },
    body: { secret, acknowledged: true, ...more },
  })
const open = (by: Client, { id, secret }: Draft) =>
  by.call(openPartnershipRequest, { params: { id }, body: { secret } })

const partnersOf = async (of: Client, query: Input<typeof listPartnerships>['query'] = {}) =>
  (await of.call(listPartnerships, { query })).body.items

async function relationshipsOf(
  of: Client,
  relationship_type: 'is_indirect_reseller_of' | 'is_indirect_cloud_solution_provider_of',
  start?: string,
) {
  const filter =
    start === undefined
      ? {}
      : { filter: JSON.stringify({ Field: 'Name', Value: start, Operator: 'starts_with' }) }
  const query = { relationship_type, ...filter }
  const { status, body } = await of.call(listRelationships, { query })
  expect(status).toBe(200)
  return body.items
}

const stateOf = async (from: Client, { id }: Draft) =>
  (await from.call(readPartnershipRequest, { params: { id } })).body.state

test('rule 29: the provider starts the connection, and only a provider', async () => {
  const body = { email: 'boss@other.example' }
  for (const kind of ['indirect_reseller', 'direct_partner', 'customer'] as const) {
    const other = await somebody(world, kind, 'global_admin')
    const reply = await other.call(createPartnershipRequest, { body })
    expect([kind, reply.status, reply.body]).toMatchObject([kind, 403, { code: 2032 }])
  }
  const from = await provider(world)
  expect(await from.call(createPartnershipRequest, { body })).toMatchObject({
    status: 201,
    body: { state: 'draft', email: body.email },
  })
})

test('rule 32: on acceptance both list pages change, in both relationship types', async () => {
  const [from, to] = [await provider(world), await reseller(world)]
  const draft = await drafted(from, to)
  expect([await partnersOf(from), await partnersOf(to)]).toEqual([[], []])

  const accepted = await accept(to, draft)
  expect(accepted).toMatchObject({ status: 200, body: { providerName: from.organization.name } })
  const [p, r] = [from.organization, to.organization]
  const both = {
    id: accepted.body.partnershipId,
    providerId: p.id,
    providerName: p.name,
    providerMpnId: p.mpnId,
    providerCountry: p.country,
    resellerId: r.id,
    resellerName: r.name,
    resellerMpnId: r.mpnId,
    resellerCountry: r.country,
  }
  for (const side of [from, to]) {
    const items = await partnersOf(side)
    expect(items).toMatchObject([both])
    expect(items[0]).not.toHaveProperty('tenantAdminUntil')
  }

  const seen = ({ id, name, mpnId, country }: typeof p) => ({ id, name, mpnId, location: country })
  const shape = { state: 'Active', attributes: { objectType: 'PartnerRelationship' } }
  const mine = 'is_indirect_cloud_solution_provider_of'
  const theirs = 'is_indirect_reseller_of'
  expect(await relationshipsOf(from, mine)).toEqual([
    { ...seen(r), relationshipType: mine, ...shape },
  ])
  expect(await relationshipsOf(to, theirs)).toEqual([
    { ...seen(p), relationshipType: theirs, ...shape },
  ])
  expect(await relationshipsOf(from, theirs)).toEqual([])
  expect(await relationshipsOf(to, mine)).toEqual([])
  expect(await stateOf(from, draft)).toBe('accepted')
})

test('rule 30: the link ties the two accounts, once somebody has signed in', async () => {
  const [from, to] = [await provider(world), await reseller(world)]
  const draft = await drafted(from, to)
  const nobody = { ...to, call: world.client() }
  expect([(await open(nobody, draft)).status, (await accept(nobody, draft)).status]).toEqual([
    401, 401,
  ])
  expect(await stateOf(from, draft)).toBe('draft')
  expect(await open(to, draft)).toMatchObject({
    status: 200,
    body: { providerName: from.organization.name, tenantAdminDays: 180 },
  })
  expect(await stateOf(from, draft)).toBe('opened')
  expect((await accept(to, draft)).status).toBe(200)
  expect(await partnersOf(from)).toMatchObject([{ resellerId: to.organization.id }])
})

test('rule 31: without the tick there is no acceptance', async () => {
  const [from, to] = [await provider(world), await reseller(world)]
  const draft = await drafted(from, to)
  expect(await accept(to, draft, { acknowledged: false })).toMatchObject({
    status: 400,
    body: { code: 990051 },
  })
  expect((await accept(to, draft, { acknowledged: undefined })).status).toBe(400)
  expect([await stateOf(from, draft), await partnersOf(to)]).toEqual(['draft', []])
  expect((await accept(to, draft)).status).toBe(200)
})

test('rule 26: only a global admin accepts; the others see whom to ask', async () => {
  const [from, company] = [await provider(world), await world.organization('indirect_reseller')]
  const admin = await world.as(company, 'global_admin')
  const agent = await world.as(company, 'admin_agent', 'billing_admin')
  const gone = await world.as(company, 'global_admin')
  const rename = (who: Client, name: string) =>
    world.query('update user_account set full_name = $2 where id = $1', [who.userId, name])
  await rename(admin, 'Ада Лавлейс')
  await rename(gone, 'Blocked')
  await world.query(`update user_account set state = 'blocked' where id = $1`, [gone.userId])

  const draft = await drafted(from, agent)
  expect((await open(agent, draft)).body).toMatchObject({
    refusal: 'role_lacks_rights',
    globalAdmins: ['Ада Лавлейс'],
  })
  expect(await accept(agent, draft)).toMatchObject({ status: 403, body: { code: 900150 } })
  expect((await open(admin, draft)).body).not.toHaveProperty('refusal')
  expect((await accept(admin, draft)).status).toBe(200)
})

test('rule 43: whoever accepts is enrolled as a reseller, with an account of its own', async () => {
  const from = await provider(world)
  for (const kind of ['direct_partner', 'customer'] as const) {
    const to = await somebody(world, kind, 'global_admin')
    const draft = await drafted(from, to)
    expect((await open(to, draft)).body).toMatchObject({ refusal: 'not_a_reseller' })
    expect(await accept(to, draft)).toMatchObject({ status: 403, body: { code: 2032 } })
  }
  const suspended = await world.as(
    await world.organization('indirect_reseller', { state: 'suspended' }),
    'global_admin',
  )
  expect(await accept(suspended, await drafted(from, suspended))).toMatchObject({
    status: 403,
    body: { code: 800039 },
  })

  const enrolled = await world.organization('customer') // for a free domain
  const domain = `reseller.${enrolled.domain}`
  const { body: welcome } = await (await operator(world)).call(createOrganization, {
    body: {
      kind: 'indirect_reseller',
      name: 'Newly enrolled',
      domain,
      mpnId: String(Math.floor(Math.random() * 1e9) + 1e9),
      country: 'US',
      language: 'en',
      admin: { fullName: 'First Admin', email: `first@${domain}` },
    },
  })
  const [, id = '', secret = ''] = /set-password\/([^#]+)#(.+)$/.exec(welcome.link ?? '') ?? []
  const newPassword = 'a long enough sentence'
  await world.client()(usePasswordLink, { params: { id }, body: { secret, newPassword } })
  const { userName } = welcome
  const session = await world.client()(signIn, { body: { userName, password: newPassword } })
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''
  const organization = { ...enrolled, id: welcome.id, domain }
  const newcomer: Client = { organization, userId: '', call: world.client({ cookie }) }
  expect((await accept(newcomer, await drafted(from, newcomer))).status).toBe(200)
  expect(await partnersOf(from)).toMatchObject([{ resellerName: 'Newly enrolled' }])
})

test('lists are by name, found by part of it or by the MPN ID; the filter takes its beginning', async () => {
  const from = await provider(world)
  const names = ['émile', 'Zoë 100%', 'Anna', 'Борис', 'Annabel']
  const resellers = new Map<string, Client>()
  for (const name of names) {
    const company = await world.organization('indirect_reseller', { name })
    const to = await world.as(company, 'global_admin')
    resellers.set(name, to)
    await accept(to, await drafted(from, to))
  }
  const found = async (search: string) =>
    (await partnersOf(from, { search })).map(({ resellerName }) => resellerName)
  expect((await partnersOf(from)).map(({ resellerName }) => resellerName)).toEqual([
    'Anna',
    'Annabel',
    'émile',
    'Zoë 100%',
    'Борис',
  ])
  expect(await found('NA')).toEqual(['Anna', 'Annabel'])
  expect(await found('борис')).toEqual(['Борис'])
  expect(await found('0%')).toEqual(['Zoë 100%'])
  expect(await found('_')).toEqual([])
  expect(await found(resellers.get('Anna')?.organization.mpnId ?? '')).toEqual(['Anna'])
  expect(await found((resellers.get('Anna')?.organization.mpnId ?? '').slice(1))).toEqual([])
  const start = async (text: string) =>
    (await relationshipsOf(from, 'is_indirect_cloud_solution_provider_of', text)).map(
      ({ name }) => name,
    )
  expect([await start('anna'), await start('nna'), await start('%')]).toEqual([
    ['Anna', 'Annabel'],
    [],
    [],
  ])
})

test('either side ends the partnership, once; both lists lose it, and they may begin again', async () => {
  const story = await partners(world)
  for (const [ending, other] of [
    [story.provider, story.reseller],
    [story.reseller, story.provider],
  ] as const) {
    const id = (await partnersOf(ending))[0]?.id as never
    expect((await ending.call(removePartnership, { params: { id } })).status).toBe(204)
    expect([await partnersOf(ending), await partnersOf(other)]).toEqual([[], []])
    for (const endpoint of [readPartnership, removePartnership])
      expect((await other.call(endpoint, { params: { id } })).status).toBe(404)
    const again = await drafted(story.provider, story.reseller)
    expect((await accept(story.reseller, again)).status).toBe(200)
  }
  expect((await story.provider.call(listPartnershipRequests)).body.totalCount).toBe(3)
})
