// Challenges for passkeys: signed, so that asking for one writes nothing; an answered one is kept, so that it counts once.
import { randomBytes } from 'node:crypto'
import { challengeMinutes } from '../../domain/second-factor.ts'
import type { Db } from '../db.ts'
import { sign } from '../seal.ts'
import { hashSecret, sameText } from '../secrets.ts'

/** `sign-in`: any passkey may answer. Else the person for whom a passkey is made. */
type Purpose = 'sign-in' | `create ${string}`

const macOf = (key: Buffer, purpose: Purpose, stamp: string): string =>
  sign(key, 'passkey-challenge', `${purpose} ${stamp}`)

/** Base64url, as browsers take and give it. `now`: the database's own time. */
export function newChallenge(key: Buffer, purpose: Purpose, now: Date): string {
  const until = now.getTime() + challengeMinutes * 60_000
  const stamp = `${until}.${randomBytes(16).toString('base64url')}`
  return Buffer.from(`${stamp}.${macOf(key, purpose, stamp)}`).toString('base64url')
}

export function isChallenge(key: Buffer, purpose: Purpose, challenge: string, now: Date): boolean {
  const [until = '', nonce = '', mac = ''] = Buffer.from(challenge, 'base64url')
    .toString()
    .split('.')
  return sameText(mac, macOf(key, purpose, `${until}.${nonce}`)) && Number(until) > now.getTime()
}

/** False: somebody has answered it before. */
export async function spendChallenge(
  db: Db,
  organizationId: string,
  challenge: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('used_challenge')
    .values({ organization_id: organizationId, challenge_hash: hashSecret(challenge) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
