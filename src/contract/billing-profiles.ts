// A customer’s billing profile: read and changed.
import { Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { billingFields, billingProfile } from './billing-profile-resource.ts'
import { id, partnerKinds, reader } from './customer-reading.ts'
import { endpoint } from './endpoint.ts'
import { sentAttributes } from './wire.ts'

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
