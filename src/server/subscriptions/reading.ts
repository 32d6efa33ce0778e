// A subscription of a customer that the caller may see.
import type { Subscription } from '../../domain/subscription.ts'
import type { Caller } from '../caller.ts'
import { readRelationship } from '../customers/queries.ts'
import type { Db } from '../db.ts'
import { readSubscription } from './queries.ts'

export async function readFor(
  db: Db,
  caller: Caller,
  { id, subscriptionId }: { id: string; subscriptionId: string },
): Promise<Subscription> {
  await readRelationship(db, caller.organization.id, id)
  return readSubscription(db, caller.organization.id, id, subscriptionId)
}
