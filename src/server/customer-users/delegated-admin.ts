// Whether the caller administers a customer by delegation, now and until its act is written.
import { type CustomerRelationship, refusalToAdminister } from '../../domain/customer.ts'
import { refuseIf } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import { holdRelationship, readRelationship } from '../customers/queries.ts'
import type { Db } from '../db.ts'

/** Delegated administration, held until the act is written: its removal waits, or comes first and refuses it. */
export async function holdAdmin(
  db: Db,
  caller: Caller,
  customerId: string,
  now: Date,
): Promise<CustomerRelationship> {
  const relationship = await holdRelationship(db, caller.organization.id, customerId)
  refuseIf(refusalToAdminister(relationship, now))
  return relationship
}

/** Before the slow hash: who may not does not cause one. */
export async function mayAdminister(
  db: Db,
  caller: Caller,
  customerId: string,
  now: Date,
): Promise<void> {
  refuseIf(refusalToAdminister(await readRelationship(db, caller.organization.id, customerId), now))
}
