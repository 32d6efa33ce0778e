// One’s own password: changed, or set by a one-time link (rule 18).
import { Type } from 'typebox'
import { organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { session } from './session-resource.ts'
import { guid } from './wire.ts'

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
