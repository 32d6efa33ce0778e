// Orders over the API.
import { toWireOrder } from '../../contract/order-resource.ts'
import {
  createOrder,
  listOrders as listEndpoint,
  readOrder as readEndpoint,
} from '../../contract/orders.ts'
import { toCollection } from '../../contract/wire.ts'
import { billingCurrency } from '../../domain/currency.ts'
import { holdRelationship, readRelationship } from '../customers/queries.ts'
import { route } from '../route.ts'
import { placeOrder } from './placing.ts'
import { listOrders, readOrder } from './queries.ts'

export const orderRoutes = [
  route(createOrder, async ({ db, caller, params, body, now, trail }) => {
    const relationship = await holdRelationship(db, caller.organization.id, params.id)
    const order = await placeOrder(
      db,
      caller,
      relationship,
      {
        currency: body.currencyCode?.toUpperCase() ?? billingCurrency(caller.organization.country),
        lines: body.lineItems.map((line) => ({
          number: line.lineItemNumber,
          offerId: line.offerId,
          quantity: line.quantity,
          billingCycle: body.billingCycle,
          friendlyName: line.friendlyName,
          parentId: line.parentSubscriptionId,
          mpnId: line.partnerIdOnRecord === '' ? undefined : line.partnerIdOnRecord,
        })),
      },
      now,
    )
    Object.assign(trail, {
      resourceId: order.id,
      customerId: params.id,
      newValue: { lines: order.lines },
    })
    return toWireOrder(order)
  }),

  route(listEndpoint, async ({ db, caller, params, query }) => {
    await readRelationship(db, caller.organization.id, params.id)
    const orders = await listOrders(db, caller.organization.id, params.id, query.indirectResellerId)
    return toCollection({ items: orders.map(toWireOrder) })
  }),

  route(readEndpoint, async ({ db, caller, params }) => {
    await readRelationship(db, caller.organization.id, params.id)
    return toWireOrder(await readOrder(db, caller.organization.id, params.id, params.orderId))
  }),
]
