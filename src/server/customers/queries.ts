// Customers as a partner sees them: through its own active relationship row, which carries their names.
import { type Selectable, type SqlBool, sql } from 'kysely'
import type { CustomerRelationship, CustomerReseller } from '../../domain/customer.ts'
import type { OrganizationId, ProviderId, ResellerId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { likeText } from '../organizations/queries.ts'
import type { CustomerRelationshipTable, CustomerResellerTable } from '../schema.ts'

type Row = Selectable<CustomerRelationshipTable>

const toRelationship = (row: Row): CustomerRelationship => ({
  id: row.id,
  customerId: row.customer_id as OrganizationId,
  customerName: row.customer_name,
  customerDomain: row.customer_domain,
  customerCountry: row.customer_country,
  customerLanguage: row.customer_language as Organization['language'],
  partnerId: row.partner_id as OrganizationId,
  partnerKind: row.partner_kind,
  partnerName: row.partner_name,
  partnerMpnId: row.partner_mpn_id,
  startedAt: row.started_at,
  adminUntil: row.admin_until,
})

const toCustomerReseller = (row: Selectable<CustomerResellerTable>): CustomerReseller => ({
  customerId: row.customer_id as OrganizationId,
  providerId: row.provider_id as ProviderId,
  providerName: row.provider_name,
  resellerId: row.reseller_id as ResellerId,
  resellerName: row.reseller_name,
  resellerMpnId: row.reseller_mpn_id,
})

/** Active relationships of `partner`. Every read of customers starts here, so none can see a stranger's. */
const relationshipsOf = (db: Db, partner: string) =>
  db
    .selectFrom('customer_relationship as r')
    .selectAll('r')
    .where('r.partner_id', '=', partner)
    .where('r.state', '=', 'active')

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

/** Who else works with these customers together with `partner`, on either side of the pair. */
export async function pairsOf(
  db: Db,
  partner: string,
  customerIds: readonly string[],
): Promise<CustomerReseller[]> {
  const rows = await db
    .selectFrom('customer_reseller')
    .selectAll()
    .where(sql<SqlBool>`customer_id = any (${[...customerIds]}::uuid[])`)
    .where(sql<SqlBool>`${partner}::uuid = any (array[provider_id, reseller_id])`)
    .where('state', '=', 'active')
    .orderBy('reseller_name')
    .orderBy('id')
    .execute()
  return rows.map(toCustomerReseller)
}

/** A customer without an active relationship is not there, whoever's it may be. */
export async function readRelationship(
  db: Db,
  partner: string,
  customerId: string,
): Promise<CustomerRelationship> {
  const row = await relationshipsOf(db, partner)
    .where('r.customer_id', '=', customerId)
    .executeTakeFirst()
  if (row === undefined) throw new Refused('customer_not_found')
  return toRelationship(row)
}

/**
 * The relationship on which an act rests, locked against its end until this transaction ends: row-level security alone would
 * let an act that began before the end finish after it.
 */
export async function holdRelationship(
  db: Db,
  partner: string,
  customerId: string,
): Promise<CustomerRelationship> {
  const row = await relationshipsOf(db, partner)
    .where('r.customer_id', '=', customerId)
    .forShare()
    .executeTakeFirst()
  if (row === undefined) throw new Refused('customer_not_found')
  return toRelationship(row)
}

export async function listPartnersOf(db: Db, customerId: string): Promise<CustomerRelationship[]> {
  const rows = await db
    .selectFrom('customer_relationship')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('state', '=', 'active')
    .orderBy('partner_name')
    .orderBy('id')
    .execute()
  return rows.map(toRelationship)
}

/** The customer's own act. Null: there is no such relationship, or nothing to take back. */
export async function removeAdmin(
  db: Db,
  customerId: string,
  relationshipId: string,
  now: Date,
): Promise<CustomerRelationship | null> {
  const row = await db
    .selectFrom('customer_relationship')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('id', '=', relationshipId)
    .where('state', '=', 'active')
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Refused('not_found')
  if (row.admin_until === null || row.admin_until <= now) return null
  await db
    .updateTable('customer_relationship')
    .set({ admin_until: null, admin_removed_at: now })
    .where('customer_id', '=', customerId)
    .where('id', '=', relationshipId)
    .execute()
  return toRelationship(row)
}
