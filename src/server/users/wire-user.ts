// A person as the wire tells it, with what the person has beside the password.
import { toWireUser, type WireUser } from '../../contract/user-resource.ts'
import { given } from '../../contract/wire.ts'
import { secondFactorStateOf } from '../../domain/second-factor.ts'
import type { User } from '../../domain/user.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { factorsOf } from '../second-factors/factor-queries.ts'
import { toWireReset, waitingReset } from '../second-factors/reset-queries.ts'
import { providerWays } from '../sign-on/ways.ts'

export async function wireUserOf(
  db: Db,
  { organization, now }: Caller,
  user: User,
): Promise<WireUser> {
  const of = { organization_id: organization.id, id: user.id }
  const held = await factorsOf(db, of)
  const reset = await waitingReset(db, of)
  const wayOf = await providerWays(db, organization.id, [user.id])
  const beside = { secondFactor: secondFactorStateOf(held), ...wayOf(user.id) }
  return {
    ...toWireUser(user, beside, organization.kind, now),
    ...given({ secondFactorReset: reset && toWireReset(reset) }),
  }
}
