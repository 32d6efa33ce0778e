// What a customer’s company and address must say, by country (rules 52..54, 56).
import type { Address } from './customer.ts'
import type { Refusal } from './refusal.ts'

// Registration number and phone, by country (domain App. D; the documented codes 600049 and 600051).
const registrationNeeded =
  'AM AZ BY BR HU IN IQ KZ KG MD MM PL RU SA ZA SS TJ TH TR UA AE UZ VE VN'.split(' ')
const phoneNeeded = 'AM AZ BY HU KZ KG MD RU TJ UZ UA'.split(' ')

/** Why the identity given is not enough for its country, or null. A number is letters, digits and marks that registers use. */
export function refusalOfIdentity(
  country: string,
  registrationNumber: string | null,
  phoneNumber: string | null,
): Refusal | null {
  if (registrationNumber === null && registrationNeeded.includes(country))
    return 'registration_number_missing'
  if (registrationNumber !== null && !/^[\p{L}\d][\p{L}\d ./-]{3,39}$/u.test(registrationNumber))
    return 'registration_number_wrong'
  return phoneNumber === null && phoneNeeded.includes(country) ? 'phone_number_missing' : null
}

/** Countries whose addresses name a state or province. */
const stateNeeded: readonly string[] = 'AU BR CA CN IN IT JP KR MX US'.split(' ')

/** Why this is no address, or null. `postalCodeFits` knows the country's pattern; null: the country has none. */
export function refusalOfAddress(address: Address, postalCodeFits: boolean | null): Refusal | null {
  if (address.state === null && stateNeeded.includes(address.country)) return 'state_missing'
  return postalCodeFits === false ? 'postal_code_wrong' : null
}
