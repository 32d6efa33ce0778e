// Subscriptions: read, and who earns (rules 47, 51).
import { listIncentiveCredits, toWireCredit } from '../../contract/incentive-credits.ts'
import { toWireSubscription } from '../../contract/subscription-resource.ts'
import {
  listSubscriptions as listEndpoint,
  listSubscriptionAddOns,
  readSubscription as readEndpoint,
} from '../../contract/subscriptions.ts'
import { toCollection } from '../../contract/wire.ts'
import { readRelationship } from '../customers/queries.ts'
import { route } from '../route.ts'
import { listCredits } from './credit-queries.ts'
import { listSubscriptions } from './queries.ts'
import { readFor } from './reading.ts'

export const subscriptionRoutes = [
  route(listEndpoint, async ({ db, caller, params, query }) => {
    await readRelationship(db, caller.organization.id, params.id)
    const rows = await listSubscriptions(db, caller.organization.id, params.id, {
      orderId: query.order_id,
      mpnId: query.mpn_id,
    })
    return toCollection({ items: rows.map(toWireSubscription) })
  }),

  route(readEndpoint, async ({ db, caller, params }) =>
    toWireSubscription(await readFor(db, caller, params)),
  ),

  route(listSubscriptionAddOns, async ({ db, caller, params }) => {
    const base = await readFor(db, caller, params)
    const rows = await listSubscriptions(db, caller.organization.id, params.id, {
      parentId: base.id,
    })
    return toCollection({ items: rows.map(toWireSubscription) })
  }),

  route(listIncentiveCredits, async ({ db, caller, params }) => {
    await readFor(db, caller, params)
    const credits = await listCredits(db, caller.organization.id, {
      customerId: params.id,
      subscriptionId: params.subscriptionId,
    })
    return toCollection({ items: credits.map(toWireCredit) })
  }),
]
