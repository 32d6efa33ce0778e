// Either wall alone keeps companies apart: random requests and raw SQL against a model that knows who may see what.
// `WALL_REQUESTS=30000 npx vitest run test/walls.test.ts` for more, WALL_SEED to repeat a run.

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Endpoint } from '../src/contract/endpoint.ts'
import { endpoints } from '../src/contract/endpoints.ts'
import { transact } from '../src/server/db.ts'
import { tablesWithoutTenant } from './catalog.ts'
import { type Asked, type Facts, type Model, modelOf } from './walls-model.ts'
import { buildWorld, type Random, randomOf } from './walls-world.ts'
import { type Client, openWorld, type World } from './world.ts'

const seed = Number(process.env['WALL_SEED'] ?? Math.floor(Math.random() * 1e9))
const rounds = Math.ceil(Number(process.env['WALL_REQUESTS'] ?? 3_000) / 3)
const patience = 60_000 + rounds * 60

/** Not of one company: the catalog. That a domain is taken is a declared public fact. */
const everybodys = /offer|^checkDomain$/i
/** What leaves a row when it is read would change the answers of others; who sees what of it is tested by itself. */
const reads = endpoints.filter(
  ({ method, allow, auditsRead }) => method === 'GET' && allow !== 'anyone' && auditsRead !== true,
)

let world: World
let facts: Facts
let model: Model
let callers: readonly Client[]
let random: Random
beforeAll(async () => {
  random = randomOf(seed)
  world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000' })
  const built = await buildWorld(world, random)
  facts = built.facts
  callers = built.callers
  model = modelOf(facts)
}, 120_000)
afterAll(() => world.close())

describe(`seed ${seed}`, () => {
  const asked: { by: Client; endpoint: Endpoint; request: Asked; answer: string }[] = []

  test('every endpoint that reads has a rule here', () => {
    const without = reads.filter(
      ({ name, kinds }) =>
        !everybodys.test(name) && model.ruleOf(name) === undefined && kinds.join() !== 'operator',
    )
    expect(without.map(({ name }) => name)).toEqual([])
  })

  test(
    `both walls: ${rounds} requests are answered as the model says`,
    async () => {
      const allowed = { yes: 0, no: 0 }
      for (let n = 0; n < rounds; n++) {
        const [by, endpoint] = [somebody(), random.one(reads)]
        const request = asking(endpoint, by)
        const { status, text, body } = await send(by, endpoint, request)
        expectRight(by, endpoint, request, status, text, body)
        asked.push({ by, endpoint, request, answer: `${status} ${timeless(text)}` })
        if (status === 200) allowed.yes += 1
        else allowed.no += 1
      }
      // A world in which nothing is seen, or everything, would show nothing.
      expect(Math.min(allowed.yes, allowed.no)).toBeGreaterThan(rounds / 8)
    },
    patience,
  )

  test(
    `the net alone: ${rounds} tables read whole, each by somebody`,
    async () => {
      const keys = await tenantTables()
      for (let n = 0; n < rounds; n++) {
        const [me, table] = [random.one(callers).organization.id, random.one(keys)]
        const rows = await rowsAs(me, table)
        const expected =
          model.rows[table]?.(me) ?? rows.filter((owners) => owners.split('/').includes(me))
        expect([table, me, rows.toSorted()]).toEqual([table, me, unique(expected).toSorted()])
      }
      for (const table of keys) expect([table, await rowsAs(null, table)]).toEqual([table, []])
    },
    patience,
  )

  test(
    'the filter alone: the same requests, without row-level security, have the same answers',
    async () => {
      for (const table of await tenantTables())
        await world.query(
          `alter table "${table}" no force row level security; alter table "${table}" disable row level security`,
        )
      for (const { by, endpoint, request, answer } of asked) {
        const { status, text } = await send(by, endpoint, request)
        expect([endpoint.name, request, `${status} ${timeless(text)}`]).toEqual([
          endpoint.name,
          request,
          answer,
        ])
      }
    },
    patience,
  )
})

/** Of partners more often than their number says: a customer may ask little. */
function somebody(): Client {
  const partners = callers.filter(({ organization }) => organization.kind !== 'customer')
  return random.chance(0.75) ? random.one(partners) : random.one(callers)
}

const timeless = (text: string) => text.replace(/"now":"[^"]*"/, '')
const unique = (keys: readonly string[]) => [...new Set(keys)]

/** Ids of everybody's: often of the right kind, often of the caller's own customers, sometimes anything. */
function asking(endpoint: Endpoint, by: Client): Asked {
  const me = by.organization.id
  const mine = facts.relationships.filter(({ partnerId }) => partnerId === me)
  const ids = {
    customer: facts.relationships.map(({ customerId }) => customerId),
    partnership: facts.partnerships.map(({ id }) => id),
    request: facts.requests.map(({ id }) => id),
    draft: facts.drafts.map(({ id }) => id),
    order: facts.orders.map(({ id }) => id),
    subscription: facts.orders.map(({ subscriptionId }) => subscriptionId),
    company: facts.companies.map(({ id }) => id),
    person: facts.people.map(({ id }) => id),
  }
  const anything = Object.values(ids).flat()
  const some = (kind: keyof typeof ids) =>
    random.chance(0.1) ? random.one(anything) : random.one(ids[kind])
  const params: Record<string, string> = {}
  for (const name of Object.keys(endpoint.params?.properties ?? {}))
    params[name] =
      name === 'domain' ? random.one(facts.companies).domain : some(kindOf(endpoint, name))
  if (kindOf(endpoint, 'id') === 'customer' && mine.length > 0 && random.chance(0.6))
    params.id = random.one(mine).customerId
  const sale = facts.orders.filter(({ customerId }) => customerId === params.id)
  if (sale.length > 0 && random.chance(0.7)) {
    const { id, subscriptionId } = random.one(sale)
    if ('orderId' in params) params.orderId = id
    if ('subscriptionId' in params) params.subscriptionId = subscriptionId
  }
  const filtered =
    endpoint.name === 'readAgreementStatus' ||
    (endpoint.name === 'searchCustomers' && random.chance(0.5))
  return {
    endpoint: endpoint.name,
    params,
    ...(filtered ? { partner: random.one(ids.company) } : {}),
  }
}

function kindOf({ path }: Endpoint, param: string) {
  if (param === 'orderId') return 'order'
  if (param === 'subscriptionId') return 'subscription'
  if (path.includes('/customers/')) return 'customer'
  if (path.includes('/users/')) return 'person'
  if (path.includes('/partnershiprequests')) return 'request'
  if (path.includes('/customerdrafts')) return 'draft'
  return path.includes('/partnerships') ? 'partnership' : 'company'
}

async function send(by: Client, endpoint: Endpoint, { params, partner }: Asked) {
  const provides = by.organization.kind === 'indirect_provider'
  const query = {
    ...(partner === undefined
      ? {}
      : endpoint.name === 'readAgreementStatus'
        ? { tenantId: partner }
        : { partner }),
    ...(everybodys.test(endpoint.name) && endpoint.name !== 'checkDomain' ? { country: 'US' } : {}),
    ...(endpoint.name === 'listRelationships'
      ? {
          relationship_type: provides
            ? 'is_indirect_cloud_solution_provider_of'
            : 'is_indirect_reseller_of',
        }
      : {}),
  }
  return by.call(endpoint, { params, query } as never)
}

function expectRight(
  by: Client,
  endpoint: Endpoint,
  request: Asked,
  status: number,
  text: string,
  body: unknown,
) {
  const me = by.organization.id
  const where = `${by.organization.kind} ${me} ${endpoint.name} ${JSON.stringify(request)}`
  const rule = model.ruleOf(endpoint.name)
  const expected = rule?.(me, request.params, request)
  const known = new Set([...model.known(me), ...(expected?.knows ?? [])])
  const strangers = facts.companies.filter(({ id }) => !known.has(id))
  if (endpoint.name !== 'checkDomain')
    expect([
      where,
      strangers.flatMap(({ words }) => words).filter((w) => text.includes(w)),
    ]).toEqual([where, []])
  if (!endpoint.kinds.includes(by.organization.kind)) {
    expect([where, status]).toEqual([where, 403])
    return
  }
  if (expected === undefined) return
  expect([where, status]).toEqual([where, expected.status])
  if (expected.ids === undefined) return
  const items = (body as { items: readonly Readonly<Record<string, string>>[] }).items
  const ids = items.map((one) => one[idNames[endpoint.name] ?? 'id']?.toLowerCase() ?? '')
  expect([where, ids.toSorted()]).toEqual([where, expected.ids.toSorted()])
}

const idNames: Readonly<Record<string, string>> = {
  listIncentiveCredits: 'mpnId',
  listSupportContacts: 'supportTenantId',
  listPartnerAccess: 'partnerId',
}

const catalogTables = /^(offer(_category|_price)?|partner_agreement|directory_count)$/

async function tenantTables(): Promise<string[]> {
  const { rows } = await world.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  return rows
    .map(({ relname }) => String(relname))
    .filter((name) => !tablesWithoutTenant.includes(name) && !catalogTables.test(name))
}

/** What names a row to the model; other tables are their organization's alone, and are known by it. */
const keyOf: Readonly<Record<string, string>> = {
  // The log is seen by whoever acted and by the customer or reseller it is about.
  audit_record: `concat_ws('/', organization_id, customer_id, reseller_id)`,
  audit_seal: `concat_ws('/', organization_id, customer_id, reseller_id)`,
  guess_count: 'key', // nobody's: opened by a key alone
  sign_up: 'id::text', // likewise
  membership_profile: 'mpn_id', // likewise
  tenant_admin_grant: `organization_id || '/' || provider_id`,
  customer_relationship: `customer_id || '/' || partner_id`,
  customer_reseller: `customer_id || '/' || provider_id || '/' || reseller_id`,
  billing_profile: 'customer_id::text',
  order_line: 'subscription_id::text',
  incentive_credit: 'subscription_id::text',
  offer_holding: `customer_id || '/' || offer_id`,
}

/** As the door enters a session, then one query without any `where`. */
async function rowsAs(me: string | null, table: string): Promise<string[]> {
  const key = keyOf[table] ?? (table in model.rows ? 'id::text' : 'organization_id::text')
  return transact(world.database, { readOnly: true }, async (db) => {
    await sql`select enter_as('tierline_app', '')`.execute(db)
    if (me !== null) await sql`select enter_organization(${me}::uuid)`.execute(db)
    const readable = await sql<{
      yes: boolean
    }>`select has_table_privilege(${table}, 'select') as yes`.execute(db)
    if (readable.rows[0]?.yes !== true) return []
    const { rows } = await sql<{
      key: string
    }>`select distinct ${sql.raw(key)} as key from ${sql.table(table)}`.execute(db)
    return rows.map((row) => row.key)
  })
}
