// One's own second factors: authenticator app, recovery codes.
import { Type } from 'typebox'
import { organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { recoveryCodes, secondFactors } from './second-factor-resource.ts'
import { session } from './session-resource.ts'
import { resource } from './wire.ts'

const own = { allow: 'signed_in', kinds: organizationKinds, audits: 'second_factor' } as const
/** As long as any code that is shown, with what people type between its groups. */
const code = Type.String({ minLength: 6, maxLength: 40 })

export const readSecondFactors = endpoint({
  ...own,
  name: 'readSecondFactors',
  summary: 'One’s own second factors, and how many recovery codes are left.',
  method: 'GET',
  path: '/ext/v1/session/secondfactors',
  whileOwing: ['mfa_required', 'mfa_enrol_required'],
  reply: secondFactors,
})

export const enterCode = endpoint({
  ...own,
  name: 'enterCode',
  summary: 'The second step of signing in: a code of the authenticator app, or a recovery code.',
  method: 'POST',
  path: '/ext/v1/session/code',
  whileOwing: ['mfa_required'],
  body: Type.Object({ code }),
  reply: session,
  audits: 'session',
  throttled: true,
})

export const beginAuthenticatorApp = endpoint({
  ...own,
  name: 'beginAuthenticatorApp',
  summary: 'A new secret for an authenticator app. It counts when a first code has confirmed it.',
  method: 'POST',
  path: '/ext/v1/session/authenticatorapp',
  whileOwing: ['mfa_enrol_required'],
  asksProof: true,
  reply: resource('AuthenticatorAppSecret', {
    /** Base32, to be typed. */
    secret: Type.Optional(Type.String()),
    /** `otpauth://totp/…`, to be scanned. */
    address: Type.Optional(Type.String()),
  }),
  showsOnce: ['secret', 'address'],
})

export const confirmAuthenticatorApp = endpoint({
  ...own,
  name: 'confirmAuthenticatorApp',
  summary: 'Confirm the new secret by a code. It takes the place of an earlier one.',
  method: 'POST',
  path: '/ext/v1/session/authenticatorapp/confirm',
  whileOwing: ['mfa_enrol_required'],
  asksProof: true,
  body: Type.Object({ code }),
  reply: resource('SecondFactorAdded', recoveryCodes),
  showsOnce: ['recoveryCodes'],
})

export const removeAuthenticatorApp = endpoint({
  ...own,
  name: 'removeAuthenticatorApp',
  summary: 'Give up the authenticator app. A required last factor stays.',
  method: 'DELETE',
  path: '/ext/v1/session/authenticatorapp',
  asksProof: true,
})

export const stopSecondFactorReset = endpoint({
  ...own,
  name: 'stopSecondFactorReset',
  summary: 'Stop a reset of one’s own second factors that somebody else has asked for.',
  method: 'DELETE',
  path: '/ext/v1/session/secondfactors/reset',
})

export const renewRecoveryCodes = endpoint({
  ...own,
  name: 'renewRecoveryCodes',
  summary: 'Ten new recovery codes. The old ones die.',
  method: 'POST',
  path: '/ext/v1/session/recoverycodes',
  asksProof: true,
  reply: resource('RecoveryCodes', recoveryCodes),
  showsOnce: ['recoveryCodes'],
})
