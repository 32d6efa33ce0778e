// What is left of other ways to sign in where an organization signs in at its provider alone.
import { Refused } from '../../domain/refusal.ts'
import type { Role } from '../../domain/roles.ts'
import type { MfaPolicy } from '../../domain/second-factor.ts'
import { refusalOfPassword } from '../../domain/sign-on.ts'
import type { Db } from '../db.ts'
import type { UserRow } from '../users.ts'
import { stateOfSignOn } from './queries.ts'

/** Asked once the password or passkey is right. Answers of whom a second factor is asked here: of an admin who gets in, always. */
export async function refuseOtherWays(
  db: Db,
  { organization_id, roles }: UserRow,
  mfa: MfaPolicy,
): Promise<MfaPolicy> {
  const state = await stateOfSignOn(db, organization_id)
  const refusal = refusalOfPassword(state, roles as Role[])
  // It was right: what counted it as a guess is taken back.
  if (refusal !== null) throw new Refused(refusal, undefined, { commits: true })
  return state === 'required' ? 'everyone' : mfa
}
