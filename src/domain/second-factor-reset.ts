// Resetting somebody's second factor: asked for by one, in force after a day or by a second (security T23).
import type { Refusal } from './refusal.ts'
import { may } from './roles.ts'
import { type Account, type Acting, refusalToEdit, refusalToReset } from './user-acts.ts'

/** Hours in which the person and the admins can stop what was asked for. */
export const resetHours = 24

/** Whose reset it is, with what it would take away. */
interface Concerned extends Account {
  readonly hasFactor: boolean
}

/** Two accounts of programs would be one person: whoever keeps their secrets. */
const refusalOfPrograms = (by: Acting): Refusal | null =>
  by.kind === 'user' ? null : 'people_only'

/** Somebody who cannot sign in could not stop it. */
const refusalIfNothing = (account: Concerned): Refusal | null =>
  account.state === 'active' ? (account.hasFactor ? null : 'no_second_factor') : 'user_not_active'

/** Why `by` may not ask for it, or null. `isWaiting`: it has been asked for already. */
export const refusalToAskReset = (
  account: Concerned,
  by: Acting,
  isWaiting: boolean,
): Refusal | null =>
  refusalOfPrograms(by) ??
  refusalToReset(account, by) ??
  refusalIfNothing(account) ??
  (isWaiting ? 'reset_waiting' : null)

/** Why what `asker` asked for may not take effect, or null: whoever asked must still be allowed to. Null asker: gone. */
export function refusalToCarryOut(
  account: Concerned,
  asker: (Acting & Pick<Account, 'state'>) | null,
): Refusal | null {
  const isAllowed =
    asker !== null &&
    asker.state === 'active' &&
    may(asker.roles, 'manage_users') &&
    refusalToReset(account, asker) === null
  return isAllowed ? refusalIfNothing(account) : 'asker_lost_rights'
}

/** Why `by` is not somebody who could be the second to say yes, or null. */
export const refusalToBeSecond = (account: Account, by: Acting, askedBy: string): Refusal | null =>
  refusalOfPrograms(by) ?? refusalToReset(account, by) ?? (askedBy === by.id ? 'own_reset' : null)

/** Why `by` may not say yes now, or null. */
export const refusalToConfirmReset = (
  account: Concerned,
  by: Acting,
  asker: (Acting & Pick<Account, 'state'>) | null,
  askedBy: string,
): Refusal | null => refusalToBeSecond(account, by, askedBy) ?? refusalToCarryOut(account, asker)

/** Why `by` may not take it back, or null: also whoever asked for it. */
export const refusalToWithdrawReset = refusalToEdit
