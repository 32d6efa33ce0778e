// Single sign-on: what an organization sets up, and where a user name leads.
import { Type } from 'typebox'
import { organizationKinds } from '../domain/organization.ts'
import { can } from '../domain/roles.ts'
import { signOnStates } from '../domain/sign-on.ts'
import { endpoint } from './endpoint.ts'
import { signOn, signOnFields } from './sign-on-resource.ts'
import { oneOf, sentAttributes } from './wire.ts'

const admin = {
  allow: can.manage_sign_on,
  kinds: organizationKinds,
  audits: 'sign_on',
} as const
const path = '/ext/v1/signon'

export const readSignOn = endpoint({
  ...admin,
  name: 'readSignOn',
  summary: 'How the organization signs in: its provider, its domains, the last trial.',
  method: 'GET',
  path,
  reply: signOn,
})

export const updateSignOn = endpoint({
  ...admin,
  name: 'updateSignOn',
  summary: 'Set up the provider, or switch single sign-on. Without a secret the stored one stays.',
  method: 'PUT',
  path,
  asksProof: true,
  body: Type.Object({
    ...signOnFields,
    clientSecret: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    attributes: sentAttributes,
  }),
  reply: signOn,
})

export const removeSignOn = endpoint({
  ...admin,
  name: 'removeSignOn',
  summary: 'Forget the provider with its secret, and who was linked. Domains stay.',
  method: 'DELETE',
  path,
  asksProof: true,
})

export const trySignOn = endpoint({
  ...admin,
  name: 'trySignOn',
  summary:
    'Read the provider’s description and begin a trial sign-in in this browser. It links nobody.',
  method: 'POST',
  path: `${path}/trial`,
  asksProof: true,
  reply: Type.Object({ url: Type.Optional(Type.String()) }),
  status: 201,
  showsOnce: ['url'],
})

export const discoverSignOn = endpoint({
  name: 'discoverSignOn',
  summary: 'Whether the domain of a user name signs in at a provider. The person plays no part.',
  method: 'POST',
  path: `${path}/discover`,
  allow: 'anyone',
  kinds: organizationKinds,
  body: Type.Object({ userName: Type.String({ maxLength: 320 }) }),
  reply: Type.Object({
    state: oneOf(signOnStates),
    /** Where to go, with the name of the domain; absent when it is off. */
    path: Type.Optional(Type.String()),
  }),
  audits: 'sign_on',
  throttled: true,
})
