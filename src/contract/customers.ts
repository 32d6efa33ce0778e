// Customers as the original prints them, their billing profile, and who works with them.
import { type Static, Type } from 'typebox'
import type { BillingProfile, CustomerRelationship, CustomerReseller } from '../domain/customer.ts'
import type { OrganizationId } from '../domain/ids.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import {
  collection,
  emailAddress,
  etagOf,
  given,
  guid,
  instant,
  linkTo,
  oneOf,
  resource,
  sentAttributes,
} from './wire.ts'

const text = (longest: number) => Type.String({ minLength: 1, maxLength: longest })

export const address = Type.Object({
  country: Type.String({ pattern: '^[A-Za-z]{2}$' }),
  region: Type.Optional(Type.String({ maxLength: 100 })),
  city: text(100),
  state: Type.Optional(Type.String({ maxLength: 100 })),
  addressLine1: text(200),
  addressLine2: Type.Optional(Type.String({ maxLength: 200 })),
  postalCode: Type.Optional(Type.String({ maxLength: 20 })),
  firstName: text(50),
  lastName: text(50),
  phoneNumber: Type.Optional(Type.String({ maxLength: 40 })),
})

const companyProfile = resource('CustomerCompanyProfile', {
  tenantId: guid(),
  domain: Type.String(),
  companyName: Type.String(),
  organizationRegistrationNumber: Type.Optional(Type.String()),
})

const billingFields = {
  id: Type.Optional(Type.String()),
  firstName: Type.Optional(Type.String({ maxLength: 50 })),
  lastName: Type.Optional(Type.String({ maxLength: 50 })),
  email: emailAddress,
  culture: Type.String({ maxLength: 20 }),
  language: Type.String({ maxLength: 20 }),
  companyName: text(200),
  defaultAddress: address,
}
const billingProfile = resource('CustomerBillingProfile', billingFields)

const relations = ['none', 'reseller', 'advisor', 'syndication', 'microsoft_support'] as const

const customer = resource('Customer', {
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
export type WireCustomer = Static<typeof customer>

const self = (customerId: string, rest = '') => ({
  self: linkTo(`/customers/${customerId}${rest}`),
})

export const toWireProfile = (
  customerId: string,
  p: BillingProfile,
): Static<typeof billingProfile> => ({
  id: p.id,
  firstName: p.address.firstName,
  lastName: p.address.lastName,
  email: p.email,
  culture: p.culture,
  language: p.language,
  companyName: p.companyName,
  defaultAddress: {
    country: p.address.country,
    city: p.address.city,
    addressLine1: p.address.addressLine1,
    firstName: p.address.firstName,
    lastName: p.address.lastName,
    ...given({
      state: p.address.state,
      addressLine2: p.address.addressLine2,
      postalCode: p.address.postalCode,
      phoneNumber: p.address.phoneNumber,
    }),
  },
  links: self(customerId, '/profiles/billing'),
  attributes: { objectType: 'CustomerBillingProfile', etag: etagOf(p.id, p.version) },
})

/** In a list: neither billing profile nor delegated access. */
export const toListedCustomer = (r: CustomerRelationship): WireCustomer => ({
  id: r.customerId,
  companyProfile: {
    tenantId: r.customerId,
    domain: r.customerDomain,
    companyName: r.customerName,
    links: self(r.customerId, '/profiles/company'),
    attributes: { objectType: 'CustomerCompanyProfile' },
  },
  relationshipToPartner: 'reseller',
  links: self(r.customerId),
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

const partnerKinds = ['indirect_provider', 'indirect_reseller', 'direct_partner'] as const
const id = Type.Object({ id: guid<OrganizationId>() })
const size = Type.Optional(Type.Integer({ minimum: 0, maximum: 500 }))
const reader = {
  kinds: partnerKinds,
  allow: can.view_customers,
  audits: 'customer',
  method: 'GET',
} as const

export const listCustomers = endpoint({
  ...reader,
  name: 'listCustomers',
  summary: 'Customers of the caller by name.',
  path: '/v1/customers',
  query: Type.Object({ size }),
  reply: collection(customer),
  paging: 'seek',
  filters: {
    CompanyName: 'starts_with',
    DisplayName: 'starts_with',
    Domain: 'starts_with',
    DefaultDomainName: 'starts_with',
    IndirectReseller: 'starts_with',
    IndirectCloudSolutionProvider: 'starts_with',
  },
})

export const readCustomer = endpoint({
  ...reader,
  name: 'readCustomer',
  summary: 'One customer with its billing profile.',
  path: '/v1/customers/:id',
  params: id,
  reply: customer,
})

/** What a new customer is made of; fields of the resource that only the server fills are taken and ignored. */
const newCustomer = Type.Object({
  companyProfile: Type.Object({
    domain: Type.String({ format: 'hostname', maxLength: 253, pattern: '\\.' }),
    organizationRegistrationNumber: Type.Optional(Type.String({ maxLength: 40 })),
  }),
  billingProfile: Type.Object(billingFields),
  /** The reseller’s tenant id; without it the customer is the seller’s own. */
  associatedPartnerId: Type.Optional(guid()),
})
export type NewCustomer = Static<typeof newCustomer>

export const createCustomer = endpoint({
  name: 'createCustomer',
  summary:
    'Add a customer, for a reseller if one is named. Answers its first admin’s credentials, once.',
  method: 'POST',
  path: '/v1/customers',
  allow: can.add_customer,
  kinds: ['indirect_provider', 'direct_partner'],
  body: newCustomer,
  reply: customer,
  status: 201,
  showsOnce: ['userCredentials'],
  audits: 'customer',
})

export const readBillingProfile = endpoint({
  ...reader,
  name: 'readBillingProfile',
  summary: 'Where the customer’s bill goes and whom to speak to.',
  path: '/v1/customers/:id/profiles/billing',
  params: id,
  reply: billingProfile,
})

export const updateBillingProfile = endpoint({
  name: 'updateBillingProfile',
  summary:
    'Change the billing profile: the seller’s act, or that of a partner with delegated administration.',
  method: 'PUT',
  path: '/v1/customers/:id/profiles/billing',
  allow: can.edit_customer_billing,
  kinds: partnerKinds,
  params: id,
  body: Type.Object({ ...billingFields, attributes: sentAttributes }),
  reply: billingProfile,
  audits: 'customer',
})

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

const customerRow = resource('CustomerRow', {
  id: guid<OrganizationId>(),
  companyName: Type.String(),
  domain: Type.String(),
  country: Type.String(),
  /** Delegated administration of the caller; absent without. */
  adminUntil: Type.Optional(instant()),
  resellers: Type.Array(Type.Object({ id: guid(), name: Type.String(), mpnId: Type.String() })),
  providers: Type.Array(Type.Object({ id: guid(), name: Type.String() })),
})
export type CustomerRow = Static<typeof customerRow>

export const toCustomerRow = (
  r: CustomerRelationship,
  others: readonly CustomerReseller[],
  now: Date,
): CustomerRow => ({
  id: r.customerId,
  companyName: r.customerName,
  domain: r.customerDomain,
  country: r.customerCountry,
  ...given({
    adminUntil: r.adminUntil !== null && r.adminUntil > now ? r.adminUntil.toISOString() : null,
  }),
  resellers: others
    .filter((v) => v.providerId === (r.partnerId as string))
    .map((v) => ({ id: v.resellerId, name: v.resellerName, mpnId: v.resellerMpnId })),
  providers: others
    .filter((v) => v.resellerId === (r.partnerId as string))
    .map((v) => ({ id: v.providerId, name: v.providerName })),
  attributes: { objectType: 'CustomerRow' },
})

export const searchCustomers = endpoint({
  ...reader,
  name: 'searchCustomers',
  summary:
    'Customers by part of the name or domain, of one reseller or provider, with who works with them.',
  path: '/ext/v1/customers',
  query: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 100 })),
    /** The other partner: one’s reseller, or one’s provider. */
    partner: Type.Optional(guid()),
    size,
  }),
  reply: collection(customerRow),
  paging: 'seek',
})

export const readCustomerRow = endpoint({
  ...reader,
  name: 'readCustomerRow',
  summary: 'One customer as the list shows it.',
  path: '/ext/v1/customers/:id',
  params: id,
  reply: customerRow,
})

export const checkDomain = endpoint({
  name: 'checkDomain',
  summary: 'Whether a domain is taken: 200, or free: 404.',
  method: 'GET',
  path: '/v1/domains/:domain',
  allow: can.add_customer,
  kinds: ['indirect_provider', 'direct_partner'],
  params: Type.Object({ domain: Type.String({ format: 'hostname', maxLength: 253 }) }),
  reply: Type.Object({ domain: Type.String() }),
  audits: 'customer',
})
