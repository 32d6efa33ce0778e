// Customers in pages, as a partner searches them.
import { type SqlBool, sql } from 'kysely'
import type { CustomerRelationship } from '../../domain/customer.ts'
import type { Db } from '../db.ts'
import { likeText } from '../organizations/queries.ts'
import { relationshipsOf, toRelationship } from './queries.ts'

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

export async function customerPage(
  db: Db,
  partner: string,
  query: CustomerQuery,
): Promise<CustomerRelationship[]> {
  let rows = relationshipsOf(db, partner)
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
  const page = await (pair === null
    ? rows
        .$if(after !== null, (all) => all.where(beyond('r', after)))
        .orderBy('r.customer_name')
        .orderBy('r.customer_id')
    : servedBy(rows, pair)
        .$if(after !== null, (all) => all.where(beyond('v', after)))
        .orderBy('v.customer_name')
        .orderBy('v.customer_id')
  )
    .limit(limit)
    .execute()
  return page.map(toRelationship)
}

const beyond = (table: 'r' | 'v', after: readonly string[] | null) =>
  sql<SqlBool>`(${sql.ref(`${table}.customer_name`)}, ${sql.ref(`${table}.customer_id`)}) > (${after?.[0]}, ${after?.[1]}::uuid)`

/**
 * Driven by the pair's own index, which has the order of the list. The state is a literal: as a parameter it would keep a
 * generic plan from the partial index, and the page of a large reseller would be sorted out of all its customers.
 */
const servedBy = (
  rows: ReturnType<typeof relationshipsOf>,
  { provider, reseller }: { readonly provider: string; readonly reseller: string },
) =>
  rows.innerJoin('customer_reseller as v', (join) =>
    join
      .onRef('v.customer_id', '=', 'r.customer_id')
      .on('v.provider_id', '=', provider)
      .on('v.reseller_id', '=', reseller)
      .on('v.state', '=', sql.lit('active')),
  )
