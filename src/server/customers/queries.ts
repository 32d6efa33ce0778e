// Customers as a partner sees them: through its own active relationship row, which carries their names.
import { type Selectable, sql } from 'kysely'
import type { CustomerRelationship } from '../../domain/customer.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import type { CustomerRelationshipTable } from '../schema.ts'

type Row = Selectable<CustomerRelationshipTable>

export const toRelationship = (row: Row): CustomerRelationship => ({
  id: row.id,
  customerId: row.customer_id as OrganizationId,
  customerName: row.customer_name,
  customerDomain: row.customer_domain,
  customerCountry: row.customer_country,
  customerCloud: row.customer_cloud,
  customerLanguage: row.customer_language as Organization['language'],
  partnerId: row.partner_id as OrganizationId,
  partnerKind: row.partner_kind,
  partnerName: row.partner_name,
  partnerMpnId: row.partner_mpn_id,
  startedAt: row.started_at,
  adminUntil: row.admin_until,
})

/** Active relationships of `partner`. Every read of customers starts here, so none can see a stranger's. */
export const activeRelationshipsOf = (db: Db, partner: string) =>
  db
    .selectFrom('customer_relationship as r')
    .where('r.partner_id', '=', partner)
    .where('r.state', '=', sql.lit('active')) // a literal, so that a generic plan knows the partial index

export const relationshipsOf = (db: Db, partner: string) =>
  activeRelationshipsOf(db, partner).selectAll('r')

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
 * let an act that began before the end finish after it. Not shared: acts that keep coming would share the lock past a customer
 * who waits to take it back, and it would wait for ever; exclusive locks are given in turn.
 */
export async function holdRelationship(
  db: Db,
  partner: string,
  customerId: string,
): Promise<CustomerRelationship> {
  const row = await relationshipsOf(db, partner)
    .where('r.customer_id', '=', customerId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Refused('customer_not_found')
  return toRelationship(row)
}
