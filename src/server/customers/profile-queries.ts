// Billing profiles as rows.
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { BillingProfile, CustomerRelationship } from '../../domain/customer.ts'
import { found, Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { type Content, columns, toProfile } from './profile-rows.ts'
import { relationshipsOf, toRelationship } from './queries.ts'

const profileOf = (db: Db, customerId: string) =>
  db.selectFrom('billing_profile').selectAll().where('customer_id', '=', customerId)

export const readProfile = async (db: Db, customerId: string): Promise<BillingProfile> =>
  toProfile(found(await profileOf(db, customerId).executeTakeFirst()))

/** What a partner reads of one customer, in one statement. */
export async function readWithProfile(
  db: Db,
  partner: string,
  customerId: string,
): Promise<{ readonly relationship: CustomerRelationship; readonly profile: BillingProfile }> {
  const row = await relationshipsOf(db, partner)
    .where('r.customer_id', '=', customerId)
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('billing_profile as b')
          .selectAll('b')
          .whereRef('b.customer_id', '=', 'r.customer_id'),
      ).as('profile'),
    )
    .executeTakeFirst()
  if (row === undefined) throw new Refused('customer_not_found')
  return { relationship: toRelationship(row), profile: toProfile(found(row.profile)) }
}

export const lockProfile = async (db: Db, customerId: string): Promise<BillingProfile> =>
  toProfile(found(await profileOf(db, customerId).forUpdate().executeTakeFirst()))

export async function addProfile(
  db: Db,
  customerId: string,
  id: string,
  content: Content,
): Promise<void> {
  await db
    .insertInto('billing_profile')
    .values({ customer_id: customerId, id, ...columns(content) })
    .execute()
}

export async function saveProfile(
  db: Db,
  customerId: string,
  content: Content,
): Promise<BillingProfile> {
  await db
    .updateTable('billing_profile')
    .set((eb) => ({ ...columns(content), version: eb('version', '+', 1) }))
    .where('customer_id', '=', customerId)
    .execute()
  return readProfile(db, customerId)
}
