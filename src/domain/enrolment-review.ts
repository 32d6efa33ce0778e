// What the operator may decide on an enrolment, when, and what an approval makes of a company's people (rules 11..14, 56).
import type { CheckName, Enrolment, EnrolmentState, MembershipProfile } from './enrolment.ts'
import { domainOfEmail } from './enrolment-draft.ts'
import type { Refusal } from './refusal.ts'
import { type Role, roleCategories, rolesOf } from './roles.ts'

/** That the address is the contact's is shown by its link alone; of the others the operator decides. */
export const decidedChecks = ['employment', 'business'] as const satisfies readonly CheckName[]
export const checkDecisions = ['verified', 'action_needed', 'rejected'] as const

/** The legal identity of a company that is in the program already changes: nothing of the company is made anew. */
export const isLegalChange = ({ finalized }: Pick<Enrolment, 'finalized'>): boolean =>
  finalized !== null

/** Why nobody may decide anything on it now, or null. While it is the applicant's turn, its content may still change. */
export function refusalToReview({ state }: Pick<Enrolment, 'state'>): Refusal | null {
  if (state === 'under_review') return null
  if (state === 'action_required') return 'enrolment_waits_for_applicant'
  return state === 'draft' || state === 'awaiting_email'
    ? 'enrolment_unconfirmed' // rule 12
    : 'enrolment_decided'
}

const rejectable: readonly EnrolmentState[] = ['awaiting_email', 'action_required', 'under_review']

/**
 * Why it may not be rejected, or null: also where applicant or contact never answers. What nobody has confirmed would otherwise
 * keep the company whose number it names from enrolling.
 */
export const refusalToReject = (e: Pick<Enrolment, 'state'>): Refusal | null =>
  rejectable.includes(e.state) ? null : refusalToReview(e)

interface Known {
  /** As the membership directory says it now; null: not there any more. */
  readonly profile: MembershipProfile | null
  readonly country: string
  /** Another company has the MPN ID. */
  readonly isTaken: boolean
  readonly hasPartner: boolean
  readonly isSuspended: boolean
}

/** Why it may not be approved, or null. `known`: null for a change of legal identity. */
export function refusalToApprove(
  e: Pick<Enrolment, 'state' | 'checks'>,
  known: Known | null,
): Refusal | null {
  const refusal = refusalToReview(e)
  if (refusal !== null) return refusal
  if (Object.values(e.checks).some((check) => check !== 'verified')) return 'enrolment_checks_open'
  if (known === null) return null
  if (known.isSuspended) return 'enrolment_suspended'
  if (known.profile?.status !== 'active' || known.profile.country !== known.country)
    return 'enrolment_profile_lost' // rule 7
  if (known.isTaken) return 'mpn_id_taken'
  return known.hasPartner ? 'enrolment_has_partner' : null // rule 56
}

/** Why the change of legal identity may not be taken back, or null. */
export function refusalToWithdraw(e: Pick<Enrolment, 'state' | 'finalized'>): Refusal | null {
  if (!isLegalChange(e)) return 'no_legal_change'
  return e.state === 'authorized' ? 'no_legal_change' : null
}

/** Whether the operator has not passed the employment check of this address's domain: no proof overturns that. */
export const isEmploymentRefused = (
  { checks, submitted }: Pick<Enrolment, 'checks' | 'submitted'>,
  email: string,
): boolean =>
  checks.employment === 'rejected' && domainOfEmail(submitted?.email ?? '') === domainOfEmail(email)

const underWay: readonly EnrolmentState[] = ['awaiting_email', 'under_review', 'action_required']

/** Whether a proved domain decides the employment check now; else it is evidence for who decides. */
export const isProofDecisive = ({ state, checks }: Pick<Enrolment, 'state' | 'checks'>): boolean =>
  underWay.includes(state) && checks.employment !== 'verified' && checks.employment !== 'rejected'

/** Of the roles that people of a customer held, those that there are in a reseller. */
export const rolesKept: readonly Role[] = rolesOf.customer.filter((role) =>
  rolesOf.indirect_reseller.includes(role),
)

/**
 * Whoever enrolled administers its customers from now on (rule 14), if it is still the Global admin that it was: what the
 * company has decided of its people since then stands.
 */
export const becomesAdminAgent = (roles: readonly Role[]): boolean =>
  roles.includes('global_admin') &&
  !roles.some((role) => (roleCategories.agent as readonly Role[]).includes(role))

/** Whether a domain that the company has proved is the address's, or stands above it. */
export const isProvedBy = (email: string, proved: readonly string[]): boolean => {
  const domain = email.split('@').at(-1)?.toLowerCase() ?? ''
  return proved.some((one) => domain === one || domain.endsWith(`.${one}`))
}
