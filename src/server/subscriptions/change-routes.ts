// A subscription is changed: by the seller, or by a reseller with delegated administration (rules 22, 23, 47, 51).
import { toWireSubscription } from '../../contract/subscription-resource.ts'
import { updateSubscription } from '../../contract/subscriptions.ts'
import { etagOf, given } from '../../contract/wire.ts'
import { type CustomerRelationship, refusalToAdminister } from '../../domain/customer.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { may } from '../../domain/roles.ts'
import type { Subscription } from '../../domain/subscription.ts'
import {
  differences,
  refusalToChange,
  refusalWhileSuspended,
  type SubscriptionChange,
} from '../../domain/subscription-change.ts'
import { refuseUnsigned } from '../agreements/missing.ts'
import type { Caller } from '../caller.ts'
import { holdRelationship } from '../customers/queries.ts'
import type { Db } from '../db.ts'
import { holdStanding } from '../organizations/standing-queries.ts'
import { route } from '../route.ts'
import { limitsOf } from './change-queries.ts'
import { applyChange } from './changing.ts'
import { lockSubscription, readSubscription } from './queries.ts'

export const changeRoutes = [
  route(updateSubscription, async ({ db, caller, params, body, etag, now, trail }) => {
    const standing = await holdStanding(db, { id: caller.organization.id, mpnId: null })
    const relationship = await holdToChange(db, caller, params.id, now)
    const before = await lockSubscription(
      db,
      caller.organization.id,
      params.id,
      params.subscriptionId,
    )
    if (etag !== undefined && etag !== etagOf(before.id, before.version))
      throw new Refused('stale_etag')
    if (before.needsAdminAgent && !may(caller.roles, 'manage_marked_subscriptions'))
      throw new Refused('needs_admin_agent')
    if (body.status === 'deleted')
      throw new Refused('bad_input', 'status: suspend instead; it is deleted by time')
    const {
      quantity,
      friendlyName,
      autoRenewEnabled: autoRenew,
      billingCycle,
      partnerId: mpnId,
      status,
    } = body
    const change = differences(
      before,
      given({ quantity, friendlyName, autoRenew, billingCycle, mpnId, status }),
    )
    if (standing?.state !== 'active') refuseIf(refusalWhileSuspended(change))
    refuseIf(
      refusalToChange(
        before,
        change,
        await limitsOf(db, before.offerId),
        relationship.partnerKind !== 'indirect_reseller',
      ),
    )
    if ((change.quantity ?? 0) > before.quantity)
      await refuseUnsigned(db, caller.organization, [], now)
    if (Object.keys(change).length > 0) await applyChange(db, caller, before, change, now)
    Object.assign(trail, {
      resourceId: before.id,
      customerId: params.id,
      oldValue: pick(before, change),
      newValue: change,
    })
    return toWireSubscription(
      await readSubscription(db, caller.organization.id, params.id, before.id),
    )
  }),
]

/** The seller changes what it sold; a reseller acts by delegated administration, which is held until the change is written. */
async function holdToChange(
  db: Db,
  caller: Caller,
  customerId: string,
  now: Date,
): Promise<CustomerRelationship> {
  const relationship = await holdRelationship(db, caller.organization.id, customerId)
  if (relationship.partnerKind === 'indirect_reseller')
    refuseIf(refusalToAdminister(relationship, now))
  return relationship
}

const pick = (before: Subscription, change: SubscriptionChange) =>
  Object.fromEntries(Object.keys(change).map((name) => [name, before[name as keyof Subscription]]))
