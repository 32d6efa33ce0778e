// The roles of one's own organization and who holds them, in the shapes of the original.
import { Type } from 'typebox'
import type { UserId } from '../domain/ids.ts'
import { organizationKinds } from '../domain/organization.ts'
import { can, type Role, roleCategories } from '../domain/roles.ts'
import type { User } from '../domain/user.ts'
import { endpoint } from './endpoint.ts'
import { catalogues } from './messages.ts'
import { collection, guid, linkTo, resource, sentAttributes } from './wire.ts'

const management = {
  kinds: organizationKinds,
  allow: can.manage_users,
  audits: 'user',
} as const
const path = '/v1/roles'
const members = `${path}/:id/usermembers` as const
/** A role's id is its name here, the same in every organization. */
const roleId = { id: Type.String({ maxLength: 64 }) }

const role = resource('Role', { id: Type.String(), name: Type.String(), category: Type.String() })

const userMember = resource('UserMember', {
  id: guid<UserId>(),
  displayName: Type.String(),
  userPrincipalName: Type.String(),
  roleId: Type.String(),
})

const categoryOf = (id: Role): string =>
  Object.entries(roleCategories).find(([, held]) => (held as readonly Role[]).includes(id))?.[0] ??
  ''

export const toRole = (id: Role) => ({
  id,
  name: catalogues.en.roles[id],
  category: categoryOf(id),
  links: { self: linkTo(`/roles/${id}`) },
  attributes: { objectType: 'Role' },
})

export const toUserMember = (roleName: Role, user: User) => ({
  id: user.id,
  displayName: user.fullName,
  userPrincipalName: user.userName,
  roleId: roleName,
  attributes: { objectType: 'UserMember' },
})

export const listRoles = endpoint({
  ...management,
  name: 'listRoles',
  summary: 'The roles that the organization’s people can have.',
  method: 'GET',
  path,
  reply: collection(role),
})

export const listRoleMembers = endpoint({
  ...management,
  name: 'listRoleMembers',
  summary: 'Who holds a role.',
  method: 'GET',
  path: members,
  params: Type.Object(roleId),
  reply: collection(userMember),
})

export const addRoleMember = endpoint({
  ...management,
  asksProof: true,
  name: 'addRoleMember',
  summary: 'Give a person a role, in place of another of its category.',
  method: 'POST',
  path: members,
  params: Type.Object(roleId),
  body: Type.Object({
    id: guid<UserId>(),
    displayName: Type.Optional(Type.String({ maxLength: 100 })),
    userPrincipalName: Type.Optional(Type.String({ maxLength: 320 })),
    attributes: sentAttributes,
  }),
  reply: userMember,
  status: 201,
})

export const removeRoleMember = endpoint({
  ...management,
  asksProof: true,
  name: 'removeRoleMember',
  summary: 'Take a role from a person. The person’s sessions end.',
  method: 'DELETE',
  path: `${members}/:userId`,
  params: Type.Object({ ...roleId, userId: guid<UserId>() }),
})
