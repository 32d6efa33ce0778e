// A partnership as both of its sides see it.
import { type Static, Type } from 'typebox'
import type { PartnershipId } from '../domain/ids.ts'
import type { Partnership } from '../domain/partnership.ts'
import { given, guid, idParam, instant, linkTo, resource } from './wire.ts'

export const party = {
  kinds: ['indirect_provider', 'indirect_reseller'],
  audits: 'partner_relationship',
} as const

export const partnershipId = idParam<PartnershipId>()

export const partnership = resource('Partnership', {
  id: guid<PartnershipId>(),
  providerId: guid(),
  providerName: Type.String(),
  providerMpnId: Type.String(),
  providerCountry: Type.String(),
  resellerId: guid(),
  resellerName: Type.String(),
  resellerMpnId: Type.String(),
  resellerCountry: Type.String(),
  startedDate: instant(),
  /** Until when the provider has administrator access to the reseller’s tenant; absent without. */
  tenantAdminUntil: Type.Optional(instant()),
  /** To the provider: whether the reseller has signed the partner agreement, where there is one to sign. */
  agreementSigned: Type.Optional(Type.Boolean()),
})
export type WirePartnership = Static<typeof partnership>

export const toWirePartnership = (p: Partnership): WirePartnership => ({
  id: p.id,
  providerId: p.providerId,
  providerName: p.providerName,
  providerMpnId: p.providerMpnId,
  providerCountry: p.providerCountry,
  resellerId: p.resellerId,
  resellerName: p.resellerName,
  resellerMpnId: p.resellerMpnId,
  resellerCountry: p.resellerCountry,
  startedDate: p.startedAt.toISOString(),
  ...given({ tenantAdminUntil: p.tenantAdminUntil?.toISOString() }),
  links: { self: linkTo(`/ext/v1/partnerships/${p.id}`) },
  attributes: { objectType: 'Partnership' },
})
