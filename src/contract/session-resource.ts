// Who is signed in, for which company, and what may be done.
import { type Static, Type } from 'typebox'
import { languages, organizationKinds } from '../domain/organization.ts'
import { roles } from '../domain/roles.ts'
import { sessionStates } from '../domain/session.ts'
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

export const session = resource('Session', {
  /** Anything but `full`: only what is owed, or signing out, goes on from here. */
  state: oneOf(sessionStates),
  user: person,
  organization: company,
  now: instant(),
})
export type Session = Static<typeof session>
