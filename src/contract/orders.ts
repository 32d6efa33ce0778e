// Orders as the original places and reads them (rules 35, 50, 53).
import { Type } from 'typebox'
import type { OrganizationId } from '../domain/ids.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { order, orderFields } from './order-resource.ts'
import { collection, guid } from './wire.ts'

const path = '/v1/customers/:id/orders'
const partners = ['indirect_provider', 'indirect_reseller', 'direct_partner'] as const
const reader = {
  allow: can.view_customers,
  kinds: partners,
  audits: 'order',
  method: 'GET',
} as const
const id = Type.Object({ id: guid<OrganizationId>() })

export const createOrder = endpoint({
  name: 'createOrder',
  whileSuspended: 'refused',
  summary: 'Order for a customer. The seller’s act: a reseller’s own order is refused.',
  method: 'POST',
  path,
  allow: can.order,
  kinds: partners,
  params: id,
  body: Type.Object(orderFields),
  reply: order,
  status: 201,
  audits: 'order',
})

export const listOrders = endpoint({
  ...reader,
  name: 'listOrders',
  summary: 'The customer’s orders that the caller may see, newest first.',
  path,
  params: id,
  query: Type.Object({ indirectResellerId: Type.Optional(guid()) }),
  reply: collection(order),
})

export const readOrder = endpoint({
  ...reader,
  name: 'readOrder',
  summary: 'One order.',
  path: `${path}/:orderId`,
  params: Type.Object({
    id: guid<OrganizationId>(),
    orderId: Type.String({ minLength: 1, maxLength: 100 }),
  }),
  reply: order,
})
