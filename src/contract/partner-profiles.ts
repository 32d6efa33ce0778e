// Account settings: a partner's own profiles (domain 4.1).
import { Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { textUpTo } from './address.ts'
import { endpoint } from './endpoint.ts'
import {
  legalProfile,
  mpnProfile,
  organizationProfile,
  partnerBillingProfile,
  sentAddress,
  sentContact,
  supportProfile,
} from './partner-profile-resource.ts'
import { emailAddress, oneOf, sentAttributes } from './wire.ts'

const own = {
  kinds: ['indirect_provider', 'indirect_reseller', 'direct_partner'],
  audits: 'partner_profile',
} as const
const seen = { ...own, method: 'GET', allow: can.view_partner_profiles } as const
const some = (longest: number) => Type.Optional(Type.String({ maxLength: longest }))
/** What a client may send back of what it read; it changes nothing. */
const readOnly = {
  profileType: Type.Optional(Type.String()),
  links: Type.Optional(Type.Unknown()),
  attributes: sentAttributes,
}

export const readMpnProfile = endpoint({
  ...seen,
  name: 'readMpnProfile',
  summary: 'The company’s own MPN ID; with mpnId, whose that is in the membership directory.',
  path: '/v1/profiles/mpn',
  looksUp: true,
  query: Type.Object({ mpnId: some(20) }),
  reply: mpnProfile,
})

export const readLegalProfile = endpoint({
  ...seen,
  name: 'readLegalProfile',
  summary: 'The company’s legal identity and how its verification stands.',
  path: '/v1/profiles/legalbusiness',
  query: Type.Object({
    /** What is being verified, or what was authorized last. */
    vettingVersion: Type.Optional(oneOf(['current', 'last_finalized'])),
  }),
  reply: legalProfile,
})

export const updateLegalProfile = endpoint({
  ...own,
  name: 'updateLegalProfile',
  summary:
    'Change the company’s legal address, contact, and a reseller’s name. What is new is verified again; the country stays.',
  method: 'PUT',
  path: '/v1/profiles/legalbusiness',
  allow: can.change_legal_profile,
  body: Type.Object({
    companyName: some(200),
    address: sentAddress,
    primaryContact: sentContact,
    ...readOnly,
  }),
  reply: legalProfile,
})

export const readOrganizationProfile = endpoint({
  ...seen,
  name: 'readOrganizationProfile',
  summary: 'The company’s address, domain and language.',
  path: '/v1/profiles/organization',
  reply: organizationProfile,
})

export const updateOrganizationProfile = endpoint({
  ...own,
  name: 'updateOrganizationProfile',
  summary: 'Change the company’s address, email and language. Name, domain and country stay.',
  method: 'PUT',
  path: '/v1/profiles/organization',
  allow: can.edit_organization_profile,
  body: Type.Object({
    id: some(100),
    tenantId: some(100),
    domain: some(300),
    companyName: textUpTo(200),
    defaultAddress: sentAddress,
    email: emailAddress,
    language: textUpTo(20),
    culture: textUpTo(20),
    ...readOnly,
  }),
  reply: organizationProfile,
})

export const readSupportProfile = endpoint({
  ...seen,
  name: 'readSupportProfile',
  summary: 'Where customers of the company are sent for support.',
  path: '/v1/profiles/support',
  reply: supportProfile,
})

const supportChange = {
  ...own,
  method: 'PUT',
  allow: can.edit_support_profile,
  body: Type.Object({
    email: emailAddress,
    telephone: Type.String({ maxLength: 40 }),
    website: Type.String({ maxLength: 300 }),
    ...readOnly,
  }),
  reply: supportProfile,
} as const

export const updateSupportProfile = endpoint({
  ...supportChange,
  name: 'updateSupportProfile',
  summary: 'Change where customers are sent for support.',
  path: '/v1/profiles/support',
})

export const updateSupportProfileToo = endpoint({
  ...supportChange,
  name: 'updateSupportProfileToo',
  summary: 'The same at the path that the public articles name.',
  path: '/v1/profiles/supportprofile',
})

export const readPartnerBillingProfile = endpoint({
  ...own,
  name: 'readPartnerBillingProfile',
  summary: 'Where the company’s own bill goes, and its tax id.',
  method: 'GET',
  path: '/v1/profiles/billing',
  allow: can.view_tax_profile,
  reply: partnerBillingProfile,
})

export const updatePartnerBillingProfile = endpoint({
  ...own,
  name: 'updatePartnerBillingProfile',
  summary:
    'Change purchase order number and tax id; a Global admin also where the bill goes. Name and currency stay.',
  method: 'PUT',
  path: '/v1/profiles/billing',
  allow: can.edit_billing_profile,
  body: Type.Object({
    companyName: some(200),
    address: sentAddress,
    primaryContact: sentContact,
    purchaseOrderNumber: some(100),
    taxId: some(50),
    billingDay: Type.Optional(Type.Integer({ minimum: 1, maximum: 31 })),
    billingCurrency: some(3),
    ...readOnly,
  }),
  reply: partnerBillingProfile,
})
