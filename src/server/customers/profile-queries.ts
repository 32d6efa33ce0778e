// Billing profiles as rows.
import type { BillingProfile } from '../../domain/customer.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { type Content, columns, toProfile } from './profile-rows.ts'

const profileOf = (db: Db, customerId: string) =>
  db.selectFrom('billing_profile').selectAll().where('customer_id', '=', customerId)

export const readProfile = async (db: Db, customerId: string): Promise<BillingProfile> =>
  toProfile(found(await profileOf(db, customerId).executeTakeFirst()))

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
