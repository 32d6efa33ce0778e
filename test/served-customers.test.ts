// Customers that a company served elsewhere: imported by the operator, they appear once it is a partner (rule 37).
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { updateBillingProfile } from '../src/contract/billing-profiles.ts'
import { searchCustomers } from '../src/contract/customer-rows.ts'
import { listCustomerUsers } from '../src/contract/customer-users.ts'
import { readCustomer } from '../src/contract/customers.ts'
import { approveEnrolment } from '../src/contract/enrolment-reviews.ts'
import { importServedCustomers, listServedCustomers } from '../src/contract/served-customers.ts'
import { takeInServed } from '../src/server/served-customers/taking-in.ts'
import { mailsOf } from './company-mails.ts'
import { servedFile } from './company-recipes.ts'
import { headquarters, location } from './membership-stories.ts'
import { enrolled } from './review-stories.ts'
import { operator, reseller, somebody } from './stories.ts'
import { type Client, openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

let counter = 700_000_000 + Math.floor(Math.random() * 100_000_000)
const newMpnId = () => String(counter++)
const newDomain = () => `s${randomUUID().slice(0, 10)}.example`

async function imported(text: string) {
  const {
    body,
    status,
    text: answer,
  } = await (await operator(world)).call(importServedCustomers, {
    body: { text },
  })
  if (status !== 201) throw new Error(`Not imported: ${answer}`)
  return body
}

/** Every turn of the worker that finds something. */
async function workerRuns(): Promise<unknown[]> {
  const faults: unknown[] = []
  while ((await takeInServed(world.database, (fault) => faults.push(fault))) > 0);
  return faults
}

const customersOf = async (by: Client) =>
  (await by.call(searchCustomers, { query: { size: 50 } })).body.items
const outcome = async (domain: string) =>
  (
    await world.query(
      'select state, refusal, partner_name, customer_id from served_customer where domain = $1',
      [domain],
    )
  ).rows

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

test('rule 37: a row may name any number of the company: its headquarters’, a location’s, one that it added itself', async () => {
  const { mpnId: global } = await headquarters(world)
  const [carried, another] = [await location(world, global), await location(world, global)]
  const company = await world.organization('indirect_reseller', { mpnId: carried })
  const by = await world.as(company, 'global_admin', 'admin_agent')
  const rows = [global, another, carried].map((mpnId) => ({ mpnId, domain: newDomain() }))
  for (const { mpnId, domain } of rows) await imported(servedFile(mpnId, domain))
  expect(await workerRuns()).toEqual([])
  const domains = async () => (await customersOf(by)).map(({ domain }) => domain).toSorted()
  expect(await domains()).toEqual(rows.map(({ domain }) => domain).toSorted())

  // A second company of the same headquarters: what names neither's number waits, what one added is its own.
  const second = await world.organization('indirect_reseller', { mpnId: another })
  const added = newMpnId()
  await world.query(
    `insert into membership_profile (mpn_id, global_mpn_id, name, country, status, added_by, created_at)
     values ($1, $2, 'Added', 'US', 'active', $3, now())`,
    [added, global, second.id],
  )
  const unclear = newDomain()
  await imported(servedFile(global, unclear))
  for (const mpnId of [another, added]) await imported(servedFile(mpnId, newDomain()))
  expect(await workerRuns()).toEqual([])
  expect(await outcome(unclear)).toMatchObject([{ state: 'waiting' }])
  expect(await domains()).toHaveLength(3)
  const other = await world.as(second, 'global_admin', 'admin_agent')
  expect(await customersOf(other)).toHaveLength(2)
  // The headquarters itself joins: it is the one that is meant.
  const head = await world.organization('direct_partner', { mpnId: global })
  await workerRuns()
  expect(await outcome(unclear)).toMatchObject([{ state: 'taken', partner_name: head.name }])
})

test('rules 37 and 56: a customer that enrols itself waits until that is decided, and holds no other row up', async () => {
  const by = await reseller(world)
  const mpnId = by.organization.mpnId ?? ''
  const [authorized, rejected] = [
    await enrolled(world, { state: 'awaiting_email' }),
    await enrolled(world, { state: 'action_required' }),
  ]
  const other = newDomain()
  for (const domain of [authorized.company.domain, rejected.company.domain, other])
    await imported(servedFile(mpnId, domain))
  expect(await workerRuns()).toEqual([])
  for (const { company } of [authorized, rejected])
    expect(await outcome(company.domain)).toMatchObject([{ state: 'waiting' }])
  expect(await outcome(other)).toMatchObject([{ state: 'taken' }])
  const decided = (of: { id: string }, state: string) =>
    world.query('update enrolment set state = $2 where organization_id = $1', [of.id, state])
  await decided(rejected.company, 'rejected')
  await decided(authorized.company, 'authorized')
  await world.query(
    `update organization set kind = 'indirect_reseller', mpn_id = $2 where id = $1`,
    [authorized.company.id, authorized.mpnId],
  )
  await workerRuns()
  expect(await outcome(rejected.company.domain)).toMatchObject([{ state: 'taken' }])
  expect(await outcome(authorized.company.domain)).toMatchObject([
    { state: 'refused', refusal: 'partners_own' },
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
