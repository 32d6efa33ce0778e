// The operator suspends a partner’s account and reinstates it; the company reads why (domain 4.1).
import { Type } from 'typebox'
import type { OrganizationId } from '../domain/ids.ts'
import { suspensionReasons } from '../domain/suspension.ts'
import { endpoint } from './endpoint.ts'
import { desk } from './operator-desk.ts'
import { organization, suspensionFields } from './organization-resource.ts'
import { idParam, oneOf, resource } from './wire.ts'

export const suspendOrganization = endpoint({
  ...desk,
  name: 'suspendOrganization',
  summary:
    'Suspend a partner’s account: it begins nothing new and changes no quantity; what runs stays manageable.',
  method: 'POST',
  path: '/ext/v1/organizations/:id/suspend',
  params: idParam<OrganizationId>(),
  body: Type.Object({
    reason: oneOf(suspensionReasons),
    /** The company reads it: what has happened, and what lifts the suspension. */
    text: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
  }),
  reply: organization,
  status: 200,
  asksProof: true,
})

export const reinstateOrganization = endpoint({
  ...desk,
  name: 'reinstateOrganization',
  summary: 'Reinstate a suspended account: it may do everything again at its next request.',
  method: 'POST',
  path: '/ext/v1/organizations/:id/reinstate',
  params: idParam<OrganizationId>(),
  reply: organization,
  status: 200,
  asksProof: true,
})

const standing = resource('Standing', {
  /** Absent: the company takes part in everything. */
  suspension: Type.Optional(Type.Object(suspensionFields)),
})

export const readSuspension = endpoint({
  name: 'readSuspension',
  summary: 'Whether one’s own company is suspended, and why.',
  method: 'GET',
  path: '/ext/v1/suspension',
  allow: 'signed_in',
  kinds: ['indirect_provider', 'indirect_reseller', 'direct_partner'],
  reply: standing,
  audits: 'organization',
})
