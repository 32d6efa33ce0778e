// A provider asks a reseller for a partnership by a link; the reseller's global admin answers once, in time (rules 26, 29..33, 43).
import type { PartnershipRequestId, ProviderId, ResellerId } from './ids.ts'
import type { Cloud, Language } from './organization.ts'
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

/** Days until an unanswered request lapses (security 2.7). */
export const requestDays = 30

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
