// Customers over the API: adding one, seeing it from each side, its first admin (rules 17, 18, 36, 39, 46, 48, 52, 54..56).

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest, parted, rowsOf } from '../../../test/customer-stories.ts'
import { newCustomer, partners, provider, shared, somebody } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { listPartnersOfCustomer } from '../../contract/customer-partners.ts'
import { readCustomerRow, searchCustomers } from '../../contract/customer-rows.ts'
import { listCustomers, readCustomer } from '../../contract/customers.ts'
import { checkDomain, createCustomer, type NewCustomer } from '../../contract/new-customers.ts'
import { listPartnerAccess } from '../../contract/partner-access.ts'
import { changePassword } from '../../contract/passwords.ts'
import { signIn } from '../../contract/sessions.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const idsOf = ({ body }: { body: { items: readonly { id: string }[] } }) =>
  body.items.map(({ id }) => id)

test('rules 39, 46, 48: the customer of a reseller stands in both lists; the reseller administers it', async () => {
  const { provider: from, reseller, customerId } = await shared(world)
  for (const by of [from, reseller])
    expect(idsOf(await by.call(listCustomers))).toEqual([customerId])
  const rowOf = async (by: Client) =>
    (await by.call(readCustomerRow, { params: { id: customerId } })).body
  const { id, name, mpnId } = reseller.organization
  expect(await rowOf(from)).toMatchObject({ resellers: [{ id, name, mpnId }], providers: [] })
  expect(await rowOf(from)).not.toHaveProperty('adminUntil')
  const row = await rowOf(reseller)
  expect(row).toMatchObject({
    resellers: [],
    providers: [{ id: from.organization.id, name: from.organization.name }],
  })
  const days = (Date.parse(row.adminUntil ?? '') - Date.now()) / 86_400_000
  expect(Math.round(days)).toBe(730)
  const read = async (by: Client) =>
    (await by.call(readCustomer, { params: { id: customerId } })).body.allowDelegatedAccess
  expect([await read(from), await read(reseller)]).toEqual([false, true])
  const pairOf = async (by: Client) =>
    (await by.call(listPartnersOfCustomer, { params: { id: customerId } })).body.items
  expect(await pairOf(from)).toMatchObject([
    { id, name, mpnId, relationshipType: 'is_indirect_cloud_solution_provider_of' },
  ])
  expect(await pairOf(reseller)).toMatchObject([
    { id: from.organization.id, relationshipType: 'is_indirect_reseller_of' },
  ])
  const stranger = await somebody(world, 'indirect_reseller', 'global_admin')
  expect(await stranger.call(readCustomer, { params: { id: customerId } })).toMatchObject({
    status: 404,
    body: { code: 60003 },
  })
  expect(idsOf(await stranger.call(listCustomers))).toEqual([])
})

test('a direct partner’s customer is administered by the seller itself; it names no reseller', async () => {
  const direct = await somebody(world, 'direct_partner', 'sales_agent')
  const { body } = await direct.call(createCustomer, { body: newCustomer() })
  expect(body).not.toHaveProperty('associatedPartnerId')
  const read = await direct.call(readCustomer, { params: { id: body.id } })
  expect(read.body.allowDelegatedAccess).toBe(true)
  const { reseller } = await partners(world)
  const wanted = newCustomer(reseller.organization.id)
  expect(await direct.call(createCustomer, { body: wanted })).toMatchObject({
    status: 403,
    body: { code: 2032 },
  })
})

test('rules 17, 18, 54: the first admin’s credentials come once; the temporary password must be changed', async () => {
  const { domain, userName, password, customerId } = await shared(world)
  expect(await world.everything()).not.toContain(password)
  const enter = (secret: string) => world.client()(signIn, { body: { userName, password: secret } })
  const first = await enter(password)
  expect(first.status).toBe(201)
  const cookie = String(first.headers['set-cookie']).split(';')[0] ?? ''
  const admin = world.client({ cookie })
  expect(await admin(listPartnerAccess)).toMatchObject({ status: 403, body: { code: 990002 } })
  const newPassword = `the counter is wide ${randomUUID()}`
  const changed = await admin(changePassword, {
    body: { currentPassword: password, newPassword },
  })
  expect(changed.status).toBe(200)
  expect((await enter(password)).status).toBe(401)
  const again = await enter(newPassword)
  expect(again.status).toBe(201)
  const session = world.client({
    cookie: String(again.headers['set-cookie']).split(';')[0] ?? '',
  })
  const access = await session(listPartnerAccess)
  expect(access.body.items.map(({ kind, rights }) => [kind, ...rights])).toEqual([
    ['indirect_provider', 'order', 'manage_subscriptions'],
    ['indirect_reseller', 'manage_subscriptions', 'manage_users'],
  ])
  expect(await rowsOf(world, 'user_account', 'organization_id', customerId)).toMatchObject([
    { user_name: `admin@${domain}`, roles: ['global_admin'], password_state: 'final' },
  ])
})

test('rule 17: an unused temporary password dies after 72 hours', async () => {
  const { userName, password, customerId } = await shared(world)
  await world.later({ id: customerId }, 3.01)
  const late = await world.client()(signIn, { body: { userName, password } })
  expect(late.status).toBe(401)
})

type Change = (body: NewCustomer) => unknown
const bill = (more: object) => (body: NewCustomer) => ({
  ...body,
  billingProfile: { ...body.billingProfile, ...more },
})
const at = (more: object) => (body: NewCustomer) => ({
  ...body,
  billingProfile: {
    ...body.billingProfile,
    defaultAddress: { ...body.billingProfile.defaultAddress, ...more },
  },
})
const brazil = { country: 'BR', state: 'SP', postalCode: '01310-100', city: 'São Paulo' }

test.each<[string, Change, number, number]>([
  ['no state in a country that names them', at({ state: undefined }), 400, 2007],
  ['a postal code of another country', at({ postalCode: 'SW1A 1AA' }), 400, 2007],
  ['no postal code', at({ postalCode: null }), 400, 2007],
  ['no city', at({ city: null }), 400, 800002],
  ['no e-mail', bill({ email: 'gena' }), 400, 800002],
  [
    'a customer in another region',
    at({ country: 'DE', state: null, postalCode: '10115' }),
    403,
    2030,
  ],
  ['a country outside the program', at({ country: 'CU' }), 403, 2030],
  [
    'a registration number that is none',
    (body) => ({
      ...body,
      companyProfile: { ...body.companyProfile, organizationRegistrationNumber: '?' },
    }),
    400,
    600050,
  ],
  [
    'a domain that is none',
    (body) => ({ ...body, companyProfile: { domain: 'shop' } }),
    400,
    800002,
  ],
  [
    'a reseller that is no partner (rule 46)',
    (body) => ({ ...body, associatedPartnerId: randomUUID() }),
    403,
    990080,
  ],
])('refused, and nothing is written: %s', async (_, change, status, code) => {
  const from = await provider(world)
  const before = await digest(world)
  const reply = await from.call(createCustomer, { body: change(newCustomer()) as NewCustomer })
  expect(reply).toMatchObject({ status, body: { code } })
  expect(await digest(world)).toEqual(before)
})

test('registration number and phone are wanted by country', async () => {
  const [latin, eastern] = [
    await world.organization('indirect_provider', { country: 'BR' }),
    await world.organization('indirect_provider', { country: 'RU', language: 'ru' }),
  ]
  const add = async (by: Client, body: unknown) => {
    const reply = await by.call(createCustomer, { body: body as NewCustomer })
    return reply.status === 201 ? 201 : (reply.body as unknown as { code: number }).code
  }
  const number = (given: string, body: NewCustomer) => ({
    ...body,
    companyProfile: { ...body.companyProfile, organizationRegistrationNumber: given },
  })
  const inBrazil = await world.as(latin, 'admin_agent')
  expect(await add(inBrazil, at(brazil)(newCustomer()))).toBe(600049)
  expect(await add(inBrazil, number('12.345.678/0001-90', at(brazil)(newCustomer())))).toBe(201)
  const inRussia = await world.as(eastern, 'admin_agent')
  const russia = { country: 'RU', state: null, postalCode: '101000', city: 'Москва' }
  const known = number('1027700132195', at({ ...russia, phoneNumber: null })(newCustomer()))
  expect(await add(inRussia, known)).toBe(600051)
  expect(await add(inRussia, number('1027700132195', at(russia)(newCustomer())))).toBe(201)
})

test('rule 56: a domain is somebody’s once, also a partner’s own tenant, and asking tells no more than that', async () => {
  const { provider: from, reseller, domain } = await shared(world)
  const other = await provider(world)
  const before = await digest(world)
  for (const taken of [domain, domain.toUpperCase(), reseller.organization.domain]) {
    const body = { ...newCustomer(), companyProfile: { domain: taken } }
    expect(await other.call(createCustomer, { body })).toMatchObject({
      status: 409,
      body: { code: 990029 },
    })
    const check = await other.call(checkDomain, { params: { domain: taken } })
    expect([check.status, check.body]).toEqual([200, { domain: taken.toLowerCase() }])
  }
  expect(await digest(world)).toEqual(before)
  expect((await from.call(checkDomain, { params: { domain: 'free.example' } })).status).toBe(404)
})

test('rules 48, 52: an ended partnership adds no customer; the customers it had stay', async () => {
  const { provider: from, reseller, id, customerId } = await shared(world)
  await parted(from, id)
  const reply = await from.call(createCustomer, { body: newCustomer(reseller.organization.id) })
  expect(reply).toMatchObject({ status: 403, body: { code: 990080 } })
  for (const by of [from, reseller])
    expect(idsOf(await by.call(listCustomers))).toEqual([customerId])
})

test('one POST sent twice makes one customer and answers the same bytes; another body is refused', async () => {
  const { provider: from, reseller } = await partners(world)
  const [requestId, body] = [randomUUID(), newCustomer(reseller.organization.id)]
  const [first, second] = [
    await from.call(createCustomer, { body, requestId }),
    await from.call(createCustomer, { body, requestId }),
  ]
  expect(second.text).toBe(first.text)
  expect(idsOf(await from.call(listCustomers))).toEqual([first.body.id])
  expect(await from.call(createCustomer, { body: newCustomer(), requestId })).toMatchObject({
    status: 400,
    body: { code: 990010 },
  })
  expect(await from.call(createCustomer, { body })).toMatchObject({ status: 409 })
})

test('rule 55: the list is filtered by reseller, searched by name and domain, and paged', async () => {
  const { provider: from, reseller } = await partners(world)
  const named = async (companyName: string, resellerId?: string) => {
    const body = newCustomer(resellerId)
    const reply = await from.call(createCustomer, {
      body: { ...body, billingProfile: { ...body.billingProfile, companyName } },
    })
    return reply.body
  }
  const own = await named('Zebra Toys')
  const made = []
  for (const name of ['apple market', 'Banana Boat', '100% Cotton', 'Ärger GmbH'])
    made.push(await named(name, reseller.organization.id))
  const [apple, banana, cotton, aerger] = made.map(({ id }) => id)
  const filter = (Field: string, Value: string) => ({
    filter: JSON.stringify({ Field, Value, Operator: 'starts_with' }),
  })
  const list = async (query: object) =>
    idsOf(await from.call(listCustomers, { query: query as never }))
  expect(await list({})).toEqual([cotton, apple, aerger, banana, own.id])
  const all = [cotton, apple, aerger, banana]
  expect(await list(filter('IndirectReseller', reseller.organization.id))).toEqual(all)
  expect(await list(filter('IndirectReseller', randomUUID()))).toEqual([])
  expect(await list(filter('IndirectReseller', 'no id'))).toEqual([])
  expect(await list(filter('CompanyName', 'ÄRGER'))).toEqual([aerger])
  expect(await list(filter('CompanyName', '%'))).toEqual([])
  expect(await list(filter('Domain', own.companyProfile.domain))).toEqual([own.id])
  const search = async (query: object) =>
    idsOf(await from.call(searchCustomers, { query: query as never }))
  expect(await search({ search: 'AN' })).toEqual([banana])
  expect(await search({ search: '%' })).toEqual([cotton])
  expect(await search({ partner: reseller.organization.id })).toEqual(all)
  const pages: string[][] = []
  let continuationToken: string | undefined
  do {
    const page = await from.call(searchCustomers, {
      query: { size: 2 },
      ...(continuationToken === undefined ? {} : { continuationToken }),
    })
    pages.push(idsOf(page))
    continuationToken = page.body.continuationToken
  } while (continuationToken !== undefined)
  expect(pages).toEqual([[cotton, apple], [aerger, banana], [own.id]])
})
