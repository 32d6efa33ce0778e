// Partnerships: both sides’ list, their end, and the end of administrator access (rules 32, 33, 46).
import { Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { partnership, partnershipId, party } from './partnership-resource.ts'
import { collection } from './wire.ts'

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
  params: partnershipId,
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
  params: partnershipId,
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
  params: partnershipId,
})
