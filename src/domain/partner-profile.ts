// A partner's own profiles: what each holds, who may change what, and what stays (domain 4.1).
import type { EnrolmentContent } from './enrolment.ts'
import { refusalOfAddressee } from './enrolment-draft.ts'
import type { Organization } from './organization.ts'
import type { Refusal } from './refusal.ts'
import type { Role } from './roles.ts'
import { isWebsite } from './website.ts'

export interface Place {
  readonly country: string
  readonly city: string
  readonly state: string
  readonly addressLine1: string
  readonly addressLine2: string
  readonly postalCode: string
}
export interface ProfileAddress extends Place {
  readonly firstName: string
  readonly lastName: string
  readonly phoneNumber: string
}
export interface ProfileContact {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phoneNumber: string
}

/** What each section keeps; what is not kept follows from the company itself. */
export interface ProfileSections {
  readonly organization: {
    readonly address: ProfileAddress
    readonly email: string
    readonly language: string
    readonly culture: string
  }
  readonly support: {
    readonly email: string
    readonly telephone: string
    readonly website: string
  }
  readonly billing: {
    readonly address: ProfileAddress
    readonly contact: ProfileContact
    readonly purchaseOrderNumber: string
    readonly taxId: string
  }
}
export type ProfileSection = keyof ProfileSections

/** Of every month: bills go out then. */
export const billingDay = 1

export const contactOf = (said: EnrolmentContent): ProfileContact => ({
  firstName: said.firstName ?? '',
  lastName: said.lastName ?? '',
  email: said.email ?? '',
  phoneNumber: said.phoneNumber ?? '',
})

export function addressOf(said: EnrolmentContent, country: string): ProfileAddress {
  const { firstName, lastName, phoneNumber } = contactOf(said)
  return {
    country,
    city: said.city ?? '',
    state: said.state ?? '',
    addressLine1: said.addressLine1 ?? '',
    addressLine2: said.addressLine2 ?? '',
    postalCode: said.postalCode ?? '',
    firstName,
    lastName,
    phoneNumber,
  }
}

/** What a section says before anybody has changed it: the legal identity's. */
export function firstSections(
  { country, language }: Pick<Organization, 'country' | 'language'>,
  said: EnrolmentContent,
): ProfileSections {
  const [address, contact] = [addressOf(said, country), contactOf(said)]
  const tongue = language.split('-')[0] ?? language
  return {
    organization: {
      address,
      email: contact.email,
      language: tongue,
      culture: `${tongue}-${country}`,
    },
    support: {
      email: said.supportEmail ?? '',
      telephone: said.supportTelephone ?? '',
      website: said.supportWebsite ?? '',
    },
    billing: { address, contact, purchaseOrderNumber: '', taxId: '' },
  }
}

/** The field of a support contact that is empty or wrong, or null: the same is asked of whoever enrols (rules 2, 8). */
export function faultInSupport({
  email,
  telephone,
  website,
}: ProfileSections['support']): keyof ProfileSections['support'] | null {
  if (refusalOfAddressee(email) !== null) return 'email'
  if (telephone.trim() === '') return 'telephone'
  return website.trim() === '' || isWebsite(website.trim()) ? null : 'website'
}

/** Why a profile may not name this company and country, or null. */
export function refusalOfCompany(
  company: Pick<Organization, 'name' | 'country'>,
  named: { readonly name: string | undefined; readonly country: string },
): Refusal | null {
  if (named.name !== undefined && named.name !== '' && named.name !== company.name)
    return 'legal_name_fixed'
  return named.country.toUpperCase() === company.country ? null : 'country_fixed'
}

/** Field by field: what was stored comes back in another order. */
const same = <T extends object>(one: T, other: T): boolean =>
  (Object.keys(other) as (keyof T)[]).every((field) => one[field] === other[field])

/** Why these roles may not change the billing profile so, or null: where the bill goes is a Global admin's. */
export const refusalToBill = (
  before: ProfileSections['billing'],
  after: ProfileSections['billing'],
  roles: readonly Role[],
): Refusal | null =>
  roles.includes('global_admin') ||
  (same(before.address, after.address) && same(before.contact, after.contact))
    ? null
    : 'role_lacks_rights'

/** Why a location's phone number is none, or null: digits alone, ten at most. */
export const refusalOfPhone = (phoneNumber: string): Refusal | null =>
  phoneNumber === '' || /^\d{1,10}$/.test(phoneNumber) ? null : 'location_phone_wrong'

/** Why the legal name may not be changed so, or null: resellers change theirs, the others ask the operator. */
export const refusalToRename = (
  { kind }: Pick<Organization, 'kind'>,
  before: string,
  after: string,
): Refusal | null => (before !== after && kind !== 'indirect_reseller' ? 'legal_name_fixed' : null)

/** Why the operator may not give the company this legal name, or null: to providers and direct partners nobody else gives one. */
export function refusalToGiveName(
  { kind, name }: Pick<Organization, 'kind' | 'name'>,
  given: string,
): Refusal | null {
  if (kind !== 'indirect_provider' && kind !== 'direct_partner') return 'not_named_by_operator'
  return given === name ? 'name_unchanged' : null
}
