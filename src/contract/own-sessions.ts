// One's own sessions: where one is signed in, ended from afar; and proving again who is there.
import { type Static, Type } from 'typebox'
import { organizationKinds } from '../domain/organization.ts'
import { proofs } from '../domain/session.ts'
import { endpoint } from './endpoint.ts'
import { passkeyAnswer } from './second-factor-resource.ts'
import { session } from './session-resource.ts'
import { collection, guid, idParam, instant, oneOf, resource } from './wire.ts'

const own = { allow: 'signed_in', kinds: organizationKinds, audits: 'session' } as const

const ownSession = resource('OwnSession', {
  id: guid(),
  /** The session that asks. */
  isThisDevice: Type.Boolean(),
  signedInDate: instant(),
  lastSeenDate: instant(),
  address: Type.Optional(Type.String()),
  /** Its family, such as `Firefox, Windows`. */
  browser: Type.Optional(Type.String()),
  /** How it was signed in to. */
  proofs: Type.Array(oneOf(proofs)),
})
export type WireOwnSession = Static<typeof ownSession>

export const listSessions = endpoint({
  ...own,
  name: 'listSessions',
  summary: 'Where one is signed in; this device first.',
  method: 'GET',
  path: '/ext/v1/sessions',
  reply: collection(ownSession),
})

export const endSession = endpoint({
  ...own,
  name: 'endSession',
  summary: 'Sign out one of one’s other sessions.',
  method: 'DELETE',
  path: '/ext/v1/sessions/:id',
  params: idParam(),
})

export const endOtherSessions = endpoint({
  ...own,
  name: 'endOtherSessions',
  summary: 'Sign out everywhere but here.',
  method: 'POST',
  path: '/ext/v1/sessions/endothers',
})

export const proveAgain = endpoint({
  ...own,
  name: 'proveAgain',
  summary:
    'Prove again who is there, for acts that ask for it: password and code as the person has them, or a passkey.',
  method: 'POST',
  path: '/ext/v1/session/proof',
  whileOwing: ['mfa_enrol_required'],
  body: Type.Object({
    password: Type.Optional(Type.String({ maxLength: 1024 })),
    code: Type.Optional(Type.String({ maxLength: 40 })),
    passkey: Type.Optional(passkeyAnswer),
  }),
  reply: session,
  throttled: true,
})
