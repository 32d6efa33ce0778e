// Addresses as their country has them: one check for customers, enrolments, profiles and locations.
import { refusalOfAddress, refusalOfIdentity } from '../../domain/company-details.ts'
import type { Address } from '../../domain/customer.ts'
import { refuseIf } from '../../domain/refusal.ts'
import { postalCodeFits, statesIn } from './country-data.ts'

/** Refuses a place that its country does not know, naming the field. */
export function checkPlace(address: Address): void {
  const { country, postalCode, state } = address
  const known = statesIn(country).flatMap(({ name, code }) => [name, code])
  const refusal = refusalOfAddress(address, {
    postalCodeFits: postalCodeFits(country, postalCode),
    stateIsKnown: state === null || known.some((one) => sameWord(one, state)),
  })
  refuseIf(refusal, refusal === 'postal_code_wrong' ? 'postalCode' : 'state')
}

/** The same of a company, with what its country asks of it. */
export function checkAddress(address: Address, registrationNumber: string | null): void {
  checkPlace(address)
  refuseIf(refusalOfIdentity(address.country, registrationNumber, address.phoneNumber))
}

const sameWord = (one: string, other: string): boolean => fold(one) === fold(other)
const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
