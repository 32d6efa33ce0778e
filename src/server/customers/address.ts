// Addresses: the required fields and the postal pattern of the country, from the data of `postcode-validator`.
import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator'
import { refusalOfAddress, refusalOfIdentity } from '../../domain/company-details.ts'
import type { Address } from '../../domain/customer.ts'
import { refuseIf } from '../../domain/refusal.ts'

/** Refuses an address that its country does not know, naming the field. */
export function checkAddress(address: Address, registrationNumber: string | null): void {
  const { country, postalCode, phoneNumber } = address
  const known = postcodeValidatorExistsForCountry(country)
  const fits = known ? postalCode !== null && postcodeValidator(postalCode, country) : null
  const refusal = refusalOfAddress(address, fits)
  refuseIf(refusal, refusal === 'state_missing' ? 'state' : 'postalCode')
  refuseIf(refusalOfIdentity(country, registrationNumber, phoneNumber))
}
