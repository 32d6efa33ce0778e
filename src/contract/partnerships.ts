// Partnerships: the documented read (/v1/relationships) and what the original lacks (rules 32, 33, 46).
import { type Static, Type } from 'typebox'
import type { PartnershipId, UserId } from '../domain/ids.ts'
import type { Partnership } from '../domain/partnership.ts'
import { can, roles } from '../domain/roles.ts'
import type { User } from '../domain/user.ts'
import { endpoint } from './endpoint.ts'
import { collection, given, guid, idParam, instant, linkTo, oneOf, resource } from './wire.ts'

const relationshipTypes = [
  'is_indirect_reseller_of',
  'is_indirect_cloud_solution_provider_of',
] as const

const relationship = resource('PartnerRelationship', {
  /** The other partner’s tenant id. */
  id: guid(),
  name: Type.String(),
  relationshipType: oneOf(relationshipTypes, 'unknown'),
  state: Type.String(),
  mpnId: Type.String(),
  location: Type.String(),
})
export type Relationship = Static<typeof relationship>

/** The relationship as its `reader` sees it: a provider’s resellers, or a reseller’s providers. */
export function toRelationship(partnership: Partnership, reader: string): Relationship {
  const ours = partnership.providerId === reader
  return {
    id: ours ? partnership.resellerId : partnership.providerId,
    name: ours ? partnership.resellerName : partnership.providerName,
    relationshipType: ours ? 'is_indirect_cloud_solution_provider_of' : 'is_indirect_reseller_of',
    state: 'Active',
    mpnId: ours ? partnership.resellerMpnId : partnership.providerMpnId,
    location: ours ? partnership.resellerCountry : partnership.providerCountry,
    attributes: { objectType: 'PartnerRelationship' },
  }
}

const party = {
  kinds: ['indirect_provider', 'indirect_reseller'],
  audits: 'partner_relationship',
} as const

export const listRelationships = endpoint({
  ...party,
  name: 'listRelationships',
  summary: 'Partnerships of the caller: its resellers, or its providers.',
  method: 'GET',
  path: '/v1/relationships',
  allow: can.view_partnerships,
  query: Type.Object({ relationship_type: oneOf(relationshipTypes, 'unknown') }),
  reply: collection(relationship),
  filters: { Name: 'starts_with' },
})

const partnership = resource('Partnership', {
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

const id = idParam<PartnershipId>()

export const listPartnerships = endpoint({
  ...party,
  name: 'listPartnerships',
  summary: 'Active partnerships of the caller by the other company’s name.',
  method: 'GET',
  path: '/ext/v1/partnerships',
  allow: can.view_partnerships,
  query: Type.Object({
    size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
    /** Part of the other company’s name, or its MPN ID. */
    search: Type.Optional(Type.String({ maxLength: 100 })),
  }),
  reply: collection(partnership),
  paging: 'seek',
})

export const readPartnership = endpoint({
  ...party,
  name: 'readPartnership',
  summary: 'One active partnership.',
  method: 'GET',
  path: '/ext/v1/partnerships/:id',
  allow: can.view_partnerships,
  params: id,
  reply: partnership,
})

export const removePartnership = endpoint({
  ...party,
  name: 'removePartnership',
  summary:
    'End a partnership, and with it administrator access to the reseller’s tenant. Both companies are told.',
  method: 'DELETE',
  path: '/ext/v1/partnerships/:id',
  allow: can.remove_partnership,
  params: id,
})

export const removeTenantAdmin = endpoint({
  ...party,
  name: 'removeTenantAdmin',
  summary:
    'End the provider’s administrator access to the reseller’s tenant. The partnership stays.',
  method: 'DELETE',
  path: '/ext/v1/partnerships/:id/tenantadmin',
  kinds: ['indirect_reseller'],
  allow: can.remove_tenant_admin,
  params: id,
})

const resellerUser = resource('ResellerUser', {
  id: guid<UserId>(),
  userName: Type.String(),
  fullName: Type.String(),
  roles: Type.Array(oneOf(roles)),
  state: oneOf(['active', 'blocked']),
})
export type ResellerUser = Static<typeof resellerUser>

export const toResellerUser = (user: User): ResellerUser => ({
  id: user.id,
  userName: user.userName,
  fullName: user.fullName,
  roles: [...user.roles],
  state: user.state,
  attributes: { objectType: 'ResellerUser' },
})

const administrator = {
  kinds: ['indirect_provider'],
  allow: can.use_tenant_admin,
  audits: 'partner_user',
} as const

export const listResellerUsers = endpoint({
  ...administrator,
  name: 'listResellerUsers',
  summary: 'The reseller’s people, while it grants administrator access to its tenant.',
  method: 'GET',
  path: '/ext/v1/partnerships/:id/users',
  params: id,
  reply: collection(resellerUser),
})

export const resetResellerUserPassword = endpoint({
  ...administrator,
  name: 'resetResellerUserPassword',
  summary:
    'Give a person of the reseller a temporary password, shown once. Not for its administrators.',
  method: 'POST',
  path: '/ext/v1/partnerships/:id/users/:userId/resetpassword',
  params: Type.Object({ id: guid<PartnershipId>(), userId: guid<UserId>() }),
  reply: resource('UserCredentials', {
    userName: Type.String(),
    /** Absent when the call is repeated later than ten minutes. */
    password: Type.Optional(Type.String()),
    expirationDate: instant(),
  }),
  status: 200,
  showsOnce: ['password'],
})
