// A person as the wire tells it, with what the person has beside the password.
import { toWireUser, type WireUser } from '../../contract/user-resource.ts'
import { secondFactorStateOf } from '../../domain/second-factor.ts'
import type { User } from '../../domain/user.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { factorsOf } from '../second-factors/factor-queries.ts'

export async function wireUserOf(
  db: Db,
  { organization, now }: Caller,
  user: User,
): Promise<WireUser> {
  const held = await factorsOf(db, { organization_id: organization.id, id: user.id })
  return toWireUser(user, secondFactorStateOf(held), organization.kind, now)
}
