// One’s own password: changed, or set by a one-time link (rule 18).
import { Type } from 'typebox'
import { organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { session } from './session-resource.ts'
import { guid, resource } from './wire.ts'

const rules = {
  /** Signing in asks for a second factor as well: the password may be shorter. */
  secondFactor: Type.Boolean(),
  /** Characters. */
  minLength: Type.Integer(),
  maxLength: Type.Integer(),
}

export const readPasswordRules = endpoint({
  name: 'readPasswordRules',
  summary: 'What a new password of one’s own must be.',
  method: 'GET',
  path: '/ext/v1/session/passwordrules',
  allow: 'signed_in',
  kinds: organizationKinds,
  // The form is still there when it has been sent, and the second factor is owed.
  whileOwing: ['password_change_required', 'mfa_required', 'mfa_enrol_required'],
  reply: resource('PasswordRules', rules),
  audits: 'user',
})

export const changePassword = endpoint({
  name: 'changePassword',
  summary: 'Set a new password for oneself. Other sessions of the person end.',
  method: 'POST',
  path: '/ext/v1/session/password',
  allow: 'signed_in',
  kinds: organizationKinds,
  whileOwing: ['password_change_required'],
  asksProof: true,
  body: Type.Object({
    currentPassword: Type.String({ maxLength: 1024 }),
    newPassword: Type.String({ maxLength: 1024 }),
  }),
  reply: session,
  audits: 'user',
  throttled: true,
})

export const requestPasswordLink = endpoint({
  name: 'requestPasswordLink',
  summary:
    'Ask for a link to set a new password. It goes to the person’s email address, if there is such an active person; the answer is always the same.',
  method: 'POST',
  path: '/ext/v1/passwordlinks',
  allow: 'anyone',
  kinds: organizationKinds,
  body: Type.Object({ userName: Type.String({ maxLength: 320 }) }),
  /** For how long a link works. */
  reply: Type.Object({ hours: Type.Integer() }),
  status: 202,
  audits: 'user',
  auditsLater: true,
  throttled: true,
})

const link = Type.Object({ id: guid() })
const secret = Type.String({ maxLength: 200 })

export const openPasswordLink = endpoint({
  name: 'openPasswordLink',
  summary:
    'Read a one-time link: whose password it sets, and what that must be. The link stays good.',
  method: 'POST',
  path: '/ext/v1/passwordlinks/:id/open',
  allow: 'anyone',
  kinds: organizationKinds,
  params: link,
  body: Type.Object({ secret }),
  reply: resource('OpenedPasswordLink', { userName: Type.String(), ...rules }),
  status: 200,
  audits: 'user',
  throttled: true,
})

export const usePasswordLink = endpoint({
  name: 'usePasswordLink',
  summary: 'Set a first or a new password by a one-time link. The link holds id and secret.',
  method: 'POST',
  path: '/ext/v1/passwordlinks/:id/use',
  allow: 'anyone',
  kinds: organizationKinds,
  params: link,
  body: Type.Object({
    secret,
    newPassword: Type.String({ maxLength: 1024 }),
  }),
  reply: Type.Object({ userName: Type.String() }),
  audits: 'user',
  throttled: true,
})
