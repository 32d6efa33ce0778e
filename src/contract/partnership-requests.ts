// A provider's request for a partnership and the reseller's answer (rules 26, 29..33, 38, 43, 45).
import { type Static, Type } from 'typebox'
import type { PartnershipRequestId } from '../domain/ids.ts'
import { languages } from '../domain/organization.ts'
import { type PartnershipRequest, shownState, shownStates } from '../domain/partnership.ts'
import { refusals } from '../domain/refusal.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import {
  collection,
  emailAddress,
  etagOf,
  given,
  guid,
  idParam,
  instant,
  linkTo,
  oneOf,
  resource,
  sentAttributes,
} from './wire.ts'

const text = {
  subject: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\r\\n]*$' }),
  body: Type.String({ minLength: 1, maxLength: 5000 }),
}

const partnershipRequest = resource('PartnershipRequest', {
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

const id = idParam<PartnershipRequestId>()
const path = '/ext/v1/partnershiprequests'
const sender = {
  allow: can.request_partnership,
  kinds: ['indirect_provider'],
  audits: 'partner_relationship',
} as const

export const createPartnershipRequest = endpoint({
  ...sender,
  name: 'createPartnershipRequest',
  summary: 'Draft a request to a reseller. Answers with the personal link, once.',
  method: 'POST',
  path,
  body: Type.Object({
    email: emailAddress,
    /** Binds the link to one reseller; without it the address’s domain does. */
    mpnId: Type.Optional(Type.String({ pattern: '^[0-9]{4,12}$' })),
    /** The recipient’s; the provider’s own by default. */
    language: Type.Optional(oneOf(languages)),
  }),
  reply: partnershipRequest,
  status: 201,
  showsOnce: ['link'],
})

export const listPartnershipRequests = endpoint({
  ...sender,
  name: 'listPartnershipRequests',
  summary: 'Requests of one’s own company, newest first.',
  method: 'GET',
  path,
  query: Type.Object({ size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })) }),
  reply: collection(partnershipRequest),
  paging: 'seek',
})

export const readPartnershipRequest = endpoint({
  ...sender,
  name: 'readPartnershipRequest',
  summary: 'One request.',
  method: 'GET',
  path: `${path}/:id`,
  params: id,
  reply: partnershipRequest,
})

export const updatePartnershipRequest = endpoint({
  ...sender,
  name: 'updatePartnershipRequest',
  summary: 'Change a draft’s text. The text keeps `{link}` or the link itself.',
  method: 'PATCH',
  path: `${path}/:id`,
  params: id,
  body: Type.Object({
    subject: Type.Optional(text.subject),
    body: Type.Optional(text.body),
    attributes: sentAttributes,
  }),
  reply: partnershipRequest,
})

export const deletePartnershipRequest = endpoint({
  ...sender,
  name: 'deletePartnershipRequest',
  summary: 'Throw a draft away.',
  method: 'DELETE',
  path: `${path}/:id`,
  params: id,
})

export const sendPartnershipRequest = endpoint({
  ...sender,
  name: 'sendPartnershipRequest',
  summary: 'Send the text, with the link in it, from Tierline.',
  method: 'POST',
  path: `${path}/:id/send`,
  params: id,
  body: Type.Object(text),
  reply: partnershipRequest,
  status: 200,
})

export const finishPartnershipRequest = endpoint({
  ...sender,
  name: 'finishPartnershipRequest',
  summary: 'Say that a person has sent the draft (Done).',
  method: 'POST',
  path: `${path}/:id/done`,
  params: id,
  reply: partnershipRequest,
  status: 200,
})

export const renewPartnershipRequest = endpoint({
  ...sender,
  name: 'renewPartnershipRequest',
  summary: 'Make a new link and a new term for an unanswered request. The old link dies.',
  method: 'POST',
  path: `${path}/:id/renew`,
  params: id,
  reply: partnershipRequest,
  status: 200,
  showsOnce: ['link'],
})

export const revokePartnershipRequest = endpoint({
  ...sender,
  name: 'revokePartnershipRequest',
  summary: 'Take an unanswered request back. Its link dies.',
  method: 'POST',
  path: `${path}/:id/revoke`,
  params: id,
  reply: partnershipRequest,
  status: 200,
})

const secret = Type.String({ minLength: 20, maxLength: 200 })

const offer = resource('PartnershipOffer', {
  id: guid<PartnershipRequestId>(),
  providerName: Type.String(),
  providerMpnId: Type.String(),
  providerCountry: Type.String(),
  expirationDate: instant(),
  /** Why the caller’s company may not accept now; absent when it may. */
  refusal: Type.Optional(oneOf(refusals)),
  /** Who may, when the caller may not: the company’s global admins. */
  globalAdmins: Type.Array(Type.String()),
  tenantAdminDays: Type.Integer(),
})
export type PartnershipOffer = Static<typeof offer>

const resellers = ['indirect_reseller'] as const

export const openPartnershipRequest = endpoint({
  name: 'openPartnershipRequest',
  summary: 'Read a request by its link. Marks it opened; decides nothing.',
  method: 'POST',
  path: `${path}/:id/open`,
  allow: 'signed_in',
  kinds: ['indirect_reseller', 'indirect_provider', 'direct_partner', 'customer', 'operator'],
  params: id,
  body: Type.Object({ secret }),
  reply: offer,
  status: 200,
  audits: 'partner_relationship',
})

export const acceptPartnershipRequest = endpoint({
  name: 'acceptPartnershipRequest',
  summary: 'Authorize the indirect provider. Once.',
  method: 'POST',
  path: `${path}/:id/accept`,
  allow: can.accept_partnership,
  kinds: resellers,
  params: id,
  body: Type.Object({
    secret,
    /** The tick box; without it there is no acceptance (rule 31). */
    acknowledged: Type.Boolean(),
    /** Administrator access of the provider to the reseller’s own tenant, for 180 days. Off unless asked for. */
    tenantAdmin: Type.Optional(Type.Boolean()),
  }),
  reply: resource('PartnershipAcceptance', {
    id: guid<PartnershipRequestId>(),
    partnershipId: guid(),
    providerName: Type.String(),
    tenantAdminUntil: Type.Optional(instant()),
  }),
  status: 200,
  audits: 'partner_relationship',
})

export const declinePartnershipRequest = endpoint({
  name: 'declinePartnershipRequest',
  summary: 'Decline the request.',
  method: 'POST',
  path: `${path}/:id/decline`,
  allow: can.accept_partnership,
  kinds: resellers,
  params: id,
  body: Type.Object({ secret }),
  audits: 'partner_relationship',
})
