// People: names in one form, and who may reset whose password.
import type { UserId } from './ids.ts'
import type { Language } from './organization.ts'
import type { Refusal } from './refusal.ts'
import type { Role } from './roles.ts'

export interface User {
  readonly id: UserId
  readonly userName: string
  readonly fullName: string
  readonly email: string
  readonly language: Language
  readonly roles: readonly Role[]
  readonly state: 'active' | 'blocked' | 'removed'
  /** None until a set-password link has been used. */
  readonly passwordState: 'none' | 'temporary' | 'final'
  readonly passwordExpiresAt: Date | null
  readonly createdAt: Date
  readonly lastSignInAt: Date | null
  readonly removedAt: Date | null
  readonly version: number
}

/** The form in which user names are stored and compared: NFKC, lower case. */
export const canonicalName = (typed: string): string => typed.trim().normalize('NFKC').toLowerCase()

/** Of a canonical name: mails go to addresses like it, so nothing that a mail header could mistake for a second one. */
export const isUserName = (name: string): boolean => /^[\p{L}\p{N}._'!#^~+@-]{1,320}$/u.test(name)

/** Hours until an unused temporary password dies. */
export const temporaryPasswordHours = 72
/** Hours until an unused set-password link dies. */
export const passwordLinkHours = 72
/** The same for a link that somebody asked for who has forgotten the password. */
export const forgottenLinkHours = 1

/** Why `helper` (a provider with administrator access) may not reset this person's password, or null. Admins keep theirs. */
export const refusalToResetFor = (user: User, isAdministrator: boolean): Refusal | null =>
  isAdministrator ? 'admin_password_is_theirs' : user.state === 'active' ? null : 'not_found'
