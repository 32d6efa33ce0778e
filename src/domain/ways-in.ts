// Which ways in somebody has this minute: a password, or the organization's provider.
import { refusalOfPassword, type SignOnState } from './sign-on.ts'
import type { User } from './user.ts'

/** An account's state, and its password's this minute. */
interface Standing {
  readonly state: User['state']
  readonly passwordState: User['passwordState'] | 'expired'
}

/**
 * Whether somebody gets in by a password, this minute: a link that nobody has used opens nothing yet. The last Global admin is
 * the last of these. One who comes from the company's provider alone does not count: a provider that fails, or that
 * somebody else has taken over, would lock the company out.
 */
export const hasOwnWayIn = ({ state, passwordState }: Standing): boolean =>
  state === 'active' && (passwordState === 'temporary' || passwordState === 'final')

/** Single sign-on of the organization, and whether the person is linked at its present provider. */
export interface ProviderWay {
  readonly signOn: SignOnState
  readonly isLinked: boolean
}

/** Whether somebody could sign in this minute, whichever way: what lists and details say of a person. */
export const canSignIn = (
  account: Standing & Pick<User, 'roles'>,
  { signOn, isLinked }: ProviderWay,
): boolean =>
  (hasOwnWayIn(account) && refusalOfPassword(signOn, account.roles) === null) ||
  (account.state === 'active' && signOn !== 'off' && isLinked)

export const standingOf = (
  user: Pick<User, 'state' | 'passwordState' | 'passwordExpiresAt'>,
  now: Date,
): Standing => ({ state: user.state, passwordState: passwordStateOf(user, now) })

/** A temporary password dies by itself. */
const passwordStateOf = (
  { passwordState, passwordExpiresAt }: Pick<User, 'passwordState' | 'passwordExpiresAt'>,
  now: Date,
): User['passwordState'] | 'expired' =>
  passwordExpiresAt !== null && passwordExpiresAt <= now ? 'expired' : passwordState
