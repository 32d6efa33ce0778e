// Signing in and out: the browser’s session.
import { Type } from 'typebox'
import { languages, organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { session } from './session-resource.ts'
import { oneOf } from './wire.ts'

const everyDebt = ['password_change_required', 'mfa_required', 'mfa_enrol_required'] as const

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
  whileOwing: everyDebt,
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

export const signOut = endpoint({
  name: 'signOut',
  summary: 'End this session. The reply says where one signs out at the company’s provider too.',
  method: 'DELETE',
  path: '/ext/v1/session',
  allow: 'signed_in',
  kinds: organizationKinds,
  whileOwing: everyDebt,
  reply: Type.Object({
    /** Absent for who did not come from a provider, or whose provider has no such place. */
    providerPath: Type.Optional(Type.String()),
  }),
  audits: 'session',
})
