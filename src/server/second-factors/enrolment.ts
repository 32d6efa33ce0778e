// What a first factor brings with it, and what the last one takes away.
import { hasSecondFactor } from '../../domain/second-factor.ts'
import type { Proof } from '../../domain/session.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import type { SessionCookie } from '../route.ts'
import { ownOf } from '../sessions/session.ts'
import { renewSession } from '../sessions/session-queries.ts'
import { factorsOf, type Whose } from './factor-queries.ts'
import { newRecoveryCodes } from './recovery-codes.ts'

/** Who has just set up a factor has proved it: the session owes nothing more, and goes on under a new token. */
export function becomeFull(
  db: Db,
  caller: Caller,
  proof: Proof,
  now: Date,
): Promise<SessionCookie> {
  const { session, person } = ownOf(caller)
  const step = {
    state: 'full',
    isFresh: true,
    ...(session.state === 'full' ? {} : { proof }),
  } as const
  return renewSession(db, person.organization_id, session.id, step, now)
}

/** Codes to keep beside a first factor; null where some are left. */
export async function codesIfNone(db: Db, key: Buffer, of: Whose): Promise<string[] | null> {
  const { recoveryCodesLeft } = await factorsOf(db, of)
  return recoveryCodesLeft > 0 ? null : newRecoveryCodes(db, key, of)
}

/** Without a factor there is nothing that recovery codes could stand in for. */
export async function losesLast(db: Db, of: Whose): Promise<void> {
  if (hasSecondFactor(await factorsOf(db, of))) return
  await db
    .deleteFrom('recovery_code')
    .where('organization_id', '=', of.organization_id)
    .where('user_id', '=', of.id)
    .execute()
}
