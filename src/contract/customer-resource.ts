// A customer as the original prints it, alone and in a list.
import { type Static, Type } from 'typebox'
import type { BillingProfile, CustomerRelationship, ListedCustomer } from '../domain/customer.ts'
import type { OrganizationId } from '../domain/ids.ts'
import { billingProfile, toWireProfile } from './billing-profile-resource.ts'
import { customerLinks } from './customer-reading.ts'
import { given, guid, oneOf, resource } from './wire.ts'

const companyProfile = resource('CustomerCompanyProfile', {
  tenantId: guid(),
  domain: Type.String(),
  companyName: Type.String(),
  organizationRegistrationNumber: Type.Optional(Type.String()),
})

const relations = ['none', 'reseller', 'advisor', 'syndication', 'microsoft_support'] as const

export const customer = resource('Customer', {
  id: guid<OrganizationId>(),
  commerceId: Type.Optional(guid()),
  companyProfile,
  billingProfile: Type.Optional(billingProfile),
  relationshipToPartner: oneOf(relations, 'unknown'),
  allowDelegatedAccess: Type.Optional(Type.Boolean()),
  /** By the call that made the customer, once. */
  userCredentials: Type.Optional(
    Type.Object({ userName: Type.String(), password: Type.Optional(Type.String()) }),
  ),
  customDomains: Type.Optional(Type.Array(Type.String())),
  associatedPartnerId: Type.Optional(guid()),
})
type WireCustomer = Static<typeof customer>

/** In a list: neither billing profile nor delegated access. */
export const toListedCustomer = (r: ListedCustomer): WireCustomer => ({
  id: r.customerId,
  companyProfile: {
    tenantId: r.customerId,
    domain: r.customerDomain,
    companyName: r.customerName,
    links: customerLinks(r.customerId, '/profiles/company'),
    attributes: { objectType: 'CustomerCompanyProfile' },
  },
  relationshipToPartner: 'reseller',
  links: customerLinks(r.customerId),
  attributes: { objectType: 'Customer' },
})

export function toWireCustomer(
  r: CustomerRelationship,
  profile: BillingProfile,
  now: Date,
): WireCustomer {
  const listed = toListedCustomer(r)
  return {
    ...listed,
    commerceId: r.customerId,
    companyProfile: {
      ...listed.companyProfile,
      ...given({ organizationRegistrationNumber: profile.registrationNumber }),
    },
    billingProfile: toWireProfile(r.customerId, profile),
    allowDelegatedAccess: r.adminUntil !== null && r.adminUntil > now,
    customDomains: [r.customerDomain],
  }
}
