// Gives a person the roles that the provider's groups stand for, and no others.
import { sql } from 'kysely'
import { isAdmin } from '../../domain/admins.ts'
import { type Role } from '../../domain/roles.ts'
import { losesRole } from '../../domain/user-acts.ts'
import { hasOwnWayIn, standingOf } from '../../domain/ways-in.ts'
import type { Db } from '../db.ts'
import { changeUser } from '../users/queries.ts'
import { toUser, type UserRow } from '../users.ts'

/** Who loses a role loses every open session too. The last Global admin stays one, whatever the provider says. */
export async function takeRoles(
  db: Db,
  person: UserRow,
  wanted: readonly Role[],
  now: Date,
): Promise<readonly Role[]> {
  const held = person.roles as Role[]
  const isLeaving = held.includes('global_admin') && !wanted.includes('global_admin')
  const isLast = isLeaving && !(await hasOtherAdmin(db, person, now))
  const roles: readonly Role[] = isLast
    ? [...wanted.filter((role) => role !== 'user' && !isAdmin([role])), 'global_admin']
    : wanted
  const isLess = losesRole(held, roles)
  if (!isLess && held.length === roles.length) return held
  const of = { id: person.id, organizationId: person.organization_id }
  await changeUser(db, of, { roles: [...roles] }, { ends: isLess })
  return roles
}

/** Somebody with a password: the provider may be what has failed. Locked: of two who lose the role at once the second waits. */
async function hasOtherAdmin(db: Db, { organization_id, id }: UserRow, now: Date) {
  const admins = await db
    .selectFrom('user_account')
    .selectAll()
    .where('organization_id', '=', organization_id)
    .where(sql<boolean>`'global_admin' = any(roles)`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return admins.some((one) => one.id !== id && hasOwnWayIn(standingOf(toUser(one), now)))
}
