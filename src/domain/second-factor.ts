// The second factor: who needs one, what counts as one, and what a session still owes without it (security MF-1).
import type { OrganizationKind } from './organization.ts'
import type { Refusal } from './refusal.ts'
import type { SessionState } from './session.ts'

/** Of whom an installation asks a second factor. Whoever has one is asked for it under each of them. */
export const mfaPolicies = ['partners', 'everyone', 'optional'] as const
export type MfaPolicy = (typeof mfaPolicies)[number]

/** `partners`: everybody but customers, who decide for themselves. */
export const isSecondFactorRequired = (policy: MfaPolicy, kind: OrganizationKind): boolean =>
  policy === 'everyone' || (policy === 'partners' && kind !== 'customer')

/** Recovery codes are none: they stand in for a factor that was lost. */
export interface Factors {
  readonly hasApp: boolean
  readonly passkeys: number
}

export const hasSecondFactor = ({ hasApp, passkeys }: Factors): boolean => hasApp || passkeys > 0

/** For lists of people: the strongest that the person has. */
export type SecondFactorState = 'none' | 'totp' | 'passkey'
export const secondFactorStateOf = ({ hasApp, passkeys }: Factors): SecondFactorState =>
  passkeys > 0 ? 'passkey' : hasApp ? 'totp' : 'none'

/** What a session is after a password alone has been proved. */
export function stateAfterPassword({
  isTemporary,
  hasFactor,
  isRequired,
}: {
  readonly isTemporary: boolean
  readonly hasFactor: boolean
  readonly isRequired: boolean
}): SessionState {
  if (isTemporary) return 'password_change_required'
  if (hasFactor) return 'mfa_required'
  return isRequired ? 'mfa_enrol_required' : 'full'
}

/** Why the person may not give up a factor, when these are left, or null. */
export const refusalToRemoveFactor = (left: Factors, isRequired: boolean): Refusal | null =>
  isRequired && !hasSecondFactor(left) ? 'last_second_factor' : null

/** RFC 6238 with what every authenticator app knows: SHA-1, six digits, a new code each 30 s. */
export const oneTimeCodes = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** Steps by which a phone's clock may be wrong, each way. */
export const codeWindow = 1
export const recoveryCodeCount = 10
/** The wrong one after these ends the session. */
export const wrongCodesAllowed = 4
export const passkeysAtMost = 20
/** Minutes for which a passkey's challenge can be answered. */
export const challengeMinutes = 10
