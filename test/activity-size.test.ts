// The activity log at size: a page is read from an index of its reader's, and no further than the page. Counts on PostgreSQL.
import { type KyselyPlugin, RawNode, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { OrganizationKind } from '../src/domain/organization.ts'
import { activityPage } from '../src/server/activity/queries.ts'
import { type Database, transact } from '../src/server/db.ts'
import { company } from './audit-rows.ts'
import { openTestDatabase } from './database.ts'

/**
 * Rows of each company, one a minute. Of the provider's every second one is about the customer, the others about the reseller.
 * A stranger's are newer than all of theirs: an index that does not begin with the reader would be read through them.
 */
const rows = 12_000
/** As the route asks: a page of 50, and one row more. */
const limit = 51

interface Node {
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly Plans?: readonly Node[]
}
const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** Whatever is sent is explained instead, with all that it reads. */
const explaining = (heard: Node[]): KyselyPlugin => ({
  transformQuery: ({ node }) => {
    if (!RawNode.is(node)) return node
    const [first = '', ...rest] = node.sqlFragments
    return { ...node, sqlFragments: [`explain (analyze, buffers, format json) ${first}`, ...rest] }
  },
  transformResult: async ({ result }) => {
    const plans = (result.rows[0]?.['QUERY PLAN'] ?? []) as readonly { readonly Plan: Node }[]
    heard.push(...plans.flatMap(({ Plan: plan }) => nodesOf(plan)))
    return { ...result, rows: [] }
  },
})

describe.runIf(inject('template').engine === 'postgres')(`at ${rows * 4} rows`, () => {
  let database: Database
  let ids: readonly string[]
  beforeAll(async () => {
    database = await openTestDatabase()
    ids = [await company(database), await company(database), await company(database)]
    const stranger = await company(database)
    await database.query(
      `insert into audit_record (organization_id, organization_name, id, at, actor_id, actor_name, actor_kind, source, operation,
         result, resource_type, customer_id, reseller_id, correlation_id, request_id)
       select owner, 'Contoso', gen_random_uuid(), now() - (n + case when owner = $4 then 0 else ${rows} end) * interval '1 minute',
         gen_random_uuid(), 'Olga', 'user', 'portal',
         'updateSubscription', 'succeeded', 'subscription', case when owner = $1 and n % 2 = 0 then $2::uuid end,
         case when owner = $1 and n % 2 = 1 then $3::uuid end, gen_random_uuid(), gen_random_uuid()
       from generate_series(1, ${rows}) n, unnest(array[$1, $2, $3, $4]::uuid[]) owner`,
      [...ids, stranger],
    )
    await database.query(
      `insert into audit_seal (organization_id, position, record_id, customer_id, reseller_id, previous_hash, hash, sealed_at)
       select organization_id, row_number() over (partition by organization_id), id, customer_id, reseller_id,
         sha256('a'), sha256('b'), at from audit_record`,
    )
    await database.query('analyze audit_record, audit_seal')
  }, 60_000)
  afterAll(() => database.close())

  /** The product's own statement, in the reader's role and sight. */
  async function plan(id: string, kind: OrganizationKind, days: number, after: Date | null) {
    const heard: Node[] = []
    await transact(database, { readOnly: true }, async (db) => {
      await sql`select enter_as('tierline_app', ''), enter_organization(${id}::uuid)`.execute(db)
      await activityPage(
        db.withPlugin(explaining(heard)) as typeof db,
        { id, kind },
        {
          from: new Date(Date.now() - days * 86_400_000),
          to: null,
          after: after && [after.toISOString(), '00000000-0000-0000-0000-000000000000'],
          limit,
        },
      )
    })
    return heard
  }

  const readOf = (nodes: readonly Node[], table: string) =>
    nodes
      .filter((node) => node['Relation Name'] === table)
      .reduce(
        (sum, node) =>
          sum +
          (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
        0,
      )
  const indexesOf = (nodes: readonly Node[], table: string) =>
    nodes.filter((node) => node['Relation Name'] === table).map((node) => node['Index Name'])

  const blocksOf = (nodes: readonly Node[], table: string) =>
    nodes
      .filter((node) => node['Relation Name'] === table)
      .reduce((sum, node) => sum + node['Shared Hit Blocks'] + node['Shared Read Blocks'], 0)

  const middle = new Date(Date.now() - rows * 1.5 * 60_000)
  test.each<[string, 0 | 1 | 2, OrganizationKind, readonly string[], number, Date | null]>([
    ['a partner’s newest', 0, 'indirect_provider', ['audit_newest'], 30, null],
    ['a partner’s of all times', 0, 'indirect_provider', ['audit_newest'], 3_650, null],
    ['a partner’s in the middle', 0, 'indirect_provider', ['audit_newest'], 30, middle],
    ['a customer’s', 1, 'customer', ['audit_newest', 'audit_of_customer'], 30, null],
    [
      'a customer’s in the middle',
      1,
      'customer',
      ['audit_newest', 'audit_of_customer'],
      30,
      middle,
    ],
    ['a reseller’s', 2, 'indirect_reseller', ['audit_newest', 'audit_of_reseller'], 30, null],
  ])('%s page', async (_, at, kind, indexes, days, after) => {
    const nodes = await plan(ids[at] ?? '', kind, days, after)
    expect(new Set(indexesOf(nodes, 'audit_record'))).toEqual(new Set(indexes))
    expect(readOf(nodes, 'audit_record')).toBeGreaterThanOrEqual(limit)
    expect(readOf(nodes, 'audit_record')).toBeLessThanOrEqual(limit * indexes.length)
    expect(blocksOf(nodes, 'audit_record')).toBeLessThanOrEqual(limit + 10 * indexes.length)
    expect(readOf(nodes, 'audit_seal')).toBeLessThanOrEqual(limit)
  })
})
