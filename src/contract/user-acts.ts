// User management: the acts that end a person’s access, and give it back; a reset of the second factor takes two, or a day.
import { Type } from 'typebox'
import type { UserId } from '../domain/ids.ts'
import { organizationKinds } from '../domain/organization.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { user } from './user-resource.ts'
import { idParam } from './wire.ts'

const path = '/ext/v1/users/:id'
const one = {
  kinds: organizationKinds,
  allow: can.manage_users,
  audits: 'user',
  params: idParam<UserId>(),
} as const
const act = { ...one, asksProof: true, method: 'POST', reply: user, status: 200 } as const

export const signOutUser = endpoint({
  ...one,
  name: 'signOutUser',
  summary: 'Sign a person out everywhere.',
  method: 'POST',
  path: `${path}/signout`,
})

export const askSecondFactorReset = endpoint({
  ...act,
  name: 'askSecondFactorReset',
  summary:
    'Ask that all second factors of a person who has lost them be taken away: in 24 hours, or when a second admin confirms.',
  path: `${path}/resetsecondfactor`,
  body: Type.Object({
    /** How the person has shown to be the one. The person and the admins read it. */
    reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
  }),
})

export const confirmSecondFactorReset = endpoint({
  ...act,
  name: 'confirmSecondFactorReset',
  summary: 'Carry out at once what another admin has asked for.',
  path: `${path}/resetsecondfactor/confirm`,
})

export const withdrawSecondFactorReset = endpoint({
  ...one,
  name: 'withdrawSecondFactorReset',
  summary: 'Take a reset of a second factor back that is waiting.',
  method: 'DELETE',
  path: `${path}/resetsecondfactor`,
})

export const blockUser = endpoint({
  ...act,
  name: 'blockUser',
  summary: 'Block a person’s sign-in. Its next request is refused.',
  path: `${path}/block`,
})

export const unblockUser = endpoint({
  ...act,
  name: 'unblockUser',
  summary: 'Let a blocked person sign in again.',
  path: `${path}/unblock`,
})

export const removeUser = endpoint({
  ...one,
  asksProof: true,
  name: 'removeUser',
  summary: 'Remove a person. For 30 days the account can be restored, and its user name is taken.',
  method: 'DELETE',
  path,
})

export const restoreUser = endpoint({
  ...act,
  name: 'restoreUser',
  summary: 'Restore a removed person, with the roles of before.',
  path: `${path}/restore`,
})
