// Who may make a work account for a company: whoever has a mailbox at its own domain (rules 4, 10).
import { domainOfEmail, isDomain, refusalOfAddressee, refusalOfContact } from './enrolment-draft.ts'
import type { Refusal } from './refusal.ts'
import { isUserName } from './user.ts'

/** Hours for which the mailed link works. */
export const signUpHours = 72

/** Why no company can be made for this address (in canonical form), or null. `further`: webmail domains of the operator. */
export function refusalToSignUp(email: string, further: readonly string[]): Refusal | null {
  const refusal = refusalOfAddressee(email)
  if (refusal !== null) return refusal
  if (!isUserName(email)) return 'user_name_wrong'
  return isDomain(domainOfEmail(email)) ? refusalOfContact(email, further) : 'bad_input'
}

/** Why the link opens nothing any more, or null. */
export function refusalOfLink(
  { usedAt, expiresAt }: { readonly usedAt: Date | null; readonly expiresAt: Date },
  now: Date,
): Refusal | null {
  if (usedAt !== null) return 'link_used'
  return expiresAt <= now ? 'link_expired' : null
}
