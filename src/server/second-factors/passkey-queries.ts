// Passkeys as rows, and an answer of one judged.
import { randomUUID } from 'node:crypto'
import type { PasskeyAnswer } from '../../contract/second-factor-resource.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { realTime } from './app-queries.ts'
import { challengeIn, verifiedAnswer } from './ceremonies.ts'
import { isChallenge, spendChallenge } from './challenges.ts'
import type { Whose } from './factor-queries.ts'

export const passkeysOf = (db: Db, { organization_id, id }: Whose) =>
  db
    .selectFrom('passkey')
    .selectAll()
    .where('organization_id', '=', organization_id)
    .where('user_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Of this organization, or the one that the transaction's key opens. */
export const passkeyByCredential = (db: Db, credentialId: string) =>
  db.selectFrom('passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()

type PasskeyRow = NonNullable<Awaited<ReturnType<typeof passkeyByCredential>>>

export async function insertPasskey(
  db: Db,
  of: Whose,
  made: Pick<PasskeyRow, 'credential_id' | 'public_key' | 'counter' | 'name'>,
  now: Date,
): Promise<string> {
  const id = randomUUID()
  const inserted = await db
    .insertInto('passkey')
    .values({
      organization_id: of.organization_id,
      id,
      user_id: of.id,
      ...made,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 0n) throw new Refused('passkey_known')
  return id
}

export interface Site {
  readonly key: Buffer
  readonly publicUrl: string
}

/**
 * Takes an answer to one of our challenges by this passkey, once. The transaction is its organization's by now. False: wrong, late
 * or used before.
 */
export async function takeAnswer(
  db: Db,
  { key, publicUrl }: Site,
  row: PasskeyRow,
  answer: PasskeyAnswer,
  now: Date,
): Promise<boolean> {
  const challenge = challengeIn(answer.clientData)
  if (!isChallenge(key, 'sign-in', challenge, await realTime(db))) return false
  const counter = await verifiedAnswer(publicUrl, row, answer)
  if (counter === null) return false
  if (!(await spendChallenge(db, row.organization_id, challenge))) return false
  const counted = await db
    .updateTable('passkey')
    .set({ counter, last_used_at: now })
    .where('organization_id', '=', row.organization_id)
    .where('id', '=', row.id)
    // Another use at the same moment may have counted further.
    .where((where) => where.or([where('counter', '<', counter), where(where.val(counter), '=', 0)]))
    .executeTakeFirst()
  return counted.numUpdatedRows === 1n
}
