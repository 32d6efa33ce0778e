// Customers in pages, as a partner searches them.
import { type Selectable, type SqlBool, sql } from 'kysely'
import type { CustomerReseller, ListedCustomer } from '../../domain/customer.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Db } from '../db.ts'
import { likeText } from '../organizations/queries.ts'
import type { CustomerRelationshipTable } from '../schema.ts'
import { isPair, isPairOf, pairColumns, toCustomerReseller } from './pair-queries.ts'
import { activeRelationshipsOf } from './queries.ts'

export interface CustomerQuery {
  readonly nameStart?: string | undefined
  readonly domainStart?: string | undefined
  /** Part of name or domain. */
  readonly search?: string | undefined
  /** The other partner of the two-tier pair. */
  readonly reseller?: string | undefined
  readonly provider?: string | undefined
  /** Name and id of the last customer shown. */
  readonly after: readonly string[] | null
  readonly limit: number
}

/** No more: with all of them, a page of 50 costs its reader a third of the time of its request. */
const columns = [
  'r.customer_id',
  'r.customer_name',
  'r.customer_domain',
  'r.customer_country',
  'r.partner_id',
  'r.admin_until',
] as const

const toListed = (
  row: Pick<
    Selectable<CustomerRelationshipTable>,
    | 'customer_id'
    | 'customer_name'
    | 'customer_domain'
    | 'customer_country'
    | 'partner_id'
    | 'admin_until'
  >,
): ListedCustomer => ({
  customerId: row.customer_id as OrganizationId,
  customerName: row.customer_name,
  customerDomain: row.customer_domain,
  customerCountry: row.customer_country,
  partnerId: row.partner_id as OrganizationId,
  adminUntil: row.admin_until,
})

const listed = (db: Db, partner: string) => activeRelationshipsOf(db, partner).select(columns)

export async function customerPage(
  db: Db,
  partner: string,
  query: CustomerQuery,
): Promise<ListedCustomer[]> {
  const page = await pageOf(db, partner, query).execute()
  return page.map(toListed)
}

interface CustomerWithPairs {
  readonly customer: ListedCustomer
  readonly pairs: readonly CustomerReseller[]
}

/** With who else works with each customer together with `partner`: joined to the page, one row a pair. */
export async function customerPageWithPairs(
  db: Db,
  partner: string,
  query: CustomerQuery,
): Promise<readonly CustomerWithPairs[]> {
  const rows = await db
    .with('page', () => pageOf(db, partner, query))
    .selectFrom('page')
    .leftJoin('customer_reseller as w', (join) =>
      join.onRef('w.customer_id', '=', 'page.customer_id').on(isPairOf(partner)),
    )
    .selectAll('page')
    .select(pairColumns)
    .orderBy('page.customer_name')
    .orderBy('page.customer_id')
    .orderBy('w.reseller_name')
    .orderBy('w.id')
    .execute()
  const found = new Map<string, { customer: ListedCustomer; pairs: CustomerReseller[] }>()
  for (const row of rows) {
    const entry = found.get(row.customer_id) ?? { customer: toListed(row), pairs: [] }
    if (isPair(row)) entry.pairs.push(toCustomerReseller(row))
    found.set(row.customer_id, entry)
  }
  return [...found.values()]
}

function pageOf(db: Db, partner: string, query: CustomerQuery) {
  let rows = listed(db, partner)
  const { nameStart, domainStart, search, reseller, provider, after, limit } = query
  if (nameStart !== undefined)
    rows = rows.where('r.customer_name', 'ilike', `${likeText(nameStart)}%`)
  if (domainStart !== undefined)
    rows = rows.where('r.customer_domain', 'like', `${likeText(domainStart.toLowerCase())}%`)
  if (search !== undefined) {
    const part = `%${likeText(search)}%`
    rows = rows.where((eb) =>
      eb.or([eb('r.customer_name', 'ilike', part), eb('r.customer_domain', 'ilike', part)]),
    )
  }
  const pair =
    reseller !== undefined
      ? { provider: partner, reseller }
      : provider !== undefined
        ? { provider, reseller: partner }
        : null
  const page =
    pair === null
      ? rows
          .$if(after !== null, (all) => all.where(beyond('r', after)))
          .orderBy('r.customer_name')
          .orderBy('r.customer_id')
      : servedBy(rows, pair)
          .$if(after !== null, (all) => all.where(beyond('v', after)))
          .orderBy('v.customer_name')
          .orderBy('v.customer_id')
  return page.limit(limit)
}

const beyond = (table: 'r' | 'v', after: readonly string[] | null) =>
  sql<SqlBool>`(${sql.ref(`${table}.customer_name`)}, ${sql.ref(`${table}.customer_id`)}) > (${after?.[0]}, ${after?.[1]}::uuid)`

/**
 * Driven by the pair's own index, which has the order of the list. The state is a literal: as a parameter it would keep a
 * generic plan from the partial index, and the page of a large reseller would be sorted out of all its customers.
 */
const servedBy = (
  rows: ReturnType<typeof listed>,
  { provider, reseller }: { readonly provider: string; readonly reseller: string },
) =>
  rows.innerJoin('customer_reseller as v', (join) =>
    join
      .onRef('v.customer_id', '=', 'r.customer_id')
      .on('v.provider_id', '=', provider)
      .on('v.reseller_id', '=', reseller)
      .on('v.state', '=', sql.lit('active')),
  )
