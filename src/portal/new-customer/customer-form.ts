// The details of a new customer between the form and the draft, and what is missing. Pure.
import type { DraftContent } from '../../contract/customer-draft-resource.ts'
import { refusalOfAddress, refusalOfIdentity } from '../../domain/company-details.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { faultOf } from '../ui/email-text.ts'

const names = [
  'companyName',
  'domain',
  'registrationNumber',
  'country',
  'language',
  'firstName',
  'lastName',
  'email',
  'phoneNumber',
  'addressLine1',
  'addressLine2',
  'city',
  'state',
  'postalCode',
] as const
type Name = (typeof names)[number]
export type Details = Record<Name, string>

/** An unknown value begins empty, or as `first` says. */
export const detailsOf = (content: DraftContent, first: Partial<Details> = {}): Details =>
  Object.fromEntries(names.map((name) => [name, content[name] ?? first[name] ?? ''])) as Details

/** Empty fields are left out; what the form does not hold (reseller, lines) is kept. */
export function contentOf(details: Details, kept: DraftContent): DraftContent {
  const { resellerId, currency, lines } = kept
  const typed = names
    .map((name) => [name, details[name].trim()] as const)
    .filter(([, value]) => value !== '')
  return {
    ...(resellerId === undefined ? {} : { resellerId }),
    ...(currency === undefined ? {} : { currency }),
    ...(lines === undefined ? {} : { lines }),
    ...Object.fromEntries(typed),
  }
}

type Fault = 'required' | 'domainBad' | 'emailBad' | Refusal

const needed: readonly Name[] = [
  'companyName',
  'domain',
  'country',
  'language',
  'firstName',
  'lastName',
  'email',
  'addressLine1',
  'city',
]
const domainName = /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)+$/i

const refusalOfState = (country: string, state: string | null): Refusal | null =>
  refusalOfAddress(
    {
      country,
      state,
      city: '',
      addressLine1: '',
      addressLine2: null,
      postalCode: null,
      firstName: '',
      lastName: '',
      phoneNumber: null,
    },
    // Postal code and name of the state are the server's to judge: it knows the countries' data.
    { postalCodeFits: null, stateIsKnown: true },
  )

const someNumber = '12345678'

/** Fields that this country asks for beyond those that all do. */
export const neededIn = (country: string): readonly Name[] => [
  ...(refusalOfState(country, null) === null ? [] : ['state' as const]),
  ...(refusalOfIdentity(country, null, someNumber) === null ? [] : ['registrationNumber' as const]),
  ...(refusalOfIdentity(country, someNumber, null) === null ? [] : ['phoneNumber' as const]),
]

/** What is wrong with the details, by field. */
export function faultsOf(details: Details): Partial<Record<Name, Fault>> {
  const of = (name: Name) => details[name].trim()
  const orNull = (name: Name) => (of(name) === '' ? null : of(name))
  const identity = refusalOfIdentity(
    of('country'),
    orNull('registrationNumber'),
    orNull('phoneNumber'),
  )
  const address = refusalOfState(of('country'), orNull('state'))
  const empty = needed.filter((name) => of(name) === '').map((name) => [name, 'required'] as const)
  const found: Partial<Record<Name, Fault>> = {
    ...(domainName.test(of('domain')) ? {} : { domain: 'domainBad' }),
    ...(faultOf({ to: of('email'), subject: '', body: '' }) === null ? {} : { email: 'emailBad' }),
    ...(address === null ? {} : { state: address }),
    ...(identity === null
      ? {}
      : identity === 'phone_number_missing'
        ? { phoneNumber: identity }
        : { registrationNumber: identity }),
    ...Object.fromEntries(empty),
  }
  // In the order of the fields, which is that of the summary.
  return Object.fromEntries(
    names.flatMap((name) => (found[name] === undefined ? [] : [[name, found[name]]])),
  )
}

/** The step on which a refusal of Submit is put right; null: it is not a matter of what was typed. */
export function stepFor(refusal: string | undefined): 'details' | 'subscriptions' | null {
  const details = [
    'domain_taken',
    'draft_incomplete',
    'registration_number_missing',
    'registration_number_wrong',
    'phone_number_missing',
    'state_missing',
    'postal_code_wrong',
    'not_sold_in_country',
    'country_not_in_program',
    'no_partnership',
    'bad_input',
  ]
  const lines = [
    'offer_not_available',
    'needs_admin_agent',
    'quantity_outside_offer',
    'billing_cycle_not_offered',
    'add_on_needs_base',
    'not_an_add_on',
    'offer_limit_reached',
  ]
  if (refusal === undefined) return null
  return details.includes(refusal) ? 'details' : lines.includes(refusal) ? 'subscriptions' : null
}
