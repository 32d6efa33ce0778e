// The customer’s own view of its partners, and the end of their delegated administration.
import { type Static, Type } from 'typebox'
import type { CustomerRelationship } from '../domain/customer.ts'
import { can } from '../domain/roles.ts'
import { partners } from './customer-users.ts'
import { endpoint } from './endpoint.ts'
import { collection, given, guid, idParam, instant, oneOf, resource } from './wire.ts'

const access = resource('PartnerAccess', {
  id: guid(),
  partnerId: guid(),
  partnerName: Type.String(),
  mpnId: Type.String(),
  kind: oneOf(partners),
  /** What the partner may do for this customer. */
  rights: Type.Array(oneOf(['order', 'manage_subscriptions', 'manage_users'])),
  startedDate: instant(),
  /** Until when it administers on the company’s behalf; absent without. */
  adminUntil: Type.Optional(instant()),
})
export type PartnerAccess = Static<typeof access>

/** rights: a seller orders; delegated administration manages subscriptions and people. */
export function toPartnerAccess(r: CustomerRelationship, now: Date): PartnerAccess {
  const admin = r.adminUntil !== null && r.adminUntil > now
  const sells = r.partnerKind !== 'indirect_reseller'
  return {
    id: r.id,
    partnerId: r.partnerId,
    partnerName: r.partnerName,
    mpnId: r.partnerMpnId,
    kind: r.partnerKind as PartnerAccess['kind'],
    rights: [
      ...(sells ? (['order'] as const) : []),
      ...(sells || admin ? (['manage_subscriptions'] as const) : []),
      ...(admin ? (['manage_users'] as const) : []),
    ],
    startedDate: r.startedAt.toISOString(),
    ...given({ adminUntil: admin ? r.adminUntil?.toISOString() : null }),
    attributes: { objectType: 'PartnerAccess' },
  }
}

const customer = { kinds: ['customer'], audits: 'partner_customer_relationship' } as const

export const listPartnerAccess = endpoint({
  ...customer,
  name: 'listPartnerAccess',
  summary: 'Partners that work with the caller’s company, their type and rights.',
  method: 'GET',
  path: '/ext/v1/partnerrelationships',
  allow: can.view_partner_access,
  reply: collection(access),
})

export const removeDelegatedAdmin = endpoint({
  ...customer,
  name: 'removeDelegatedAdmin',
  summary: 'Take delegated administration back from a partner. What it sold runs on.',
  method: 'DELETE',
  path: '/ext/v1/partnerrelationships/:id/delegatedadmin',
  allow: can.decide_partner_access,
  params: idParam(),
})
