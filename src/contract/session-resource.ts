// Who is signed in, for which company, and what may be done.
import { type Static, Type } from 'typebox'
import { languages, organizationKinds } from '../domain/organization.ts'
import { roles } from '../domain/roles.ts'
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
  /** `password_change_required`: only a new password or signing out goes on from here. */
  state: oneOf(['password_change_required', 'full']),
  user: person,
  organization: company,
  now: instant(),
})
export type Session = Static<typeof session>
