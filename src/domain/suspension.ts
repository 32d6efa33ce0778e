// A partner's account is suspended by the operator, and reinstated: what runs stays manageable, nothing new begins (domain 4.1).
import type { Organization } from './organization.ts'
import { type Place, refusalOfPlace } from './place.ts'
import type { Refusal } from './refusal.ts'

/** Overdue for more than 60 days; significant abuse; a profile that failed its checks. */
export const suspensionReasons = ['overdue', 'abuse', 'profile', 'other'] as const
export type SuspensionReason = (typeof suspensionReasons)[number]

/** Why the company may not be suspended, or null. A customer has nothing that a suspension would stop; nor has the operator. */
export function refusalToSuspend({ kind, state }: Organization): Refusal | null {
  if (kind === 'operator' || kind === 'customer') return 'only_partners_suspended'
  return state === 'suspended' ? 'already_suspended' : null
}

/** Why the company may not be reinstated, or null. */
export const refusalToReinstate = ({ state }: Organization): Refusal | null =>
  state === 'suspended' ? null : 'not_suspended'

/** Why the company may not begin anything new now, or null. */
export const refusalToBegin = ({ state }: Pick<Organization, 'state'>): Refusal | null =>
  state === 'suspended' ? 'organization_suspended' : null

/** How a company stands now: locked by whoever relies on it. */
export interface Standing extends Place {
  readonly state: Organization['state']
}

/** Why `one` may not begin anything with this other company now, or null. No standing: the company is not known any more. */
export function refusalOfPartner(one: Place, other: Standing | null): Refusal | null {
  if (other === null) return 'not_our_reseller'
  return other.state === 'suspended' ? 'partner_suspended' : refusalOfPlace(one, other)
}
