// Changes a person's roles: the one way, whoever asks for it.
import { etagOf } from '../../contract/wire.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { type RoleChoice, refusalToChoose, rolesOfChoice } from '../../domain/role-choice.ts'
import type { Role } from '../../domain/roles.ts'
import type { User } from '../../domain/user.ts'
import { losesRole, refusalToChangeRoles } from '../../domain/user-acts.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { announce } from '../outbox.ts'
import type { Trail } from '../route.ts'
import { aboutUser, actingOf } from './about-user.ts'
import { endSessions } from './ending-sessions.ts'
import { changeUser, lockWithAdmins } from './queries.ts'

/** The roles that were chosen, or a refusal that names the category. */
export function chosenRoles({ organization }: Caller, choice: RoleChoice): readonly Role[] {
  const wrong = refusalToChoose(organization.kind, choice)
  if (wrong !== null) throw new Refused(wrong.refusal, wrong.name)
  return rolesOfChoice(organization.kind, choice)
}

export function checkEtag(user: User, etag: string | undefined): void {
  if (etag !== undefined && etag !== etagOf(user.id, user.version)) throw new Refused('stale_etag')
}

interface Asked {
  readonly db: Db
  readonly caller: Caller
  readonly etag: string | undefined
  readonly trail: Trail
}

export async function changeRoles(
  { db, caller, etag, trail }: Asked,
  id: string,
  wantedOf: (user: User) => readonly Role[],
): Promise<User> {
  const { user, others } = await lockWithAdmins(db, caller, id)
  checkEtag(user, etag)
  const wanted = wantedOf(user)
  refuseIf(refusalToChangeRoles(user, wanted, actingOf(caller), others))
  const before = user.roles
  Object.assign(trail, {
    resourceId: id,
    oldValue: { userName: user.userName, roles: before },
    newValue: { userName: user.userName, roles: wanted },
  })
  const isSame = before.length === wanted.length && !losesRole(before, wanted)
  if (isSame) return user
  const at = { id, organizationId: caller.organization.id }
  const ends = losesRole(before, wanted)
  const changed = await changeUser(db, at, { roles: [...wanted] }, { ends })
  if (ends) await endSessions(db, caller, id)
  await announce(db, caller.organization.id, {
    topic: 'user.roles_changed',
    before: [...before],
    roles: [...wanted],
    isNew: false,
    ...aboutUser(caller, user),
  })
  return changed
}
