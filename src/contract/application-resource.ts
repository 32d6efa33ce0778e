// A registered application as the wire tells it; its id is the OAuth client_id.
import { type Static, Type } from 'typebox'
import { applicationTypes } from '../domain/application.ts'
import type { ApplicationId, SecretId } from '../domain/ids.ts'
import { roles } from '../domain/roles.ts'
import { guid, instant, oneOf, resource } from './wire.ts'

const secret = Type.Object({
  id: guid<SecretId>(),
  createdDate: instant(),
  expirationDate: instant(),
  /** When a token was last asked for with it. */
  lastUsedDate: Type.Optional(instant()),
})

const fields = {
  id: guid<ApplicationId>(),
  name: Type.String(),
  type: oneOf(applicationTypes),
  /** Of the application for itself. For a person it has that person’s roles. */
  roles: Type.Array(oneOf(roles)),
  redirectUris: Type.Array(Type.String()),
  /** `expired`: none of its secrets is good any more. */
  state: oneOf(['active', 'expired', 'revoked']),
  createdBy: Type.String(),
  createdDate: instant(),
  /** When its youngest secret ends. */
  expirationDate: Type.Optional(instant()),
  lastUsedDate: Type.Optional(instant()),
  /** Those that are good. */
  secrets: Type.Array(secret),
}

export const application = resource('Application', fields)
export type Application = Static<typeof application>

export const applicationWithSecret = resource('Application', {
  ...fields,
  /** Absent for a public application, and when the call is repeated later than ten minutes. */
  clientSecret: Type.Optional(Type.String()),
})
