// Who else works with a customer.
import { type Static, Type } from 'typebox'
import type { CustomerReseller } from '../domain/customer.ts'
import { id, reader } from './customer-reading.ts'
import { endpoint } from './endpoint.ts'
import { collection, guid, oneOf, resource } from './wire.ts'

const partnerOfCustomer = resource('PartnerRelationship', {
  id: guid(),
  name: Type.String(),
  relationshipType: oneOf(
    ['is_indirect_reseller_of', 'is_indirect_cloud_solution_provider_of'],
    'unknown',
  ),
  mpnId: Type.String(),
})

/** The other side of a two-tier pair as `reader` sees it: a provider its resellers, a reseller its providers. */
export const toPartnerOfCustomer = (
  v: CustomerReseller,
  reader: string,
): Static<typeof partnerOfCustomer> => ({
  id: v.providerId === reader ? v.resellerId : v.providerId,
  name: v.providerId === reader ? v.resellerName : v.providerName,
  relationshipType:
    v.providerId === reader ? 'is_indirect_cloud_solution_provider_of' : 'is_indirect_reseller_of',
  mpnId: v.resellerMpnId,
  attributes: { objectType: 'PartnerRelationship' },
})

export const listPartnersOfCustomer = endpoint({
  ...reader,
  name: 'listPartnersOfCustomer',
  summary: 'Partners that work with the customer together with the caller.',
  path: '/v1/customers/:id/relationships',
  params: id,
  reply: collection(partnerOfCustomer),
})
