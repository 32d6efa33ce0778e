// What a caller sent as a billing profile, as it is kept.
import type { NewCustomer } from '../../contract/new-customers.ts'
import type { Address, BillingProfile } from '../../domain/customer.ts'

function addressOf(given: NewCustomer['billingProfile']['defaultAddress']): Address {
  return {
    country: given.country.toUpperCase(),
    city: given.city,
    state: given.state ?? null,
    addressLine1: given.addressLine1,
    addressLine2: given.addressLine2 ?? null,
    postalCode: given.postalCode ?? null,
    firstName: given.firstName,
    lastName: given.lastName,
    phoneNumber: given.phoneNumber ?? null,
  }
}

export function profileOf(
  body: NewCustomer['billingProfile'],
  registrationNumber: string | null,
): Omit<BillingProfile, 'id' | 'version'> {
  const { companyName, email, culture, language } = body
  return {
    companyName,
    email,
    culture,
    language,
    address: addressOf(body.defaultAddress),
    registrationNumber,
  }
}
