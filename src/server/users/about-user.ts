// Who did something to whom, as events, audit and rules need it.
import type { User } from '../../domain/user.ts'
import type { Caller } from '../caller.ts'

export const aboutUser = ({ organization, actor, now }: Caller, user: User) => ({
  userId: user.id,
  userName: user.userName,
  userFullName: user.fullName,
  companyId: organization.id,
  companyName: organization.name,
  byName: actor.name,
  at: now.toISOString(),
})

export const actingOf = ({ actor, roles }: Caller) => ({ id: actor.id, kind: actor.kind, roles })
