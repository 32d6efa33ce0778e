// Billing profiles between their rows and the domain.
import type { Selectable } from 'kysely'
import type { BillingProfile } from '../../domain/customer.ts'
import type { BillingProfileTable } from '../schema.ts'

export const toProfile = (row: Selectable<BillingProfileTable>): BillingProfile => ({
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

export type Content = Omit<BillingProfile, 'id' | 'version'>

export const columns = ({
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
