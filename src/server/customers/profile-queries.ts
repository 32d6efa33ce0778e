// Billing profiles as rows.
import type { Selectable } from 'kysely'
import type { BillingProfile } from '../../domain/customer.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import type { BillingProfileTable } from '../schema.ts'

const toProfile = (row: Selectable<BillingProfileTable>): BillingProfile => ({
  id: row.id,
  companyName: row.company_name,
  email: row.email,
  culture: row.culture,
  language: row.language,
  address: {
    country: row.country,
    city: row.city,
    state: row.state,
    addressLine1: row.address_line1,
    addressLine2: row.address_line2,
    postalCode: row.postal_code,
    firstName: row.first_name,
    lastName: row.last_name,
    phoneNumber: row.phone_number,
  },
  registrationNumber: row.registration_number,
  version: row.version,
})

const profileOf = (db: Db, customerId: string) =>
  db.selectFrom('billing_profile').selectAll().where('customer_id', '=', customerId)

export const readProfile = async (db: Db, customerId: string): Promise<BillingProfile> =>
  toProfile(found(await profileOf(db, customerId).executeTakeFirst()))

export const lockProfile = async (db: Db, customerId: string): Promise<BillingProfile> =>
  toProfile(found(await profileOf(db, customerId).forUpdate().executeTakeFirst()))

type Content = Omit<BillingProfile, 'id' | 'version'>

const columns = ({
  companyName,
  email,
  culture,
  language,
  address,
  registrationNumber,
}: Content) => ({
  company_name: companyName,
  email,
  culture,
  language,
  registration_number: registrationNumber,
  country: address.country,
  city: address.city,
  state: address.state,
  address_line1: address.addressLine1,
  address_line2: address.addressLine2,
  postal_code: address.postalCode,
  first_name: address.firstName,
  last_name: address.lastName,
  phone_number: address.phoneNumber,
})

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
