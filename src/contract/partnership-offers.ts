// The reseller's answer to a partnership request, by its link (rules 26, 30..33, 43).
import { type Static, Type } from 'typebox'
import type { PartnershipRequestId } from '../domain/ids.ts'
import { refusals } from '../domain/refusal.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { id, path } from './partnership-request-paths.ts'
import { guid, instant, oneOf, resource } from './wire.ts'

const secret = Type.String({ minLength: 20, maxLength: 200 })

const offer = resource('PartnershipOffer', {
  id: guid<PartnershipRequestId>(),
  providerName: Type.String(),
  providerMpnId: Type.String(),
  providerCountry: Type.String(),
  expirationDate: instant(),
  /** Why the caller’s company may not accept now; absent when it may. */
  refusal: Type.Optional(oneOf(refusals)),
  /** Of a new reseller that has authorized as many as it may: when it may authorize more. */
  limitEndDate: Type.Optional(instant()),
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
  whileSuspended: 'refused',
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
