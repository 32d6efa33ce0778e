// A POST sent again has one effect and the same answer: key (caller, method and path, MS-RequestId), inserted first.
import { createHash } from 'node:crypto'
import { Refused } from '../domain/refusal.ts'
import type { Caller } from './caller.ts'
import type { Db } from './db.ts'
import { seal, unseal } from './seal.ts'

export interface Claim {
  readonly caller: Caller
  readonly operation: string
  readonly requestId: string
  readonly bodyHash: string
}

export interface Answer {
  readonly status: number
  readonly body: string | null
}

export const hashBody = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Claims the key for this transaction, or returns the answer that the first call got. A call still in flight is waited for
 * by the unique index, up to the transaction's lock timeout of 5 s (the door answers 409 then).
 */
export async function claim(db: Db, key: Buffer, claimed: Claim): Promise<Answer | null> {
  const inserted = await db
    .insertInto('idempotency_record')
    .values({ ...idOf(claimed), body_hash: claimed.bodyHash })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) return null
  const answer = await answered(db, key, claimed)
  if (answer === null) throw new Refused('request_in_flight')
  return answer
}

const idOf = ({ caller, operation, requestId }: Claim) => ({
  organization_id: caller.organization.id,
  actor_id: caller.actor.id,
  operation,
  request_id: requestId,
})

/** What the first call with this key was answered, or null when there was none. Refuses the key with another body. */
export async function answered(db: Db, key: Buffer, claimed: Claim): Promise<Answer | null> {
  const first = await db
    .selectFrom('idempotency_record')
    .select(['body_hash', 'status', 'reply', 'sealed_reply'])
    .where((row) => row.and(idOf(claimed)))
    .executeTakeFirst()
  if (first === undefined) return null
  if (first.body_hash !== claimed.bodyHash) throw new Refused('request_id_reused')
  if (first.status === null) throw new Refused('request_in_flight')
  const body =
    first.sealed_reply === null
      ? first.reply
      : unseal(key, 'reply', first.sealed_reply, claimed.requestId).toString()
  return { status: first.status, body }
}

/** Keeps the answer for repetition. `withoutSecret` is what a late repetition gets of a reply that shows one. */
export async function keep(
  db: Db,
  key: Buffer,
  claimed: Claim,
  answer: Answer,
  withoutSecret: string | null,
): Promise<void> {
  const sealed =
    withoutSecret === null || answer.body === null
      ? null
      : seal(key, 'reply', answer.body, claimed.requestId)
  await db
    .updateTable('idempotency_record')
    .set({ status: answer.status, reply: withoutSecret ?? answer.body, sealed_reply: sealed })
    .where((row) => row.and(idOf(claimed)))
    .execute()
}

/** A refusal that commits is no answer to keep: the same request may come again. */
export async function release(db: Db, claimed: Claim): Promise<void> {
  await db
    .deleteFrom('idempotency_record')
    .where((row) => row.and(idOf(claimed)))
    .execute()
}
