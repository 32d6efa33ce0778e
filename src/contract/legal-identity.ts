// The legal identity of a partner as our own pages change it, with the registration number that the public shape lacks.
import { Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { enrolment, identityContent } from './enrolment-resource.ts'
import { sentAttributes } from './wire.ts'

export const readLegalIdentity = endpoint({
  name: 'readLegalIdentity',
  summary: 'The company’s legal identity with its checks, as it is or as it is being verified.',
  method: 'GET',
  path: '/ext/v1/legalidentity',
  kinds: ['indirect_provider', 'indirect_reseller', 'direct_partner'],
  allow: can.view_partner_profiles,
  reply: enrolment,
  audits: 'partner_profile',
})

export const updateLegalIdentity = endpoint({
  name: 'updateLegalIdentity',
  summary:
    'Change the company’s legal identity or primary contact. What is new is verified again; what was authorized holds until then.',
  method: 'PUT',
  path: '/ext/v1/legalidentity',
  kinds: ['indirect_provider', 'indirect_reseller', 'direct_partner'],
  allow: can.change_legal_profile,
  body: Type.Object({
    content: identityContent,
    attributes: sentAttributes,
  }),
  reply: enrolment,
  audits: 'partner_profile',
})
