// What an applicant may write and submit: profile, required facts, and who may enrol at all (rules 2, 3, 6, 7, 8, 10, 56).
import type { Enrolment, EnrolmentContent, EnrolmentState, MembershipProfile } from './enrolment.ts'
import { isRefusedMail } from './free-mail.ts'
import type { Organization } from './organization.ts'
import type { Refusal } from './refusal.ts'

/** Days for which the link in the mail to the primary contact works. */
export const confirmationDays = 7

/** It is the applicant's turn: nobody reviews it, and no link to the primary contact is under way. */
const writable: readonly EnrolmentState[] = ['draft', 'action_required', 'rejected']

/** Why the applicant may not change it here, or null. A company in the program changes its legal identity in its profile. */
export function refusalToWrite({
  state,
  finalized,
}: Pick<Enrolment, 'state' | 'finalized'>): Refusal | null {
  if (finalized !== null) return 'already_in_program'
  return writable.includes(state) ? null : 'enrolment_under_way'
}

/** Why a draft may not be dropped, or null: what the operator has read once is kept, with what it wrote on it. */
export const refusalToDrop = ({
  state,
  submittedAt,
}: Pick<Enrolment, 'state' | 'submittedAt'>): Refusal | null => {
  if (state === 'awaiting_email' || state === 'under_review') return 'enrolment_under_way'
  return submittedAt === null ? null : 'enrolment_kept'
}

const isAwaiting = ({ state, checks }: Pick<Enrolment, 'state' | 'checks'>): boolean =>
  state === 'awaiting_email' && checks.email !== 'verified'

/** Why the primary contact is not asked now, by its link or by a new one, or null. */
export const refusalToConfirm = (e: Pick<Enrolment, 'state' | 'checks'>): Refusal | null =>
  isAwaiting(e) ? null : 'enrolment_not_awaiting'

/** Why it may not be taken back to a draft, or null: what is being reviewed stays as it is. */
export const refusalToTakeBack = (
  e: Pick<Enrolment, 'state' | 'checks' | 'finalized'>,
): Refusal | null => (e.finalized === null ? refusalToConfirm(e) : 'already_in_program')

/** Why this contact may not be asked, or null: its owner has said once that the company is not its own, and stays unasked. */
export const refusalOfDisowned = (
  { disowned }: Pick<Enrolment, 'disowned'>,
  email: string,
): Refusal | null => (disowned.includes(email.toLowerCase()) ? 'contact_disowned' : null)

/** The same with one address more; each once. */
export const disownedBy = (
  { disowned }: Pick<Enrolment, 'disowned'>,
  email: string,
): readonly string[] => [...new Set([...disowned, email.toLowerCase()])]

/** Why this company may not enrol, or null. Rule 56: whoever buys from a partner here does not become one itself. */
export function refusalToEnrol(
  { kind }: Pick<Organization, 'kind'>,
  isCustomerOfPartner: boolean,
): Refusal | null {
  if (kind !== 'customer') return 'already_in_program'
  return isCustomerOfPartner ? 'customer_of_a_partner' : null
}

/** Why this organization profile may not be linked, or null: its MPN ID is active, in the account's country (rule 7). */
export function refusalToChooseProfile(
  profile: MembershipProfile | null | undefined,
  { country }: Pick<Organization, 'country'>,
): Refusal | null {
  if (profile === null || profile === undefined) return 'profile_missing'
  if (profile.status !== 'active') return 'profile_inactive'
  return profile.country === country ? null : 'profile_other_country'
}

/** Of many profiles those that are kept and shown: before all others those that may be linked, in the order of the directory. */
export function profilesShown(
  profiles: readonly MembershipProfile[],
  organization: Pick<Organization, 'country'>,
  most: number,
): readonly MembershipProfile[] {
  if (profiles.length <= most) return profiles
  const isLinkable = (one: MembershipProfile) => refusalToChooseProfile(one, organization) === null
  return [...profiles.filter(isLinkable), ...profiles.filter((one) => !isLinkable(one))].slice(
    0,
    most,
  )
}

/** Rule 8. Registration number, state, postal code and phone: by the country (domain/company-details.ts). */
const required = [
  'companyName',
  'addressLine1',
  'city',
  'firstName',
  'lastName',
  'email',
  'supportEmail',
  'supportTelephone',
] as const satisfies readonly (keyof EnrolmentContent)[]
const supportFields: readonly (keyof EnrolmentContent)[] = ['supportEmail', 'supportTelephone']
const fieldsOf = {
  all: required,
  /** Of a company in the program, which gives its support contact elsewhere. */
  identity: required.filter((field) => !supportFields.includes(field)),
  /** Of one whose identity is authorized: rule 2. */
  support: supportFields,
}

/** The first field that is still empty, or null. */
export const missingIn = (
  content: EnrolmentContent,
  of: 'all' | 'identity' | 'support' = 'all',
): keyof EnrolmentContent | null =>
  fieldsOf[of].find((field) => (content[field] ?? '').trim() === '') ?? null

/** Why nobody can be written to there, or null. Nothing that a mail header could mistake for a second address. */
export const refusalOfAddressee = (email: string): Refusal | null =>
  /^[^\s\p{C}@,;:<>()[\]\\"]+@[^\s\p{C}@,;:<>()[\]\\"]+\.[^\s\p{C}@,;:<>()[\]\\".]+$/u.test(email)
    ? null
    : 'bad_input'

/** Rule 10. `further`: domains that the operator refuses beside those that the product knows. */
export const refusalOfContact = (email: string, further: readonly string[]): Refusal | null =>
  refusalOfAddressee(email) ??
  (isRefusedMail(domainOfEmail(email), further) ? 'email_is_free_mail' : null)

/** What stands after the @, in the one form in which domains are compared. */
export const domainOfEmail = (email: string): string =>
  email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.$/, '')

/** A domain as DNS has it, with at least two labels; a foreign script in its ASCII form. */
export const isDomain = (text: string): boolean =>
  text.length <= 253 &&
  /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\.(?!\d+$)[a-z0-9-]{2,63}$/.test(
    text,
  )

/** By what a company is known again, whatever else it says: a company enrols once. */
interface LegalKeys {
  /** Its registration number, however it is punctuated; null: none was given. */
  readonly number: string | null
  /** Its name, without case, accents, blanks and punctuation; null: nothing is left of it. */
  readonly name: string | null
}

/** All but letters and digits, and signs of South and South-East Asia and of kana, which are as good as letters. As in migration 0035. */
const leftOut = /[^\p{L}\p{N}\u0900-\u109F\u1780-\u17FF\u3099\u309A]/gu

export function legalKeysOf(country: string, content: EnrolmentContent): LegalKeys {
  const key = (kind: string, text = '') => {
    const kept = text.normalize('NFKD').toLowerCase().replace(leftOut, '')
    return kept === '' ? null : `${country} ${kind} ${kept}`
  }
  return {
    number: key('number', content.registrationNumber),
    name: key('name', content.companyName),
  }
}

/** The keys of `after` that are not those of `before` already: by these another company may be found. */
export const keysToLookFor = (after: LegalKeys, before: LegalKeys | null): readonly string[] =>
  [after.number, after.name].filter(
    (key): key is string => key !== null && key !== before?.number && key !== before?.name,
  )

/** Content without spaces around it and without what is empty: as it is submitted. */
export const trimmed = (content: EnrolmentContent): EnrolmentContent =>
  Object.fromEntries(
    Object.entries(content)
      .map(([name, value]) => [name, String(value ?? '').trim()] as const)
      .filter(([, value]) => value !== ''),
  )
