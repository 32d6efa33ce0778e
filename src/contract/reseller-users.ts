// A reseller’s people, for a provider with administrator access to its tenant (rule 33).
import { type Static, Type } from 'typebox'
import type { PartnershipId, UserId } from '../domain/ids.ts'
import { can, roles } from '../domain/roles.ts'
import type { User } from '../domain/user.ts'
import { endpoint } from './endpoint.ts'
import { partnershipId } from './partnership-resource.ts'
import { userCredentials } from './user-resource.ts'
import { collection, guid, oneOf, resource } from './wire.ts'

const resellerUser = resource('ResellerUser', {
  id: guid<UserId>(),
  userName: Type.String(),
  fullName: Type.String(),
  roles: Type.Array(oneOf(roles)),
  state: oneOf(['active', 'blocked']),
})
export type ResellerUser = Static<typeof resellerUser>

export const toResellerUser = (user: User): ResellerUser => ({
  id: user.id,
  userName: user.userName,
  fullName: user.fullName,
  roles: [...user.roles],
  state: user.state === 'active' ? 'active' : 'blocked',
  attributes: { objectType: 'ResellerUser' },
})

const administrator = {
  kinds: ['indirect_provider'],
  allow: can.use_tenant_admin,
  audits: 'partner_user',
} as const

export const listResellerUsers = endpoint({
  ...administrator,
  name: 'listResellerUsers',
  summary: 'The reseller’s people, while it grants administrator access to its tenant.',
  method: 'GET',
  path: '/ext/v1/partnerships/:id/users',
  params: partnershipId,
  reply: collection(resellerUser),
})

export const resetResellerUserPassword = endpoint({
  ...administrator,
  name: 'resetResellerUserPassword',
  summary:
    'Give a person of the reseller a temporary password, shown once. Not for its administrators.',
  method: 'POST',
  path: '/ext/v1/partnerships/:id/users/:userId/resetpassword',
  params: Type.Object({ id: guid<PartnershipId>(), userId: guid<UserId>() }),
  reply: userCredentials,
  status: 200,
  showsOnce: ['password'],
})
