// Signing in: the browser's session and one's own password (rule 18).
import { type Static, Type } from 'typebox'
import { languages, organizationKinds } from '../domain/organization.ts'
import { roles } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { guid, instant, oneOf, resource } from './wire.ts'

const person = Type.Object({
  id: guid(),
  userName: Type.Optional(Type.String()),
  fullName: Type.String(),
  language: oneOf(languages),
  roles: Type.Array(oneOf(roles)),
})

const company = Type.Object({
  tenantId: guid(),
  kind: oneOf(organizationKinds),
  name: Type.String(),
  mpnId: Type.Optional(Type.String()),
  country: Type.String(),
  state: oneOf(['active', 'suspended']),
})

const session = resource('Session', {
  /** `password_change_required`: only a new password or signing out goes on from here. */
  state: oneOf(['password_change_required', 'full']),
  user: person,
  organization: company,
  now: instant(),
})
export type Session = Static<typeof session>

export const signIn = endpoint({
  name: 'signIn',
  summary: 'Sign in with user name and password. Sets the session cookie.',
  method: 'POST',
  path: '/ext/v1/session',
  allow: 'anyone',
  kinds: organizationKinds,
  body: Type.Object({
    userName: Type.String({ maxLength: 320 }),
    password: Type.String({ maxLength: 1024 }),
  }),
  reply: session,
  status: 201,
  audits: 'session',
  throttled: true,
})

export const readSession = endpoint({
  name: 'readSession',
  summary: 'Who is signed in, for which organization, with which roles.',
  method: 'GET',
  path: '/ext/v1/session',
  allow: 'signed_in',
  kinds: organizationKinds,
  beforePasswordChange: true,
  reply: session,
  audits: 'session',
})

export const updateSession = endpoint({
  name: 'updateSession',
  summary: 'Choose the language of one’s pages and mails.',
  method: 'PATCH',
  path: '/ext/v1/session',
  allow: 'signed_in',
  kinds: organizationKinds,
  body: Type.Object({ language: oneOf(languages) }),
  reply: session,
  audits: 'user',
})

export const changePassword = endpoint({
  name: 'changePassword',
  summary: 'Set a new password for oneself. Other sessions of the person end.',
  method: 'POST',
  path: '/ext/v1/session/password',
  allow: 'signed_in',
  kinds: organizationKinds,
  beforePasswordChange: true,
  body: Type.Object({
    currentPassword: Type.String({ maxLength: 1024 }),
    newPassword: Type.String({ maxLength: 1024 }),
  }),
  reply: session,
  audits: 'user',
  throttled: true,
})

export const signOut = endpoint({
  name: 'signOut',
  summary: 'End this session.',
  method: 'DELETE',
  path: '/ext/v1/session',
  allow: 'signed_in',
  kinds: organizationKinds,
  beforePasswordChange: true,
  audits: 'session',
})

export const usePasswordLink = endpoint({
  name: 'usePasswordLink',
  summary: 'Set a first or a new password by a one-time link. The link holds id and secret.',
  method: 'POST',
  path: '/ext/v1/passwordlinks/:id/use',
  allow: 'anyone',
  kinds: organizationKinds,
  params: Type.Object({ id: guid() }),
  body: Type.Object({
    secret: Type.String({ maxLength: 200 }),
    newPassword: Type.String({ maxLength: 1024 }),
  }),
  reply: Type.Object({ userName: Type.String() }),
  audits: 'user',
  throttled: true,
})
