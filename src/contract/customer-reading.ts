// What the endpoints of customers share: who reads them, and by which parameters.
import { Type } from 'typebox'
import type { OrganizationId } from '../domain/ids.ts'
import { can } from '../domain/roles.ts'
import { guid, linkTo } from './wire.ts'

export const customerLinks = (customerId: string, rest = '') => ({
  self: linkTo(`/customers/${customerId}${rest}`),
})

export const partnerKinds = ['indirect_provider', 'indirect_reseller', 'direct_partner'] as const
export const id = Type.Object({ id: guid<OrganizationId>() })
export const size = Type.Optional(Type.Integer({ minimum: 0, maximum: 500 }))
export const reader = {
  kinds: partnerKinds,
  allow: can.view_customers,
  audits: 'customer',
  method: 'GET',
} as const
