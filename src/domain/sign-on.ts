// Single sign-on by an organization's own provider: when it may be used, and who somebody at the provider is here (threat T37).
import type { OrganizationKind } from './organization.ts'
import type { Refusal } from './refusal.ts'
import { type Role, roleCategories, rolesOf } from './roles.ts'
import type { SessionState } from './session.ts'
import { canonicalName } from './user.ts'

/** `required`: passwords open nothing for its people but its Global admins, who need a second factor with theirs. */
export const signOnStates = ['off', 'on', 'required'] as const
export type SignOnState = (typeof signOnStates)[number]

export const domainStates = ['pending', 'proved', 'withdrawn'] as const

/** Seconds by which a provider's clock may differ from ours. */
const clockSkew = 30

/**
 * Why somebody who was sent to sign in again has not done so, or null. By the provider's `auth_time` alone: that a page was
 * opened, or a session there lives, proves nobody. Both in seconds since 1970.
 */
export const refusalOfAge = (sentAt: number, authTime: number | null): Refusal | null =>
  authTime !== null && authTime >= sentAt - clockSkew ? null : 'sign_on_not_fresh'

/** Minutes in which somebody must come back from the provider. */
export const attemptMinutes = 10
/** Days after which a proof of a domain is looked at again. */
export const proofDays = 7
/** What a TXT record of the domain must say. */
export const recordOf = (challenge: string): string => `tierline-verification=${challenge}`

/** At most one role of a category can come of it: of several the first in the map counts. */
export interface MappedRole {
  readonly value: string
  readonly role: Role
}

/** Why sign-on may not be in this state, or null. */
export const refusalToSwitch = (
  state: SignOnState,
  { wasTried, provedDomains }: { readonly wasTried: boolean; readonly provedDomains: number },
): Refusal | null =>
  state === 'off' || (wasTried && provedDomains > 0) ? null : 'sign_on_not_ready'

/** Why a domain may not be given up, or null: without one nobody would find the way in. */
export const refusalToGiveUp = (
  state: SignOnState,
  { isProved, others }: { readonly isProved: boolean; readonly others: number },
): Refusal | null => (state === 'off' || !isProved || others > 0 ? null : 'sign_on_needs_domain')

/** Why a person with these roles may not sign in by password, or null. */
export const refusalOfPassword = (state: SignOnState, roles: readonly Role[]): Refusal | null =>
  state === 'required' && !roles.includes('global_admin') ? 'sign_on_required' : null

export const domainOf = (address: string): string => canonicalName(address).split('@').at(-1) ?? ''

/** What a provider says of somebody's address. */
export interface Asserted {
  /** Null: nothing that is an address. */
  readonly email: string | null
  readonly isVerified: boolean
}

/** Why an address that a provider asserts says nothing about who somebody is here, or null. */
export function refusalOfAddress(
  { email, isVerified }: Asserted,
  provedDomains: readonly string[],
): Refusal | null {
  if (email === null || !isVerified) return 'sign_on_email_unverified'
  return provedDomains.includes(domainOf(email)) ? null : 'sign_on_foreign_email'
}

/** The roles of who comes with these values of the claim; those of who comes with none. */
export function mappedRoles(
  map: readonly MappedRole[],
  values: readonly string[],
  kind: OrganizationKind,
): readonly Role[] {
  const given = map
    .filter(({ value, role }) => values.includes(value) && rolesOf[kind].includes(role))
    .map(({ role }) => role)
  const chosen = Object.values(roleCategories).flatMap((category) => {
    const first = given.find((role) => (category as readonly Role[]).includes(role))
    return first === undefined ? [] : [first]
  })
  return chosen.length === 0 && kind === 'customer' ? ['user'] : chosen
}

/** What a session is where the provider alone has said who it is, and asked for one factor. */
export function stateAfterSignOn({
  hasFactor,
  isRequired,
}: {
  readonly hasFactor: boolean
  readonly isRequired: boolean
}): SessionState {
  if (hasFactor) return 'mfa_required'
  return isRequired ? 'mfa_enrol_required' : 'full'
}
