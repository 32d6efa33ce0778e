// The customer’s own view of its partners, as rows.
import type { CustomerRelationship } from '../../domain/customer.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { toRelationship } from './queries.ts'

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
