// The organization's roles and their members, as the original spells them; the same acts as User management.
import {
  addRoleMember,
  listRoleMembers,
  listRoles,
  removeRoleMember,
  toRole,
  toUserMember,
} from '../../contract/roles.ts'
import { toCollection } from '../../contract/wire.ts'
import { Refused } from '../../domain/refusal.ts'
import { withoutRole, withRole } from '../../domain/role-choice.ts'
import { type Role, rolesOf } from '../../domain/roles.ts'
import type { Caller } from '../caller.ts'
import { route } from '../route.ts'
import { changeRoles } from './changing-roles.ts'
import { membersOf } from './queries.ts'

export const roleRoutes = [
  route(listRoles, async ({ caller }) =>
    toCollection({ items: rolesOf[caller.organization.kind].map(toRole) }),
  ),

  route(listRoleMembers, async ({ db, caller, params }) => {
    const role = roleFor(caller, params.id)
    const members = await membersOf(db, caller.organization.id, role)
    return toCollection({ items: members.map((user) => toUserMember(role, user)) })
  }),

  route(addRoleMember, async ({ db, caller, params, body, trail }) => {
    const role = roleFor(caller, params.id)
    const { kind } = caller.organization
    // The sent etag is the member's, which says nothing of the user's.
    const asked = { db, caller, trail, etag: undefined }
    const user = await changeRoles(asked, body.id, ({ roles }) => withRole(kind, roles, role))
    return toUserMember(role, user)
  }),

  route(removeRoleMember, async ({ db, caller, params, etag, trail }) => {
    const role = roleFor(caller, params.id)
    const { kind } = caller.organization
    await changeRoles({ db, caller, trail, etag }, params.userId, (user) => {
      if (!user.roles.includes(role)) throw new Refused('user_not_found')
      return withoutRole(kind, user.roles, role)
    })
  }),
]

function roleFor({ organization }: Caller, id: string): Role {
  const role = rolesOf[organization.kind].find((one) => one === id.toLowerCase())
  if (role === undefined) throw new Refused('user_not_found')
  return role
}
