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
/** Of these, where people write the code or the name that lists have. */
const stateListed: readonly string[] = 'AU BR CA US'.split(' ')

interface Found {
  /** By the country's pattern; null: it has none. */
  readonly postalCodeFits: boolean | null
  /** In the list of its states, by code or by name. */
  readonly stateIsKnown: boolean
}

/** Why this is no address, or null. */
export function refusalOfAddress(
  { state, country }: Address,
  { postalCodeFits, stateIsKnown }: Found,
): Refusal | null {
  if (state === null && stateNeeded.includes(country)) return 'state_missing'
  if (state !== null && !stateIsKnown && stateListed.includes(country)) return 'state_wrong'
  return postalCodeFits === false ? 'postal_code_wrong' : null
}

/** What a country asks of an address and of a company, to be said before anything is typed. */
export const askedIn = (country: string) => ({
  state: stateNeeded.includes(country),
  registrationNumber: registrationNeeded.includes(country),
  phoneNumber: phoneNeeded.includes(country),
  vatId: vatCountries.includes(country),
})

/** Countries of the European Union, where companies have a VAT identification number. */
const vatCountries: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
