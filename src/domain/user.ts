// People and their passwords: names in one form, a policy without composition rules (security PW-2).
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
  readonly state: 'active' | 'blocked'
  readonly lastSignInAt: Date | null
}

/** The form in which user names are stored and compared: NFKC, lower case. */
export const canonicalName = (typed: string): string => typed.trim().normalize('NFKC').toLowerCase()

/** Characters, not bytes. 15 while the password is the only factor (NIST SP 800-63B-4). */
export const passwordLength = { min: 15, max: 128 } as const
/** Hours until an unused temporary password dies. */
export const temporaryPasswordHours = 72
/** Hours until an unused set-password link dies. */
export const passwordLinkHours = 72

/** Why `password` is no password for this person, or null. Every Unicode character counts; nothing is required of them. */
export function refusalToSetPassword(
  password: string,
  person: { userName: string; fullName: string },
): Refusal | null {
  const text = password.normalize('NFKC')
  const length = Array.from(text).length
  if (length < passwordLength.min) return 'password_too_short'
  if (length > passwordLength.max) return 'password_too_long'
  const local = person.userName.split('@')[0] ?? ''
  const names = [person.userName, local, person.fullName.toLowerCase()].filter(
    (name) => name.length >= 4,
  )
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), text.toLowerCase())
  return Array.from(rest).length < passwordLength.min / 2 ? 'password_has_name' : null
}

/** Why `helper` (a provider with administrator access) may not reset this person's password, or null. Admins keep theirs. */
export const refusalToResetFor = (user: User, isAdministrator: boolean): Refusal | null =>
  isAdministrator ? 'admin_password_is_theirs' : user.state === 'blocked' ? 'not_found' : null
