// User management: what ends a person's access, and gives it back.
import {
  blockUser,
  removeUser,
  restoreUser,
  signOutUser,
  unblockUser,
} from '../../contract/user-acts.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { refuseIf } from '../../domain/refusal.ts'
import type { User } from '../../domain/user.ts'
import {
  refusalToBlock,
  refusalToRemove,
  refusalToRestore,
  refusalToSignOut,
  refusalToUnblock,
} from '../../domain/user-acts.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { route, type Trail } from '../route.ts'
import { endReset } from '../second-factors/reset-queries.ts'
import { actingOf } from './about-user.ts'
import { endSessions } from './ending-sessions.ts'
import { endPasswordLinks } from './password-links.ts'
import { changeUser, lockWithAdmins } from './queries.ts'
import { wireUserOf } from './wire-user.ts'

export const userActRoutes = [
  route(signOutUser, async ({ db, caller, params, trail }) => {
    const { user } = await lockWithAdmins(db, caller, params.id)
    refuseIf(refusalToSignOut(user, actingOf(caller)))
    Object.assign(trail, { resourceId: user.id, newValue: { userName: user.userName } })
    const at = { id: user.id, organizationId: caller.organization.id }
    await changeUser(db, at, {}, { ends: true })
    await endSessions(db, caller, user.id)
  }),

  route(blockUser, async ({ db, caller, params, trail }) => {
    const blocked = await changeState({ db, caller, trail }, params.id, 'blocked', (user, others) =>
      refusalToBlock(user, actingOf(caller), others),
    )
    return wireUserOf(db, caller, blocked)
  }),

  route(unblockUser, async ({ db, caller, params, trail }) => {
    const active = await changeState({ db, caller, trail }, params.id, 'active', (user) =>
      refusalToUnblock(user, actingOf(caller)),
    )
    return wireUserOf(db, caller, active)
  }),

  route(removeUser, async ({ db, caller, params, trail }) => {
    await changeState({ db, caller, trail }, params.id, 'removed', (user, others) =>
      refusalToRemove(user, actingOf(caller), others),
    )
  }),

  route(restoreUser, async ({ db, caller, params, trail, now }) => {
    const active = await changeState({ db, caller, trail }, params.id, 'active', (user) =>
      refusalToRestore(user, actingOf(caller), now),
    )
    return wireUserOf(db, caller, active)
  }),
]

interface Asked {
  readonly db: Db
  readonly caller: Caller
  readonly trail: Trail
}

/** Whatever changes, what was opened before is dead: who comes back signs in anew. */
async function changeState(
  { db, caller, trail }: Asked,
  id: string,
  state: User['state'],
  refusalTo: (user: User, others: number) => Refusal | null,
): Promise<User> {
  const { organization, now } = caller
  const { user, others } = await lockWithAdmins(db, caller, id)
  refuseIf(refusalTo(user, others))
  const { userName } = user
  Object.assign(trail, {
    resourceId: id,
    oldValue: { userName, state: user.state },
    newValue: { userName, state },
  })
  if (user.state === state) return user
  const columns = { state, removed_at: state === 'removed' ? now : null }
  const changed = await changeUser(db, { id, organizationId: organization.id }, columns, {
    ends: true,
  })
  await endSessions(db, caller, id)
  await endPasswordLinks(db, organization.id, id, now)
  // Who cannot sign in could not stop it.
  await endReset(db, { organization_id: organization.id, id }, 'withdrawn', caller.actor, now)
  return changed
}
