// What the endpoints of subscriptions share: who reads them, and by which parameters.
import { Type } from 'typebox'
import type { OrganizationId } from '../domain/ids.ts'
import { can } from '../domain/roles.ts'
import { guid } from './wire.ts'

export const path = '/v1/customers/:id/subscriptions'
export const ext = '/ext/v1/customers/:id/subscriptions'
export const partners = ['indirect_provider', 'indirect_reseller', 'direct_partner'] as const
export const reader = {
  allow: can.view_customers,
  kinds: partners,
  audits: 'subscription',
  method: 'GET',
} as const
export const ofCustomer = Type.Object({ id: guid<OrganizationId>() })
export const one = Type.Object({ id: guid<OrganizationId>(), subscriptionId: guid() })
