// Partnerships as the original reads them (/v1/relationships).
import { type Static, Type } from 'typebox'
import type { Partnership } from '../domain/partnership.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { party } from './partnership-resource.ts'
import { collection, guid, oneOf, resource } from './wire.ts'

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
