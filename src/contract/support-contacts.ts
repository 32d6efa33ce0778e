// The designated support contact of a subscription (rule 55).
import { type Static, Type } from 'typebox'
import { can } from '../domain/roles.ts'
import type { Subscription } from '../domain/subscription.ts'
import { endpoint } from './endpoint.ts'
import { ext, one, path, reader } from './subscription-reading.ts'
import { collection, guid, linkTo, resource, sentAttributes } from './wire.ts'

const supportContact = resource('SupportContact', {
  supportTenantId: guid(),
  supportMpnId: Type.String(),
  name: Type.String(),
})
export type SupportContact = Static<typeof supportContact>

export const toSupportContact = (
  s: Pick<Subscription, 'customerId' | 'id' | 'supportTenantId' | 'supportMpnId' | 'supportName'>,
): SupportContact => ({
  supportTenantId: s.supportTenantId,
  supportMpnId: s.supportMpnId,
  name: s.supportName,
  links: {
    self: linkTo(`/customers/${s.customerId}/subscriptions/${s.id.toUpperCase()}/supportcontact`),
  },
  attributes: { objectType: 'SupportContact' },
})

export const readSupportContact = endpoint({
  ...reader,
  name: 'readSupportContact',
  summary: 'Who supports this subscription.',
  path: `${path}/:subscriptionId/supportcontact`,
  params: one,
  reply: supportContact,
})

export const updateSupportContact = endpoint({
  name: 'updateSupportContact',
  summary:
    'The seller designates who supports: itself, or a reseller with delegated administration of the customer.',
  method: 'PUT',
  path: `${path}/:subscriptionId/supportcontact`,
  allow: can.assign_support_contact,
  kinds: ['indirect_provider', 'direct_partner'],
  params: one,
  body: Type.Object({
    supportTenantId: guid(),
    supportMpnId: Type.Optional(Type.String({ maxLength: 20 })),
    name: Type.Optional(Type.String({ maxLength: 200 })),
    attributes: sentAttributes,
  }),
  reply: supportContact,
  audits: 'subscription',
})

export const listSupportContacts = endpoint({
  ...reader,
  name: 'listSupportContacts',
  summary:
    'Who can be designated: the seller, and its resellers with delegated administration of the customer.',
  path: `${ext}/:subscriptionId/supportcontacts`,
  kinds: ['indirect_provider', 'direct_partner'],
  params: one,
  reply: collection(supportContact),
})
