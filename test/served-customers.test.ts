// Customers that a company served elsewhere: imported by the operator, they appear once it is a partner (rule 37).
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { updateBillingProfile } from '../src/contract/billing-profiles.ts'
import { listCustomerUsers } from '../src/contract/customer-users.ts'
import { readCustomer } from '../src/contract/customers.ts'
import { approveEnrolment } from '../src/contract/enrolment-reviews.ts'
import { importServedCustomers, listServedCustomers } from '../src/contract/served-customers.ts'
import { takeInServed } from '../src/server/served-customers/taking-in.ts'
import { mailsOf } from './company-mails.ts'
import { servedFile } from './company-recipes.ts'
import { enrolled } from './review-stories.ts'
import { customersOf, newDomain, servedIn } from './served-stories.ts'
import { operator, reseller, somebody } from './stories.ts'
import { type Client, openWorld, type World } from './world.ts'

let world: World
let imported: ReturnType<typeof servedIn>['imported']
let workerRuns: ReturnType<typeof servedIn>['workerRuns']
let outcome: ReturnType<typeof servedIn>['outcome']
beforeAll(async () => {
  world = await openWorld()
  ;({ imported, workerRuns, outcome } = servedIn(world))
})
afterAll(() => world.close())

let counter = 700_000_000 + Math.floor(Math.random() * 100_000_000)
const newMpnId = () => String(counter++)
test('rule 37: what a company served elsewhere waits for its approval, and is then on its Customers page, without admin rights', async () => {
  const domain = newDomain()
  const { mpnId, applicant: by, params: enrolment } = await enrolled(world, { checks: 'verified' })
  expect(await imported(servedFile(mpnId, domain))).toMatchObject({ rows: 1, added: 1 })
  await workerRuns()
  expect(await outcome(domain)).toMatchObject([{ state: 'waiting' }])

  const desk = await operator(world)
  await desk.call(approveEnrolment, { params: enrolment, body: {} })
  expect(await customersOf(by)).toEqual([])
  await workerRuns()
  const [customer, ...others] = await customersOf(by)
  expect(customer).toMatchObject({ companyName: 'Old Mill', domain })
  expect(others).toEqual([])
  expect(customer?.adminUntil).toBeUndefined()
  const params = { id: customer?.id as never }
  const { body } = await by.call(readCustomer, { params })
  expect(body).toMatchObject({ billingProfile: { companyName: 'Old Mill' } })
  expect(body.allowDelegatedAccess).toBe(false)
  // The customer has consented to nothing.
  expect(await by.call(listCustomerUsers, { params })).toMatchObject({
    status: 403,
    body: { code: 990081 },
  })
  expect(
    (await by.call(updateBillingProfile, { params, body: body.billingProfile as never })).status,
  ).toBe(403)
  expect(await outcome(domain)).toMatchObject([
    { state: 'taken', partner_name: `${by.organization.name} Inc`, customer_id: customer?.id },
  ])
})

test('rule 37: done again nothing is doubled, and what was taken over stays', async () => {
  const [by, domain] = [await reseller(world), newDomain()]
  const text = servedFile(by.organization.mpnId ?? '', domain)
  await imported(text)
  await workerRuns()
  const before = await customersOf(by)
  expect(await imported(text)).toMatchObject({ rows: 1, added: 0, changed: 0, kept: 1 })
  // As after a crash between the customer and its row: the row waits again, the customer is there.
  await world.query(
    `update served_customer set state = 'waiting', customer_id = null, decided_at = null where domain = $1`,
    [domain],
  )
  expect(await workerRuns()).toEqual([])
  expect(await customersOf(by)).toEqual(before)
  expect(await outcome(domain)).toMatchObject([{ state: 'taken' }])
})

test('rule 56: a partner’s own tenant is nobody’s customer; other regions and clouds are not served', async () => {
  const by = await reseller(world)
  const own = await world.organization('indirect_provider')
  const elsewhere = await world.organization('customer', { cloud: 'government' })
  const abroad = newDomain()
  const mpnId = by.organization.mpnId ?? ''
  await imported(servedFile(mpnId, own.domain))
  await imported(servedFile(mpnId, elsewhere.domain))
  await imported(servedFile(mpnId, abroad, { Country: 'DE', State: '', 'Postal Code': '10115' }))
  await workerRuns()
  expect(await customersOf(by)).toEqual([])
  expect(await outcome(own.domain)).toMatchObject([{ state: 'refused', refusal: 'partners_own' }])
  for (const domain of [elsewhere.domain, abroad])
    expect(await outcome(domain)).toMatchObject([{ state: 'refused', refusal: 'other_region' }])
  const { body } = await (await operator(world)).call(listServedCustomers, {
    query: { state: 'refused', size: 50 },
  })
  expect(body.items.map(({ domain }) => domain)).toEqual(
    expect.arrayContaining([own.domain, elsewhere.domain, abroad]),
  )
})

test('a customer that is here already gets the relationship and keeps what it has', async () => {
  const [by, known] = [await reseller(world), await world.organization('customer')]
  await imported(servedFile(by.organization.mpnId ?? '', known.domain, { Company: 'Another name' }))
  await workerRuns()
  expect(await customersOf(by)).toMatchObject([{ id: known.id, companyName: known.name }])
})

const addressesAt = async (by: Client) =>
  (await mailsOf(world, by.organization.id)).map(({ to }) => to).toSorted()

test('rule 37: the customer’s Global admins are told of the partner, once, each in their language', async () => {
  const [by, known] = [await reseller(world), await world.organization('customer')]
  const { userId } = await world.as(known, 'global_admin')
  await world.as(known, 'user')
  await world.query(`update user_account set language = 'ru', email = $2 where id = $1`, [
    userId,
    `admin@${known.domain}`,
  ])
  const domain = newDomain()
  const mpnId = by.organization.mpnId ?? ''
  for (const one of [known.domain, domain]) await imported(servedFile(mpnId, one))
  await workerRuns()
  const mails = await mailsOf(world, by.organization.id)
  const [old, fresh] = [`admin@${known.domain}`, `gena@${domain}`].map((to) =>
    mails.filter((mail) => mail.to === to),
  )
  expect([mails.length, old?.length, fresh?.length]).toEqual([2, 1, 1])
  expect(old?.[0]?.subject).toBe(
    `Организация ${by.organization.name} теперь работает с организацией ${known.name}`,
  )
  expect(old?.[0]?.text).not.toContain('нет пароля')
  expect(fresh?.[0]?.text).toContain('Your account has no password yet.')
  expect(fresh?.[0]?.text).not.toContain('submit orders')
  // A direct partner sells.
  const seller = await somebody(world, 'direct_partner', 'global_admin')
  await imported(servedFile(seller.organization.mpnId ?? '', newDomain()))
  await workerRuns()
  const [mail] = await mailsOf(world, seller.organization.id)
  expect(mail?.text).toContain('submit orders')
  // The rows once more, as after a crash: the relationships are there, nobody is told again.
  await world.query(
    `update served_customer set state = 'waiting', customer_id = null, decided_at = null where mpn_id = $1`,
    [mpnId],
  )
  expect(await workerRuns()).toEqual([])
  expect(await addressesAt(by)).toEqual([])
})

test('a customer without anybody who can be written to is taken over all the same', async () => {
  const [by, known] = [await reseller(world), await world.organization('customer')]
  await imported(servedFile(by.organization.mpnId ?? '', known.domain))
  expect(await workerRuns()).toEqual([])
  expect(await addressesAt(by)).toEqual([])
  expect(await outcome(known.domain)).toMatchObject([{ state: 'taken' }])
})

test('a suspended partner gets no new customers until it is reinstated', async () => {
  const [by, domain] = [await reseller(world), newDomain()]
  const setState = (state: string) =>
    world.query('update organization set state = $2 where id = $1', [by.organization.id, state])
  await setState('suspended')
  await imported(servedFile(by.organization.mpnId ?? '', domain))
  await workerRuns()
  expect(await outcome(domain)).toMatchObject([{ state: 'waiting' }])
  await setState('active')
  await workerRuns()
  expect(await outcome(domain)).toMatchObject([{ state: 'taken' }])
})

test('all of a file or nothing: each wrong cell is named by row and column', async () => {
  const desk = await operator(world)
  const domain = newDomain()
  const good = servedFile(newMpnId(), domain)
  const [header = '', row = ''] = good.split('\n')
  const wrong = (change: (cells: string[]) => void) => {
    const cells = row.split(',')
    change(cells)
    return cells.join(',')
  }
  const text = [
    header,
    row,
    wrong((cells) => (cells[0] = 'abc')),
    wrong((cells) => (cells[2] = 'no domain')),
    wrong((cells) => (cells[3] = 'ZZ')),
    wrong((cells) => {
      cells[2] = newDomain()
      cells[7] = '12'
    }),
    row,
  ].join('\n')
  const reply = await desk.call(importServedCustomers, { body: { text } })
  expect(reply).toMatchObject({ status: 400, body: { code: 990465 } })
  const told = reply.text
  for (const cell of [
    'Row 3, MPN ID',
    'Row 4, Domain',
    'Row 5, Country',
    'Row 6, Postal Code',
    'Row 7, Domain',
  ])
    expect(told).toContain(cell)
  expect(await outcome(domain)).toEqual([])
})

test.runIf(inject('template').engine === 'postgres')(
  'two workers at once take each customer over once',
  async () => {
    const by = await reseller(world)
    const domains = Array.from({ length: 12 }, newDomain)
    for (const domain of domains) await imported(servedFile(by.organization.mpnId ?? '', domain))
    await Promise.all(Array.from({ length: 4 }, () => workerRuns()))
    await workerRuns()
    expect((await customersOf(by)).map(({ domain }) => domain).toSorted()).toEqual(
      domains.toSorted(),
    )
  },
)

test('what the database could not do at this moment is done in the next turn; what cannot be done is told', async () => {
  const { organization } = await reseller(world)
  const domain = newDomain()
  await imported(servedFile(organization.mpnId ?? '', domain))
  await world.query(
    `create function stumble() returns trigger language plpgsql as $$ begin raise exception using errcode = '57014'; end $$`,
  )
  await world.query(
    'create trigger stumble before insert on customer_relationship for each row execute function stumble()',
  )
  await takeInServed(world.database)
  expect(await outcome(domain)).toMatchObject([{ state: 'waiting', refusal: null }])
  await world.query('drop trigger stumble on customer_relationship')
  await workerRuns()
  expect(await outcome(domain)).toMatchObject([{ state: 'taken' }])
})

test('a first admin’s name that is taken is told, and holds no other row up', async () => {
  const { organization } = await reseller(world)
  const [domain, other] = [newDomain(), newDomain()]
  const somewhere = await reseller(world)
  await world.query('update user_account set user_name = $2 where organization_id = $1', [
    somewhere.organization.id,
    `admin@${domain}`,
  ])
  await imported(servedFile(organization.mpnId ?? '', domain))
  await imported(servedFile(organization.mpnId ?? '', other))
  expect(await workerRuns()).toHaveLength(1)
  expect(await outcome(domain)).toMatchObject([{ state: 'refused', refusal: 'failed' }])
  expect(await outcome(other)).toMatchObject([{ state: 'taken' }])
})
