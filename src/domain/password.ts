// What may be a password: long enough, known to no list, more than names; no composition rules (security PW-2).
import { isPattern } from './password-forms.ts'
import type { Refusal } from './refusal.ts'

/** Characters, not bytes. 15 while the password is the only factor, 8 for who must have a second one (NIST SP 800-63B-4). */
export const passwordLength = { alone: 15, withSecondFactor: 8, max: 128 } as const

/** Whose password it is to be, as far as known: all of it is what others would try first. */
export interface PasswordOwner {
  readonly userName: string
  readonly fullName: string
  readonly company: string
  readonly domain: string
  /** Signing in asks this person for a second factor as well. */
  readonly secondFactor: boolean
}

/** The fewest characters that a password of this person may have. */
export const leastLength = ({ secondFactor }: Pick<PasswordOwner, 'secondFactor'>): number =>
  secondFactor ? passwordLength.withSecondFactor : passwordLength.alone

const product = 'tierline'

/** Why `password` is no password for this person, or null. Every Unicode character counts; nothing is required of them. */
export function refusalToSetPassword(
  password: string,
  owner: PasswordOwner,
  isCommon: (password: string) => boolean,
): Refusal | null {
  const text = password.normalize('NFKC')
  const length = Array.from(text).length
  const least = leastLength(owner)
  if (length < least) return owner.secondFactor ? 'password_under_8' : 'password_too_short'
  if (length > passwordLength.max) return 'password_too_long'
  const rest = wordsAbout(owner).reduce(
    (left, word) => left.replaceAll(word, ''),
    text.toLowerCase(),
  )
  if (Array.from(rest).length < least / 2) return 'password_has_name'
  return isPattern(text) || isCommon(text) ? 'password_common' : null
}

/** Names whole and in their parts, the longest first. Three letters and fewer stand in too many good sentences. */
function wordsAbout({ userName, fullName, company, domain }: PasswordOwner): readonly string[] {
  const [local = ''] = userName.split('@')
  return [userName, local, fullName, company, domain, product]
    .map((name) => name.normalize('NFKC').toLowerCase())
    .flatMap((name) => [name, name.replaceAll(/\s/g, ''), ...name.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => Array.from(word).length >= 4)
    .toSorted((a, b) => b.length - a.length)
}
