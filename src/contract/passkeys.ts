// Passkeys (WebAuthn): made, listed, named, removed; signing in with one.
import { Type } from 'typebox'
import { organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import {
  newPasskey,
  passkey,
  passkeyAnswer,
  passkeyName,
  recoveryCodes,
} from './second-factor-resource.ts'
import { session } from './session-resource.ts'
import { idParam, resource } from './wire.ts'

const own = { allow: 'signed_in', kinds: organizationKinds, audits: 'passkey' } as const

export const readPasskeyChallenge = endpoint({
  name: 'readPasskeyChallenge',
  summary: 'A new challenge that any passkey of this site may answer, within minutes and once.',
  method: 'GET',
  path: '/ext/v1/passkeychallenge',
  allow: 'anyone',
  kinds: organizationKinds,
  reply: resource('PasskeyChallenge', { challenge: Type.String(), relyingParty: Type.String() }),
  audits: 'passkey',
})

export const signInByPasskey = endpoint({
  name: 'signInByPasskey',
  summary: 'Sign in with a passkey alone: it is both factors. Sets the session cookie.',
  method: 'POST',
  path: '/ext/v1/session/bypasskey',
  allow: 'anyone',
  kinds: organizationKinds,
  body: passkeyAnswer,
  reply: session,
  status: 201,
  audits: 'session',
  throttled: true,
})

export const enterPasskey = endpoint({
  ...own,
  name: 'enterPasskey',
  summary: 'The second step of signing in, by a passkey.',
  method: 'POST',
  path: '/ext/v1/session/passkey',
  whileOwing: ['mfa_required'],
  body: passkeyAnswer,
  reply: session,
  audits: 'session',
  throttled: true,
})

export const beginPasskey = endpoint({
  ...own,
  name: 'beginPasskey',
  summary: 'What a browser needs to make a new passkey.',
  method: 'POST',
  path: '/ext/v1/passkeys/begin',
  whileOwing: ['mfa_enrol_required'],
  asksProof: true,
  reply: resource('NewPasskeyOptions', {
    challenge: Type.String(),
    relyingParty: Type.String(),
    /** Opaque: the authenticator keeps one passkey for each. */
    userHandle: Type.String(),
    userName: Type.String(),
    displayName: Type.String(),
    algorithms: Type.Array(Type.Integer()),
    /** Of passkeys that are there already: the same authenticator makes no second one. */
    known: Type.Array(Type.String()),
  }),
})

export const addPasskey = endpoint({
  ...own,
  name: 'addPasskey',
  summary: 'Keep a new passkey under a name.',
  method: 'POST',
  path: '/ext/v1/passkeys',
  whileOwing: ['mfa_enrol_required'],
  asksProof: true,
  body: Type.Object({ name: passkeyName, passkey: newPasskey }),
  reply: resource('PasskeyAdded', { id: Type.String(), name: Type.String(), ...recoveryCodes }),
  status: 201,
  showsOnce: ['recoveryCodes'],
})

export const renamePasskey = endpoint({
  ...own,
  name: 'renamePasskey',
  summary: 'Give a passkey another name.',
  method: 'PATCH',
  path: '/ext/v1/passkeys/:id',
  params: idParam(),
  body: Type.Object({ name: passkeyName }),
  reply: passkey,
})

export const removePasskey = endpoint({
  ...own,
  name: 'removePasskey',
  summary: 'Give up a passkey. A required last factor stays.',
  method: 'DELETE',
  path: '/ext/v1/passkeys/:id',
  params: idParam(),
  asksProof: true,
})
