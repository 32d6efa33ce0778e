// How far a signed-in browser has come, and how fresh its proof is (security SE-1).
import type { Refusal } from './refusal.ts'

/** In the order in which they are left behind: a temporary password, then the second factor, then everything. */
export const sessionStates = [
  'password_change_required',
  'mfa_required',
  'mfa_enrol_required',
  'full',
] as const
export type SessionState = (typeof sessionStates)[number]
/** What a session may still owe before the portal opens. */
export type Owing = Exclude<SessionState, 'full'>

/** How a session was signed in to; each step adds one. */
export const proofs = ['password', 'code', 'recovery_code', 'passkey', 'single_sign_on'] as const
export type Proof = (typeof proofs)[number]

/** Minutes after which a session ends that asks for nothing. The database's `enter_session` says the same. */
export const idleMinutes = 30

/** Minutes for which a proof of identity allows acts that give access to others or to oneself. */
export const freshMinutes = 15

const firstStep: Record<Owing, Refusal> = {
  password_change_required: 'password_change_first',
  mfa_required: 'second_factor_first',
  mfa_enrol_required: 'second_factor_setup_first',
}

/** Why a session in this state may not use an act that `whileOwing` opens earlier, or null. */
export const refusalToGoOn = (
  state: SessionState,
  whileOwing: readonly Owing[] = [],
): Refusal | null => (state === 'full' || whileOwing.includes(state) ? null : firstStep[state])

/** Why a dangerous act has to wait for a new proof of who is there, or null. */
export const refusalForStaleProof = (provedAt: Date, now: Date): Refusal | null =>
  now.getTime() - provedAt.getTime() > freshMinutes * 60_000 ? 'prove_again_first' : null
