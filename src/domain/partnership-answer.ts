// Who may open and answer a partnership request (rules 26, 29..33, 43).
import type { Organization } from './organization.ts'
import type { PartnershipRequest } from './partnership-request.ts'
import { refusalOfPlace } from './place.ts'
import type { Refusal } from './refusal.ts'

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
  return refusalOfPlace({ region: request.providerRegion, cloud: request.providerCloud }, reseller)
}
