// Orders as the original prints them (rules 35, 50, 53).
import { type Static, Type } from 'typebox'
import type { OrganizationId } from '../domain/ids.ts'
import { billingCycles } from '../domain/offer.ts'
import type { Order, OrderLine } from '../domain/order.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { collection, etagOf, given, guid, instant, linkTo, oneOf, resource } from './wire.ts'

const upperGuid = (id: string) => id.toUpperCase()

const line = Type.Object({
  lineItemNumber: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  offerId: Type.String({ minLength: 1, maxLength: 100 }),
  subscriptionId: Type.Optional(Type.String()),
  parentSubscriptionId: Type.Optional(guid()),
  friendlyName: Type.Optional(Type.String({ maxLength: 200 })),
  quantity: Type.Integer({ minimum: 1, maximum: 100_000_000 }),
  /** MPN ID of the reseller that earns the incentive. */
  partnerIdOnRecord: Type.Optional(Type.String({ maxLength: 20 })),
  links: Type.Optional(Type.Object({ subscription: Type.Optional(Type.Unknown()) })),
})

const orderFields = {
  referenceCustomerId: Type.Optional(guid()),
  billingCycle: Type.Optional(oneOf(billingCycles, 'unknown')),
  currencyCode: Type.Optional(Type.String({ pattern: '^[A-Za-z]{3}$' })),
  lineItems: Type.Array(line, { maxItems: 100 }),
}

const order = resource('Order', {
  id: Type.String(),
  ...orderFields,
  creationDate: instant(),
  status: oneOf(['completed', 'pending', 'cancelled'], 'unknown'),
  transactionType: Type.String(),
})
export type WireOrder = Static<typeof order>

const toWireLine = (customerId: string, l: OrderLine): Static<typeof line> => ({
  lineItemNumber: l.number,
  offerId: l.offerId,
  subscriptionId: upperGuid(l.subscriptionId),
  friendlyName: l.friendlyName,
  quantity: l.quantity,
  ...given({
    parentSubscriptionId: l.parentId === null ? null : upperGuid(l.parentId),
    partnerIdOnRecord: l.mpnId,
  }),
  links: {
    subscription: linkTo(`/customers/${customerId}/subscriptions/${upperGuid(l.subscriptionId)}`),
  },
})

export const toWireOrder = (o: Order): WireOrder => ({
  id: o.id,
  referenceCustomerId: o.customerId,
  billingCycle: o.billingCycle,
  currencyCode: o.currency,
  lineItems: o.lines.map((l) => toWireLine(o.customerId, l)),
  creationDate: o.createdAt.toISOString(),
  status: o.status,
  transactionType: 'UserPurchase',
  links: { self: linkTo(`/customers/${o.customerId}/orders/${o.id}`) },
  attributes: { objectType: 'Order', etag: etagOf(o.id, o.version) },
})

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
