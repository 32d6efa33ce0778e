// The activity log: whose rows somebody reads, what they say, how they are found, and how they leave as CSV.
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { application, onBehalf } from '../../../test/authorizing.ts'
import { ordered } from '../../../test/customer-stories.ts'
import { ofCustomer, provider, somebody, subscribed } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { exportActivity, listActivity } from '../../contract/activity.ts'
import { listAuditRecords } from '../../contract/audit-records.ts'
import { createPartnershipRequest } from '../../contract/partnership-requests.ts'
import { updateSession } from '../../contract/sessions.ts'
import { updateSubscription } from '../../contract/subscriptions.ts'
import { sealPass } from './sealing.ts'

let world: World
/** A customer with one order, which tests read and leave as it is. */
let story: Awaited<ReturnType<typeof subscribed>>
beforeAll(async () => {
  world = await openWorld()
  story = await subscribed(world)
})
afterAll(() => world.close())

type Query = Parameters<Client['call']>[1]
const list = async (by: Client, query: object = {}) =>
  (await by.call(listActivity, { query } as Query & { query: never })).body.items

describe('whose rows', () => {
  test('a partner reads its own, with the customer’s name; another partner and another customer none of them', async () => {
    const { provider, customerId } = story
    const [stranger, customer] = [
      await somebody(world, 'indirect_provider', 'global_admin'),
      await somebody(world, 'customer', 'global_admin'),
    ]
    const rows = await list(provider, { action: 'createOrder' })
    expect(rows).toMatchObject([
      {
        company: { id: provider.organization.id, name: provider.organization.name },
        actor: { id: provider.userId, kind: 'user' },
        customer: { id: customerId, name: expect.stringMatching(/./) },
        source: 'portal',
        result: 'succeeded',
        resourceType: 'order',
      },
    ])
    expect(rows[0]?.actor.userName).toContain('@')
    expect(await list(stranger)).toEqual([])
    expect(await list(customer)).toEqual([])
  })

  test('a customer reads what its partners did to it, and by whom, but not from where, nor who earns', async () => {
    const { provider, reseller, customerId, subscriptionId } = await subscribed(world)
    await reseller.call(updateSubscription, {
      params: { id: customerId as never, subscriptionId },
      body: { friendlyName: 'Front desk' } as never,
    })
    const customer = await ofCustomer(world, customerId, 'global_admin')
    await customer.call(updateSession, { body: { language: 'es' } })
    await sealPass(world.database)
    const rows = await list(customer)
    expect(rows.map(({ company, action }) => [company.name, action])).toEqual([
      ['Corner Shop', 'updateSession'],
      [reseller.organization.name, 'updateSubscription'],
      [provider.organization.name, 'createOrder'],
      [provider.organization.name, 'createCustomer'],
    ])
    expect(rows[1]).toMatchObject({
      oldValue: expect.any(String),
      newValue: '{"friendlyName":"Front desk"}',
    })
    expect(rows[1]).not.toHaveProperty('address')
    expect(rows[0]).toHaveProperty('address')
    expect(rows[0]?.seal).toMatchObject({
      position: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(rows[1]?.seal).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(rows[1]?.seal).not.toHaveProperty('position')
    const own = await list(provider, { action: 'createOrder' })
    expect(own[0]?.newValue).toContain('mpnId')
    expect(JSON.stringify(rows)).not.toContain('mpnId')
    expect((await customer.call(exportActivity)).body.text).not.toContain('mpnId')
  })

  test('a person’s row names the program through which it was done, as it was called then', async () => {
    const person = await provider(world)
    const of = await application(person, { name: '=Desk' })
    const { access_token: token } = await onBehalf(world, person, of)
    const call = world.client({ authorization: `Bearer ${token}` })
    const asked = await call(createPartnershipRequest, { body: { email: 'boss@other.example' } })
    expect(asked.status).toBe(201)
    await world.query(`update api_client set name = 'Renamed' where id = $1`, [of.id])
    const rows = await list(person, { source: 'api' })
    expect(rows).toMatchObject([
      {
        action: 'createPartnershipRequest',
        actor: { id: person.userId, kind: 'user' },
        application: { id: of.id, name: '=Desk' },
      },
    ])
    expect((await list(person, { source: 'portal' }))[0]).not.toHaveProperty('application')
    const { body } = await person.call(listAuditRecords)
    expect(body.items[0]).toMatchObject({
      applicationId: of.id,
      userPrincipalName: expect.stringContaining('@'),
    })
    expect(body.items[0]?.customizedData).toContainEqual({
      key: 'ApplicationName',
      value: '=Desk',
    })
    const { text } = (await person.call(exportActivity, { query: { source: 'api' } })).body
    expect(text).toContain(`,"'=Desk","${of.id}",`)
  })

  test('an application’s rows say so', async () => {
    const { provider, customerId, base } = await subscribed(world)
    const app = await world.application(provider.organization, ['admin_agent'])
    const appCall = world.client({ authorization: `Bearer ${await world.accessToken(app)}` })
    await ordered({ ...provider, call: appCall }, customerId, base)
    const rows = await list(provider, { source: 'api' })
    expect(rows).toMatchObject([
      { action: 'createOrder', source: 'api', actor: { kind: 'application', name: 'Integration' } },
    ])
    expect(rows[0]?.application).toEqual({ id: app.id, name: 'Integration' })
    expect(rows[0]?.actor).not.toHaveProperty('userName')
  })
})

describe('filters', () => {
  test('actor, customer, action, result and source', async () => {
    const { provider, customerId } = story
    const name = (await list(provider, { action: 'createOrder' }))[0]?.customer?.name ?? ''
    const count = async (query: object) => (await list(provider, query)).length
    const all = await count({})
    expect(all).toBeGreaterThan(2)
    expect(await count({ customer: customerId })).toBe(2)
    expect(await count({ customer: name.slice(1, 4).toUpperCase() })).toBe(2)
    expect(await count({ customer: 'nobody of this name' })).toBe(0)
    expect(await count({ actor: 'person of' })).toBe(all)
    expect(await count({ actor: '%' })).toBe(0)
    expect(await count({ result: 'denied' })).toBe(0)
    expect(await count({ source: 'job' })).toBe(0)
  })

  test('a month ago is where it begins, and a last day is in it', async () => {
    const by = await somebody(world, 'indirect_reseller', 'billing_admin')
    await by.call(updateSession, { body: { language: 'ru' } })
    await world.query(
      `update audit_record set at = '2020-02-29 23:59:59.999999Z' where organization_id = $1`,
      [by.organization.id],
    )
    expect(await list(by)).toEqual([])
    expect(await list(by, { from: '2020-02-29', to: '2020-02-29' })).toHaveLength(1)
    expect(await list(by, { from: '2020-03-01' })).toEqual([])
    expect(await list(by, { from: '2020-01-01', to: '2020-02-28' })).toEqual([])
    const refused = await by.call(listActivity, { query: { from: 'yesterday' } })
    expect(refused).toMatchObject({
      status: 400,
      body: { description: expect.stringContaining('from: not a date') },
    })
  })
})

test('pages go on where the last ended, also between rows of one instant, and across both halves of a customer’s log', async () => {
  const { provider, customerId, base } = await subscribed(world)
  for (let i = 0; i < 4; i++) await ordered(provider, customerId, base)
  const customer = await ofCustomer(world, customerId, 'user_management_admin')
  await customer.call(updateSession, { body: { language: 'es' } })
  await customer.call(updateSession, { body: { language: 'ru' } })
  await world.query(
    `update audit_record set at = now() - interval '1 hour 1 microsecond' where organization_id = $1 or customer_id = $1`,
    [customerId],
  )
  const all = (await list(customer)).map(({ id }) => id)
  expect(all).toHaveLength(8)
  const paged: string[] = []
  for (let token: string | undefined; ; ) {
    const { body } = await customer.call(listActivity, {
      query: { size: 3 },
      ...(token === undefined ? {} : { continuationToken: token }),
    })
    paged.push(...body.items.map(({ id }) => id))
    token = body.continuationToken
    if (token === undefined) break
  }
  expect(paged).toEqual(all)
})

describe('export', () => {
  test('holds what the list holds, leaves one row, and nothing in it is a formula', async () => {
    const by = await somebody(world, 'direct_partner', 'sales_agent')
    await by.call(updateSession, { body: { language: 'ru' } })
    const evil = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      'quoted "name", with comma',
    ]
    for (const name of evil)
      await world.query(
        `insert into audit_record (organization_id, organization_name, id, at, actor_id, actor_name, actor_kind, source,
           operation, result, resource_type, correlation_id, request_id)
         values ($1, 'X', gen_random_uuid(), now() - interval '1 second', gen_random_uuid(), $2, 'user', 'portal', 'signIn', 'succeeded', 'session',
           gen_random_uuid(), gen_random_uuid())`,
        [by.organization.id, name],
      )
    const { body } = await by.call(exportActivity, { query: { source: 'portal' } })
    expect(body).toMatchObject({ rows: evil.length + 1, isCut: false })
    expect(body.text.startsWith('\uFEFF"Date-Time (UTC)","Company",')).toBe(true)
    for (const name of evil.slice(0, -1)) expect(body.text).toContain(`,"'${name}",`)
    expect(body.text).toContain(',"quoted ""name"", with comma",')
    const cells: string[][] = parse(body.text, { bom: true })
    expect(cells.flat().filter((cell) => /^\s*[=+\-@]|^[\t\r\n]/.test(cell))).toEqual([])
    const [row] = await list(by)
    expect(row).toMatchObject({ action: 'exportActivity', resourceType: 'activity_log' })
    expect(row?.newValue).toContain(`"rows":${evil.length + 1}`)
  })
})

describe('GET /v1/auditrecords', () => {
  test('words of the original, values as JSON in PascalCase', async () => {
    const { provider, customerId, subscriptionId } = await subscribed(world)
    await provider.call(updateSubscription, {
      params: { id: customerId as never, subscriptionId },
      body: { friendlyName: 'Front desk' } as never,
    })
    const { body } = await provider.call(listAuditRecords)
    expect(body.items[0]).toMatchObject({
      partnerId: provider.organization.id,
      customerId,
      resourceType: 'subscription',
      operationType: 'update_subscription',
      operationStatus: 'succeeded',
      applicationId: 'Tierline portal',
      resourceNewValue: '{"FriendlyName":"Front desk"}',
    })
    expect(body.items.map(({ operationType }) => operationType)).toContain('add_customer')
  })

  test.each([
    ['CompanyName', 'substring', 'CORNER', 2],
    ['CompanyName', 'substring', 'nobody', 0],
    ['CustomerId', 'equals', 'not an id', 0],
    ['ResourceType', 'equals', 'Order', 1],
    ['resource_type', 'equals', 'customer', 1],
    ['ResourceType', 'equals', 'invoice', 0],
  ])('filter %s %s %s', async (Field, Operator, Value, count) => {
    const { provider } = story
    const filter = JSON.stringify({ Field, Operator, Value })
    const { body } = await provider.call(listAuditRecords, { query: { filter } as never })
    expect(body.items).toHaveLength(count)
  })

  test.each([
    ['6/1/2017 12:00:00 AM', 1],
    ['2017-06-01', 1],
    ['2017-06-01T00:00:00', 1],
    ['0001-01-01T00:00:00', 0],
    ['6/2/2017', 0],
  ])('startDate %s', async (startDate, count) => {
    const by = await somebody(world, 'indirect_provider', 'helpdesk_agent')
    await by.call(updateSession, { body: { language: 'ru' } })
    await world.query(
      `update audit_record set at = '2017-06-01 00:00Z' where organization_id = $1`,
      [by.organization.id],
    )
    const { body } = await by.call(listAuditRecords, { query: { startDate } })
    expect(body.items).toHaveLength(count)
  })
})
