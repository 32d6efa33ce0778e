// The eight steps of enrolment (W1), and which of them may be opened now. Pure.
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import type { OrganizationKind } from '../../domain/organization.ts'

export const steps = [
  'welcome',
  'account',
  'link',
  'password',
  'profile',
  'organization',
  'status',
  'ready',
] as const
export type Step = (typeof steps)[number]

/** Where somebody stands. */
export interface Stand {
  /** Absent: nobody is signed in, or the session still owes something. */
  readonly company?:
    | { readonly kind: OrganizationKind; readonly isAdmin: boolean; readonly hasObstacle: boolean }
    | undefined
  readonly enrolment?:
    | Pick<WireEnrolment, 'state' | 'profiles' | 'mpnId' | 'membershipUserName' | 'content'>
    | undefined
  /** A company in the program that has named no support contact yet (rule 2). */
  readonly owesSupport?: boolean
}

const always: readonly Step[] = ['welcome', 'account']

/** Of a draft, or of one that is being corrected: as far as what is there reaches. */
const writing = ({ enrolment }: Stand): readonly Step[] => [
  'link',
  ...(enrolment?.content.membershipName === undefined ? [] : (['password'] as const)),
  ...(enrolment?.membershipUserName === undefined ? [] : (['profile'] as const)),
  ...(enrolment?.mpnId === undefined ? [] : (['organization'] as const)),
]

/** The steps that may be opened now, in their order; the last one that `next` names is where to go on. */
export function openSteps(stand: Stand): readonly Step[] {
  const { company, enrolment } = stand
  if (company === undefined || !company.isAdmin) return always
  if (company.kind === 'indirect_reseller')
    return [
      ...always,
      ...(stand.owesSupport === true ? (['organization'] as const) : []),
      // A change of the legal identity is followed there, whatever else is owed.
      ...(enrolment === undefined ? [] : (['status'] as const)),
      ...(stand.owesSupport === true ? [] : (['ready'] as const)),
    ]
  if (company.kind !== 'customer') return always
  if (enrolment === undefined || enrolment.state === 'draft')
    return company.hasObstacle ? always : [...always, ...writing(stand)]
  if (enrolment.state === 'action_required' || enrolment.state === 'rejected')
    return [...always, ...writing(stand), 'status']
  return [...always, 'status']
}

/** Where to go on: as far as can be, but what a company in the program owes comes first. */
export function nextStep(stand: Stand): Step {
  const open = openSteps(stand)
  const owes = stand.owesSupport === true && open.includes('organization')
  return owes ? 'organization' : (open.at(-1) ?? 'account')
}
