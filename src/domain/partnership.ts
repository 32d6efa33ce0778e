// A partnership of a provider and a reseller, and its end (rules 32, 33).
import type { OrganizationId, PartnershipId, ProviderId, ResellerId } from './ids.ts'
import type { Refusal } from './refusal.ts'

export interface Partnership {
  readonly id: PartnershipId
  readonly providerId: ProviderId
  readonly providerName: string
  readonly providerMpnId: string
  readonly providerCountry: string
  readonly resellerId: ResellerId
  readonly resellerName: string
  readonly resellerMpnId: string
  readonly resellerCountry: string
  readonly state: 'active' | 'ended'
  readonly startedAt: Date
  readonly endedAt: Date | null
  /** Until when the provider has administrator access to the reseller's tenant; null without. */
  readonly tenantAdminUntil: Date | null
}

/** Days that consent to administrator access lasts (security D2). */
export const tenantAdminDays = 180

/** Why the partnership may not be ended by `party`, or null. */
export function refusalToEnd(partnership: Partnership, party: OrganizationId): Refusal | null {
  if (party !== (partnership.providerId as string) && party !== (partnership.resellerId as string))
    return 'not_found'
  return partnership.state === 'ended' ? 'already_ended' : null
}
