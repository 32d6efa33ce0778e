// A company's way into the program: its states, the three checks, and what each act makes of them (rules 11..13, domain 2.2).
import type { OrganizationId, UserId } from './ids.ts'
import type { Language } from './organization.ts'

export const enrolmentStates = [
  /** Being written. Cancel deletes it. */
  'draft',
  /** Submitted; the primary contact has not confirmed the address: nobody reviews it yet (rule 12). */
  'awaiting_email',
  'under_review',
  /** The operator has asked for something: it is the applicant's turn. */
  'action_required',
  'authorized',
  /** May be corrected and submitted again. */
  'rejected',
] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

export const checkStates = ['pending', 'action_needed', 'verified', 'rejected'] as const
export type CheckState = (typeof checkStates)[number]

/** Email: the contact owns the address. Employment: the address's domain is the company's. Business: the company exists. */
export const checkNames = ['email', 'employment', 'business'] as const
export type CheckName = (typeof checkNames)[number]
export type Checks = Readonly<Record<CheckName, CheckState>>

/** The legal identity with its primary contact, who may be somebody else than the applicant (rule 9): what verification is about. */
export const identityFields = [
  'companyName',
  'registrationNumber',
  'addressLine1',
  'addressLine2',
  'city',
  'state',
  'postalCode',
  'firstName',
  'lastName',
  'email',
  'phoneNumber',
] as const
type IdentityField = (typeof identityFields)[number]

/** As the wizard's pages hold it; all of it may be missing while it is a draft. The country is the organization's. */
export interface EnrolmentContent extends Readonly<Partial<Record<IdentityField, string>>> {
  /** With which the applicant means to sign in to the membership directory; its password is kept nowhere. */
  readonly membershipName?: string
  /** Customer support: where customers of this reseller are sent. */
  readonly supportEmail?: string
  readonly supportTelephone?: string
  readonly supportWebsite?: string
}

/** A location of a company in the membership directory: what carries an MPN ID. */
export interface MembershipProfile {
  readonly mpnId: string
  /** Of the headquarters to which it belongs. */
  readonly globalMpnId: string
  readonly name: string
  readonly country: string
  readonly status: 'active' | 'inactive'
}

export interface Enrolment {
  readonly organizationId: OrganizationId
  readonly state: EnrolmentState
  readonly enrolledBy: UserId | null
  readonly language: Language
  readonly content: EnrolmentContent
  /** What the checks are about: after a question of the operator `content` may already say something else. */
  readonly submitted: EnrolmentContent | null
  /** What was last authorized; null: never yet. */
  readonly finalized: EnrolmentContent | null
  /** Who signed in to the membership directory, and what was found there at that time. */
  readonly membership: {
    readonly userName: string
    readonly at: string
    readonly profiles: readonly MembershipProfile[]
  } | null
  readonly mpnId: string | null
  /** As `submitted` is to `content`. */
  readonly submittedMpnId: string | null
  readonly checks: Checks
  readonly emailSentAt: Date | null
  /** Addresses whose owners have said that they are not the company's, in lower case. */
  readonly disowned: readonly string[]
  readonly message: string | null
  readonly assignedTo: string | null
  readonly assignedName: string | null
  readonly createdAt: Date
  /** When it came before the operator, and since when its age is counted: a correction keeps the place in the queue. */
  readonly firstSubmittedAt: Date | null
  /** The last time. */
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  readonly authorizedAt: Date | null
  readonly version: number
}

/** What the timeline tells; the texts are the catalogues'. */
export const enrolmentEvents = [
  'submitted',
  'mail_sent',
  'email_confirmed',
  'email_disowned',
  'domain_proved',
  'document_added',
  'check_changed',
  'more_info_asked',
  'resubmitted',
  'mpn_id_changed',
  'withdrawn',
  'authorized',
  'rejected',
  'legal_change',
  'legal_change_withdrawn',
  'renamed',
] as const
export type EnrolmentEventKind = (typeof enrolmentEvents)[number]

const contactFields = ['email'] as const
const employerFields = ['email', 'firstName', 'lastName'] as const
const businessFields = [
  'companyName',
  'registrationNumber',
  'addressLine1',
  'addressLine2',
  'city',
  'state',
  'postalCode',
] as const

const differs = (
  fields: readonly (keyof EnrolmentContent)[],
  one: EnrolmentContent,
  other: EnrolmentContent,
): boolean => fields.some((field) => (one[field] ?? '') !== (other[field] ?? ''))

/** What was submitted with another MPN ID than the one that is chosen now, or null: its company is looked at again. */
export const mpnIdBefore = ({
  mpnId,
  submittedMpnId,
}: Pick<Enrolment, 'mpnId' | 'submittedMpnId'>): string | null =>
  submittedMpnId === mpnId ? null : submittedMpnId

/**
 * The checks after a correction: what did not change and was verified stays so, the rest is looked at again.
 * `before` is what the checks were made of; null: nothing yet.
 */
export function checksAfter(
  checks: Checks,
  before: EnrolmentContent | null,
  after: EnrolmentContent,
  { isOtherMpnId = false }: { readonly isOtherMpnId?: boolean } = {},
): Checks {
  const next = (name: CheckName, fields: readonly (keyof EnrolmentContent)[]): CheckState =>
    before !== null && checks[name] === 'verified' && !differs(fields, before, after)
      ? 'verified'
      : 'pending'
  return {
    email: next('email', contactFields),
    employment: next('employment', employerFields),
    business: isOtherMpnId ? 'pending' : next('business', businessFields),
  }
}

/** Whether the legal identity is another one: support data and a phone number are changed without a review. */
export const changesIdentity = (before: EnrolmentContent, after: EnrolmentContent): boolean =>
  differs([...employerFields, ...businessFields], before, after)

/** Where a submitted one stands: review begins only when the address is confirmed (rule 12). */
export const stateAfterSubmit = (checks: Checks): EnrolmentState =>
  checks.email === 'verified' ? 'under_review' : 'awaiting_email'

const inQueue: readonly EnrolmentState[] = ['awaiting_email', 'under_review', 'action_required']

/** Since when it has been before the operator, now that it is submitted: what was taken back or decided begins anew. */
export const firstSubmission = (
  { state, firstSubmittedAt }: Pick<Enrolment, 'state' | 'firstSubmittedAt'>,
  now: Date,
): Date => (inQueue.includes(state) ? (firstSubmittedAt ?? now) : now)

export const vettingStatuses = ['none', 'pending', 'authorized', 'rejected'] as const
export const vettingSubStatuses = [
  'none',
  'entry',
  'email_ownership',
  'email_domain',
  'employment_verification',
  'business_verification',
  'decision',
  'other',
] as const

/** As the public API spells it (domain 2.2). */
export function vettingOf({ state, checks }: Pick<Enrolment, 'state' | 'checks'>): {
  status: (typeof vettingStatuses)[number]
  subStatus: (typeof vettingSubStatuses)[number]
} {
  if (state === 'authorized' || state === 'rejected') return { status: state, subStatus: 'none' }
  if (state === 'draft') return { status: 'none', subStatus: 'entry' }
  if (checks.email !== 'verified') return { status: 'pending', subStatus: 'email_ownership' }
  if (checks.employment !== 'verified')
    return { status: 'pending', subStatus: 'employment_verification' }
  return {
    status: 'pending',
    subStatus: checks.business === 'verified' ? 'decision' : 'business_verification',
  }
}

/** The identity under another name, which needs no check: what holds, and what is under way. */
export const underName = (
  { content, submitted, finalized }: Pick<Enrolment, 'content' | 'submitted' | 'finalized'>,
  companyName: string,
) => ({
  content: { ...content, companyName },
  submitted: submitted && { ...submitted, companyName },
  finalized: finalized && { ...finalized, companyName },
})
