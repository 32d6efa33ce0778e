// A provider asks a reseller for a partnership by a link; the reseller's global admin answers once, in time (rules 26, 29..33, 43, 45, 46).
import type {
  OrganizationId,
  PartnershipId,
  PartnershipRequestId,
  ProviderId,
  ResellerId,
} from './ids.ts'
import type { Cloud, Language, Organization } from './organization.ts'
import type { Refusal } from './refusal.ts'

type RequestState = 'draft' | 'sent' | 'accepted' | 'declined' | 'revoked'

export interface PartnershipRequest {
  readonly id: PartnershipRequestId
  readonly providerId: ProviderId
  readonly providerName: string
  readonly providerMpnId: string
  readonly providerCountry: string
  readonly providerRegion: string
  readonly providerCloud: Cloud
  readonly email: string
  /** When given, only the reseller with this MPN ID may answer; else the one that owns the address's domain. */
  readonly mpnId: string | null
  readonly language: Language
  readonly subject: string
  /** Holds `{link}` where the personal link stands. */
  readonly body: string
  readonly state: RequestState
  /** The person who made it, who is told of the answer. */
  readonly createdBy: string
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly openedAt: Date | null
  readonly expiresAt: Date
  readonly answeredAt: Date | null
  readonly resellerId: ResellerId | null
  readonly resellerName: string | null
  readonly version: number
}

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

/** Days until an unanswered request lapses (security 2.7). */
export const requestDays = 30
/** Days that consent to administrator access lasts (security D2). */
export const tenantAdminDays = 180

export const daysAfter = (start: Date, days: number): Date =>
  new Date(start.getTime() + days * 86_400_000)

const domainOfAddress = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Why `reader` may not even see the request, or null. A link that was forwarded shows nothing to a stranger. */
export function refusalToOpen(request: PartnershipRequest, reader: Organization): Refusal | null {
  const meant =
    request.mpnId === null
      ? domainOfAddress(request.email) === reader.domain
      : request.mpnId === reader.mpnId
  return meant || request.providerId === (reader.id as string)
    ? null
    : 'request_for_another_company'
}

/** Why `reseller` may not accept or decline now, or null. The server throws the reason; the portal shows it. */
export function refusalToAnswer(
  request: PartnershipRequest,
  reseller: Organization,
  now: Date,
): Refusal | null {
  if (request.providerId === (reseller.id as string)) return 'own_company'
  const stranger = refusalToOpen(request, reseller)
  if (stranger !== null) return stranger
  if (request.state === 'accepted' || request.state === 'declined') return 'already_answered'
  if (request.state === 'revoked') return 'request_revoked'
  if (request.expiresAt <= now) return 'request_expired'
  return null
}

/** Why `reseller` may not accept now, or null. Declining needs less: see refusalToAnswer. */
export function refusalToAccept(
  request: PartnershipRequest,
  reseller: Organization,
  now: Date,
): Refusal | null {
  const refusal = refusalToAnswer(request, reseller, now)
  if (refusal !== null) return refusal
  if (reseller.kind !== 'indirect_reseller') return 'not_a_reseller'
  if (reseller.state === 'suspended') return 'organization_suspended'
  if (request.providerRegion !== reseller.region || request.providerCloud !== reseller.cloud)
    return 'other_region'
  return null
}

/** Why a draft's text may not be changed, or null. */
export const refusalToEdit = (request: PartnershipRequest): Refusal | null =>
  request.state === 'draft' ? null : 'not_a_draft'

/** Why the request may not be sent (again), or null. The sender may repeat it while nobody has answered. */
export function refusalToSend(
  request: Pick<PartnershipRequest, 'state' | 'expiresAt'>,
  now: Date,
): Refusal | null {
  if (request.state === 'accepted' || request.state === 'declined') return 'already_answered'
  if (request.state === 'revoked') return 'request_revoked'
  return request.expiresAt <= now ? 'request_expired' : null
}

/** Why the request may not be taken back, or null. */
export function refusalToRevoke(request: Pick<PartnershipRequest, 'state'>): Refusal | null {
  if (request.state === 'accepted' || request.state === 'declined') return 'already_answered'
  return request.state === 'revoked' ? 'request_revoked' : null
}

export const shownStates = [
  'draft',
  'sent',
  'opened',
  'accepted',
  'declined',
  'expired',
  'revoked',
] as const
export type ShownState = (typeof shownStates)[number]

/** What the sender's list says. Opened and expired are derived, so that no job has to run for the truth. */
export function shownState(request: PartnershipRequest, now: Date): ShownState {
  if (request.state !== 'draft' && request.state !== 'sent') return request.state
  if (request.expiresAt <= now) return 'expired'
  return request.openedAt === null ? request.state : 'opened'
}

/** Why the partnership may not be ended by `party`, or null. */
export function refusalToEnd(partnership: Partnership, party: OrganizationId): Refusal | null {
  if (party !== (partnership.providerId as string) && party !== (partnership.resellerId as string))
    return 'not_found'
  return partnership.state === 'ended' ? 'already_ended' : null
}
