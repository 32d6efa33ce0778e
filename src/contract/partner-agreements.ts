// The partner agreement: published by the operator, signed by each partner, looked up by a reseller's provider.
import { Type } from 'typebox'
import { agreementLength, agreementTitleLength } from '../domain/agreement.ts'
import { can } from '../domain/roles.ts'
import { partnerAgreement, publishedAgreement } from './agreement-resource.ts'
import { endpoint } from './endpoint.ts'
import { collection, idParam, instant } from './wire.ts'

const partners = {
  kinds: ['indirect_provider', 'indirect_reseller', 'direct_partner'],
  audits: 'agreement',
} as const
const operator = {
  kinds: ['operator'],
  allow: can.manage_organizations,
  audits: 'agreement',
} as const

export const listPartnerAgreements = endpoint({
  ...partners,
  name: 'listPartnerAgreements',
  summary:
    'The partner agreement of the company’s region: what is in force, what comes, and what the company has signed.',
  method: 'GET',
  path: '/ext/v1/partneragreements',
  allow: can.view_partner_agreements,
  reply: collection(partnerAgreement),
})

export const signPartnerAgreement = endpoint({
  ...partners,
  name: 'signPartnerAgreement',
  summary:
    'Sign the partner agreement for the company. For people who are signed in, not for applications.',
  method: 'POST',
  path: '/ext/v1/partneragreements/:id/sign',
  allow: can.sign_partner_agreement,
  params: idParam(),
  body: Type.Object({
    /** That the text was read and is accepted for the company. */
    acknowledged: Type.Boolean(),
  }),
  reply: partnerAgreement,
})

export const listPublishedAgreements = endpoint({
  ...operator,
  name: 'listPublishedAgreements',
  summary: 'Texts of the partner agreement, the newest first, with how many have signed.',
  method: 'GET',
  path: '/ext/v1/publishedagreements',
  reply: collection(publishedAgreement),
})

export const publishAgreement = endpoint({
  ...operator,
  name: 'publishAgreement',
  summary:
    'Publish a text for a region or for all. From its first day on, partners there sell nothing new until they have signed it.',
  method: 'POST',
  path: '/ext/v1/publishedagreements',
  asksProof: true,
  body: Type.Object({
    title: Type.String({ minLength: 1, maxLength: agreementTitleLength, pattern: '\\S' }),
    body: Type.String({ minLength: 1, maxLength: agreementLength, pattern: '\\S' }),
    /** Absent: all regions. */
    region: Type.Optional(Type.String({ maxLength: 50 })),
    /** Absent: at once. */
    effectiveDate: Type.Optional(instant()),
  }),
  reply: publishedAgreement,
  status: 201,
  bodyLimit: 2_000_000,
})

export const readAgreementStatus = endpoint({
  name: 'readAgreementStatus',
  summary: 'Whether one of the provider’s resellers has signed the partner agreement.',
  method: 'GET',
  path: '/v1/compliance/csp/agreementstatus',
  kinds: ['indirect_provider'],
  allow: can.view_partnerships,
  query: Type.Object({
    /** Exactly one of the two. */
    mpnId: Type.Optional(Type.String({ maxLength: 100 })),
    tenantId: Type.Optional(Type.String({ maxLength: 100 })),
  }),
  reply: Type.Object({ isAgreementSigned: Type.Boolean() }),
  audits: 'agreement',
})
