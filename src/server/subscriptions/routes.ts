// Subscriptions: read, change, who earns, who supports (rules 22, 23, 47, 51, 55).
import {
  listSubscriptions as listEndpoint,
  listIncentiveCredits,
  listSubscriptionAddOns,
  listSupportContacts,
  readSubscription as readEndpoint,
  readSupportContact,
  toSupportContact,
  toWireCredit,
  toWireSubscription,
  updateSubscription,
  updateSupportContact,
} from '../../contract/subscriptions.ts'
import { etagOf, given, toCollection } from '../../contract/wire.ts'
import { type CustomerRelationship, refusalToAdminister } from '../../domain/customer.ts'
import { actsForOfficeSeats } from '../../domain/order.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import {
  differences,
  refusalToChange,
  type Subscription,
  type SubscriptionChange,
} from '../../domain/subscription.ts'
import type { Caller } from '../caller.ts'
import { holdRelationship, readRelationship } from '../customers/queries.ts'
import type { Db } from '../db.ts'
import { route } from '../route.ts'
import { addCredit, earnerOf, endCredit, listCredits } from './credit-queries.ts'
import {
  limitsOf,
  listSubscriptions,
  lockSubscription,
  readSubscription,
  saveSubscription,
  suspendAddOns,
} from './queries.ts'
import { supportContactsOf } from './support-queries.ts'

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
    toWireSubscription(await readOne(db, caller, params)),
  ),

  route(listSubscriptionAddOns, async ({ db, caller, params }) => {
    const base = await readOne(db, caller, params)
    const rows = await listSubscriptions(db, caller.organization.id, params.id, {
      parentId: base.id,
    })
    return toCollection({ items: rows.map(toWireSubscription) })
  }),

  route(updateSubscription, async ({ db, caller, params, body, etag, now, trail }) => {
    const relationship = await holdToChange(db, caller, params.id, now)
    const before = await lockSubscription(
      db,
      caller.organization.id,
      params.id,
      params.subscriptionId,
    )
    if (etag !== undefined && etag !== etagOf(before.id, before.version))
      throw new Refused('stale_etag')
    if (before.needsAdminAgent && !actsForOfficeSeats(caller.roles))
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
    refuseIf(
      refusalToChange(
        before,
        change,
        await limitsOf(db, before.offerId),
        relationship.partnerKind !== 'indirect_reseller',
      ),
    )
    if (Object.keys(change).length > 0) await apply(db, caller, before, change, now)
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

  route(listIncentiveCredits, async ({ db, caller, params }) => {
    await readOne(db, caller, params)
    const credits = await listCredits(db, caller.organization.id, {
      customerId: params.id,
      subscriptionId: params.subscriptionId,
    })
    return toCollection({ items: credits.map(toWireCredit) })
  }),

  route(readSupportContact, async ({ db, caller, params }) =>
    toSupportContact(await readOne(db, caller, params)),
  ),

  route(listSupportContacts, async ({ db, caller, params }) => {
    const subscription = await readOne(db, caller, params)
    const contacts = await supportContactsOf(db, caller.organization, params.id)
    return toCollection({
      items: contacts.map((contact) => toSupportContact({ ...subscription, ...contact })),
    })
  }),

  route(updateSupportContact, async ({ db, caller, params, body, trail }) => {
    await holdRelationship(db, caller.organization.id, params.id)
    const before = await lockSubscription(
      db,
      caller.organization.id,
      params.id,
      params.subscriptionId,
    )
    if (before.needsAdminAgent && !actsForOfficeSeats(caller.roles))
      throw new Refused('needs_admin_agent')
    const contacts = await supportContactsOf(db, caller.organization, params.id)
    const chosen = contacts.find(
      ({ supportTenantId }) => supportTenantId === (body.supportTenantId as string),
    )
    if (chosen === undefined) throw new Refused('not_a_support_contact')
    await saveSubscription(db, before, {
      support_tenant_id: chosen.supportTenantId,
      support_mpn_id: chosen.supportMpnId,
      support_name: chosen.supportName,
    })
    Object.assign(trail, {
      resourceId: before.id,
      customerId: params.id,
      oldValue: { supportName: before.supportName },
      newValue: chosen,
    })
    return toSupportContact({ ...before, ...chosen })
  }),
]

async function readOne(
  db: Db,
  caller: Caller,
  { id, subscriptionId }: { id: string; subscriptionId: string },
): Promise<Subscription> {
  await readRelationship(db, caller.organization.id, id)
  return readSubscription(db, caller.organization.id, id, subscriptionId)
}

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

async function apply(
  db: Db,
  caller: Caller,
  before: Subscription,
  change: SubscriptionChange,
  now: Date,
): Promise<void> {
  const { quantity, friendlyName, autoRenew, status, mpnId } = change
  if (status === 'active' && before.parentId !== null) {
    const parent = await readSubscription(
      db,
      caller.organization.id,
      before.customerId,
      before.parentId,
    )
    if (parent.status !== 'active') throw new Refused('parent_inactive')
  }
  if (mpnId !== undefined) {
    const at = { customerId: before.customerId, subscriptionId: before.id }
    const earner = mpnId === '' ? null : await earnerOf(db, caller.organization, mpnId)
    await endCredit(db, at, now)
    if (earner !== null) await addCredit(db, { ...at, sellerId: before.sellerId, earner }, now)
  }
  await saveSubscription(db, before, {
    ...given({ quantity, friendly_name: friendlyName, auto_renew: autoRenew, status }),
    ...(status === undefined ? {} : { suspended_at: status === 'suspended' ? now : null }),
  })
  if (status === 'suspended') await suspendAddOns(db, before, now)
}

const pick = (before: Subscription, change: SubscriptionChange) =>
  Object.fromEntries(Object.keys(change).map((name) => [name, before[name as keyof Subscription]]))
