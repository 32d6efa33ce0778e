// A person's second factors, and passkeys as the wire spells them.
import { type Static, Type } from 'typebox'
import { guid, instant, resource } from './wire.ts'

export const passkeyName = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })

const passkeyFields = {
  id: guid(),
  name: Type.String(),
  createdDate: instant(),
  lastUsedDate: Type.Optional(instant()),
}
export const passkey = resource('Passkey', passkeyFields)

/** A reset that was asked for and is waiting. */
export const secondFactorReset = Type.Object({
  askedBy: Type.Object({ id: guid(), name: Type.String() }),
  reason: Type.String(),
  askedDate: instant(),
  dueDate: instant(),
})
export type SecondFactorReset = Static<typeof secondFactorReset>

export const secondFactors = resource('SecondFactors', {
  /** Without one the portal stays closed. */
  isRequired: Type.Boolean(),
  /** False: the person signs in by other means only. */
  hasPassword: Type.Boolean(),
  /** Absent without an authenticator app. */
  authenticatorAppDate: Type.Optional(instant()),
  passkeys: Type.Array(Type.Object(passkeyFields)),
  recoveryCodesLeft: Type.Integer(),
  /** A colleague has asked that all of it be taken away. */
  reset: Type.Optional(secondFactorReset),
  /** Where the person signs in again at the company's provider; absent without an account there. */
  signOnPath: Type.Optional(Type.String()),
})

/** Codes are made with the first factor, and shown in this one reply. */
export const recoveryCodes = {
  recoveryCodes: Type.Optional(Type.Array(Type.String())),
}

const binary = Type.String({ minLength: 1, maxLength: 20_000, pattern: '^[\\w-]+$' })

/** What an authenticator answers to a challenge (WebAuthn `get`), binary as base64url. */
export const passkeyAnswer = Type.Object({
  credentialId: binary,
  clientData: binary,
  authenticatorData: binary,
  signature: binary,
})
export type PasskeyAnswer = Static<typeof passkeyAnswer>

/** What an authenticator answers when it makes a passkey (WebAuthn `create`). */
export const newPasskey = Type.Object({
  credentialId: binary,
  clientData: binary,
  attestation: binary,
})
export type NewPasskey = Static<typeof newPasskey>
