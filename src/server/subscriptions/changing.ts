// Writes a change of a subscription, with what follows from it: credit, add-ons (rules 47, 51).
import { given } from '../../contract/wire.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Subscription } from '../../domain/subscription.ts'
import type { SubscriptionChange } from '../../domain/subscription-change.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { saveSubscription, suspendAddOns } from './change-queries.ts'
import { addCredit, endCredit } from './credit-queries.ts'
import { earnerOf } from './earner-queries.ts'
import { readSubscription } from './queries.ts'

export async function applyChange(
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
