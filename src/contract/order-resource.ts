// An order and its lines as the original prints them.
import { type Static, Type } from 'typebox'
import { billingCycles } from '../domain/offer.ts'
import type { Order, OrderLine } from '../domain/order.ts'
import { etagOf, given, guid, instant, linkTo, oneOf, resource } from './wire.ts'

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

export const orderFields = {
  referenceCustomerId: Type.Optional(guid()),
  billingCycle: Type.Optional(oneOf(billingCycles, 'unknown')),
  currencyCode: Type.Optional(Type.String({ pattern: '^[A-Za-z]{3}$' })),
  lineItems: Type.Array(line, { maxItems: 100 }),
}

export const order = resource('Order', {
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
