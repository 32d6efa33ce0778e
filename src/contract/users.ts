// User management: an organization and its own people (domain 2.4 to 2.6).
import { Type } from 'typebox'
import type { UserId } from '../domain/ids.ts'
import { languages, organizationKinds } from '../domain/organization.ts'
import { can, roles } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { deliveries, roleChoice, user, userCredentials, userStates } from './user-resource.ts'
import { collection, emailAddress, idParam, oneOf, sentAttributes } from './wire.ts'

const management = {
  kinds: organizationKinds,
  allow: can.manage_users,
  audits: 'user',
} as const
const path = '/ext/v1/users'
const one = { ...management, params: idParam<UserId>() } as const
/** Gives somebody access, or takes it away. */
const act = { ...one, asksProof: true } as const

const fullName = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })

/** How long ago somebody last signed in; `never` is not also `over_30_days`. */
export const lastSignIns = ['never', 'over_30_days', 'over_90_days'] as const

export const secondFactorFilters = ['set_up', 'not_set_up'] as const

export const listUsers = endpoint({
  ...management,
  name: 'listUsers',
  summary: 'The organization’s people by name. Removed ones only when asked for.',
  method: 'GET',
  path,
  query: Type.Object({
    size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
    /** Part of the full name, the user name or the address. */
    search: Type.Optional(Type.String({ maxLength: 200 })),
    role: Type.Optional(oneOf(roles)),
    state: Type.Optional(oneOf(userStates)),
    lastSignIn: Type.Optional(oneOf(lastSignIns)),
    secondFactor: Type.Optional(oneOf(secondFactorFilters)),
  }),
  reply: collection(user),
  paging: 'seek',
})

export const readUser = endpoint({
  ...one,
  name: 'readUser',
  summary: 'One person.',
  method: 'GET',
  path: `${path}/:id`,
  reply: user,
})

const delivery = Type.Optional(oneOf(deliveries))

export const createUser = endpoint({
  ...management,
  asksProof: true,
  name: 'createUser',
  summary:
    'Add a person, with a link to set a password by, sent to the address, or with a temporary password, shown once.',
  method: 'POST',
  path,
  body: Type.Object({
    fullName,
    email: emailAddress,
    /** The address unless given; nobody else in the installation has it. */
    userName: Type.Optional(Type.String({ maxLength: 320 })),
    /** The organization's unless given. */
    language: Type.Optional(oneOf(languages)),
    ...roleChoice,
    delivery,
  }),
  reply: userCredentials,
  status: 201,
  showsOnce: ['password'],
})

export const updateUser = endpoint({
  ...one,
  name: 'updateUser',
  summary: 'Change a person’s name, address or language.',
  method: 'PUT',
  path: `${path}/:id`,
  body: Type.Object({
    fullName,
    email: emailAddress,
    language: oneOf(languages),
    attributes: sentAttributes,
  }),
  reply: user,
})

export const updateUserRoles = endpoint({
  ...act,
  name: 'updateUserRoles',
  summary: 'Change what a person may do. Losing a role ends the person’s sessions.',
  method: 'PUT',
  path: `${path}/:id/roles`,
  body: Type.Object({ ...roleChoice, attributes: sentAttributes }),
  reply: user,
})

export const resetUserPassword = endpoint({
  ...act,
  name: 'resetUserPassword',
  summary: 'Replace a person’s password by a link or a temporary one. The person’s sessions end.',
  method: 'POST',
  path: `${path}/:id/resetpassword`,
  body: Type.Object({ delivery }),
  reply: userCredentials,
  status: 200,
  showsOnce: ['password'],
})
