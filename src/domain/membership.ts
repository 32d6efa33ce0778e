// The membership directory: numbers, names and what may change of a profile (rules 5..7 look at what it says).
import type { MembershipProfile } from './enrolment.ts'
import type { Refusal } from './refusal.ts'
import { canonicalName } from './user.ts'

export const mpnIdPattern = '^[0-9]{4,12}$'
export const isMpnId = (text: string): boolean => new RegExp(mpnIdPattern).test(text)

/** Hours until an unused link to set the account's password dies. */
export const membershipLinkHours = 72

/** The form in which account names are stored and compared. */
export const membershipName = (typed: string): string => canonicalName(typed)
/** Of a canonical name: what can be read out and typed, and stands in a path. */
export const isMembershipName = (name: string): boolean => /^[a-z0-9][a-z0-9._@-]{2,99}$/.test(name)

interface ProfileChange {
  readonly country: string
}

/** Why a profile may not become this one, or null. The country of who carries its MPN ID was decided with it (rule 7). */
export const refusalToChange = (
  before: ProfileChange,
  after: ProfileChange,
  isCarried: boolean,
): Refusal | null => (isCarried && before.country !== after.country ? 'mpn_profile_carried' : null)

/**
 * Why the operator may not take a company in with this profile's MPN ID, or null (rule 7). `profile`: null where another system
 * keeps the directory and does not know the number; `addedBy`: the partner whose location it is.
 */
export function refusalToTakeIn(
  profile:
    | (Pick<MembershipProfile, 'status' | 'country'> & { readonly addedBy?: string | null })
    | null,
  country: string,
): Refusal | null {
  if (profile === null) return 'mpn_profile_unknown'
  if (typeof profile.addedBy === 'string') return 'mpn_profile_of_partner'
  if (profile.status !== 'active') return 'mpn_profile_inactive'
  return profile.country === country ? null : 'mpn_profile_other_country'
}
