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
  if (reseller !== undefined) rows = rows.where(servedWith(partner, reseller))
  if (provider !== undefined) rows = rows.where(servedWith(provider, partner))
  if (after !== null)
    rows = rows.where(
      sql<boolean>`(r.customer_name, r.customer_id) > (${after[0]}, ${after[1]}::uuid)`,
    )
  const page = await rows.orderBy('r.customer_name').orderBy('r.customer_id').limit(limit).execute()
  return page.map(toRelationship)
}

const servedWith = (provider: string, reseller: string) => sql<SqlBool>`exists (
  select from customer_reseller v where v.customer_id = r.customer_id and v.provider_id = ${provider}::uuid
    and v.reseller_id = ${reseller}::uuid and v.state = 'active')`
