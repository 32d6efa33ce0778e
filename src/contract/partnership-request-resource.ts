// A partnership request as its sender sees it.
import { type Static, Type } from 'typebox'
import type { PartnershipRequestId } from '../domain/ids.ts'
import { languages } from '../domain/organization.ts'
import type { PartnershipRequest } from '../domain/partnership-request.ts'
import { shownState, shownStates } from '../domain/shown-request-state.ts'
import { etagOf, given, guid, instant, linkTo, oneOf, resource } from './wire.ts'

export const text = {
  subject: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\r\\n]*$' }),
  body: Type.String({ minLength: 1, maxLength: 5000 }),
}

export const partnershipRequest = resource('PartnershipRequest', {
  id: guid<PartnershipRequestId>(),
  state: oneOf(shownStates),
  email: Type.String(),
  mpnId: Type.Optional(Type.String()),
  language: oneOf(languages),
  subject: Type.String(),
  /** Holds `{link}` where the personal link stands. */
  body: Type.String(),
  createdDate: instant(),
  sentDate: Type.Optional(instant()),
  openedDate: Type.Optional(instant()),
  expirationDate: instant(),
  answeredDate: Type.Optional(instant()),
  resellerName: Type.Optional(Type.String()),
  /** The personal link. Shown once, by the call that made it. */
  link: Type.Optional(Type.String()),
})
export type WirePartnershipRequest = Static<typeof partnershipRequest>

export function toWireRequest(
  request: PartnershipRequest,
  now: Date,
  link?: string,
): WirePartnershipRequest {
  const { id, email, language, subject, body } = request
  return {
    id,
    state: shownState(request, now),
    email,
    language,
    subject,
    body,
    createdDate: request.createdAt.toISOString(),
    expirationDate: request.expiresAt.toISOString(),
    ...given({
      mpnId: request.mpnId,
      sentDate: request.sentAt?.toISOString(),
      openedDate: request.openedAt?.toISOString(),
      answeredDate: request.answeredAt?.toISOString(),
      resellerName: request.resellerName,
      link,
    }),
    links: { self: linkTo(`/ext/v1/partnershiprequests/${id}`) },
    attributes: { objectType: 'PartnershipRequest', etag: etagOf(id, request.version) },
  }
}
