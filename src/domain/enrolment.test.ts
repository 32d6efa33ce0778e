// What a correction makes of the checks, what the public API says of them, and what a proof may not overturn.
import { expect, test } from 'vitest'
import {
  type CheckState,
  type Checks,
  checksAfter,
  type EnrolmentContent,
  type EnrolmentState,
  firstSubmission,
  mpnIdBefore,
  vettingOf,
} from './enrolment.ts'
import { isEmploymentRefused, isProofDecisive, refusalToReject } from './enrolment-review.ts'

const content: EnrolmentContent = {
  companyName: 'Harbour Systems',
  addressLine1: '1 Harbour Road',
  city: 'Seattle',
  firstName: 'Ana',
  lastName: 'Pereira',
  email: 'ana@harbour.example',
  phoneNumber: '2065550100',
  supportEmail: 'help@harbour.example',
}
const all = (state: CheckState): Checks => ({ email: state, employment: state, business: state })

test.each<[string, Checks, EnrolmentContent | null, boolean, CheckState[]]>([
  ['the first time', all('verified'), null, false, ['pending', 'pending', 'pending']],
  ['nothing', all('verified'), {}, false, ['verified', 'verified', 'verified']],
  ['a phone', all('verified'), { phoneNumber: '1' }, false, ['verified', 'verified', 'verified']],
  [
    'an address',
    all('verified'),
    { email: 'e@h.example' },
    false,
    ['pending', 'pending', 'verified'],
  ],
  ['a name', all('verified'), { lastName: 'Silva' }, false, ['verified', 'pending', 'verified']],
  ['a street', all('verified'), { addressLine1: '2' }, false, ['verified', 'verified', 'pending']],
  [
    'a number',
    all('verified'),
    { registrationNumber: '1' },
    false,
    ['verified', 'verified', 'pending'],
  ],
  ['another MPN ID', all('verified'), {}, true, ['verified', 'verified', 'pending']],
  ['nothing, asked', all('action_needed'), {}, false, ['pending', 'pending', 'pending']],
  ['nothing, not passed', all('rejected'), {}, false, ['pending', 'pending', 'pending']],
])(
  'after a correction what did not change stays verified: %s',
  (_, checks, more, isOtherMpnId, after) => {
    const before = more === null ? null : content
    const next = checksAfter(checks, before, { ...content, ...more }, { isOtherMpnId })
    expect([next.email, next.employment, next.business]).toEqual(after)
  },
)

test('the MPN ID of before is told where it is another one', () => {
  expect(mpnIdBefore({ mpnId: '4100001', submittedMpnId: null })).toBeNull()
  expect(mpnIdBefore({ mpnId: '4100001', submittedMpnId: '4100001' })).toBeNull()
  expect(mpnIdBefore({ mpnId: '4100002', submittedMpnId: '4100001' })).toBe('4100001')
})

const [p, v] = ['pending', 'verified'] as const
test.each<[EnrolmentState, CheckState[], string, string]>([
  ['draft', [p, p, p], 'none', 'entry'],
  ['awaiting_email', [p, v, v], 'pending', 'email_ownership'],
  ['under_review', [v, p, p], 'pending', 'employment_verification'],
  ['under_review', [v, v, p], 'pending', 'business_verification'],
  ['action_required', [v, v, 'action_needed'], 'pending', 'business_verification'],
  ['under_review', [v, v, v], 'pending', 'decision'],
  ['authorized', [v, v, v], 'authorized', 'none'],
  ['rejected', [v, p, p], 'rejected', 'none'],
])(
  '%s with %j reads as %s, %s',
  (state, [email = p, employment = p, business = p], status, subStatus) => {
    expect(vettingOf({ state, checks: { email, employment, business } })).toEqual({
      status,
      subStatus,
    })
  },
)

test('what the operator did not pass of a domain, no proof of it raises', () => {
  const it = { checks: all('rejected'), submitted: content }
  expect(isEmploymentRefused(it, 'eva@HARBOUR.example')).toBe(true)
  expect(isEmploymentRefused(it, 'eva@quay.example')).toBe(false)
  expect(isEmploymentRefused({ ...it, checks: all('pending') }, 'ana@harbour.example')).toBe(false)
  const decisive = (state: EnrolmentState, check: CheckState) =>
    isProofDecisive({ state, checks: all(check) })
  expect(decisive('under_review', 'pending')).toBe(true)
  expect(decisive('action_required', 'action_needed')).toBe(true)
  expect(decisive('under_review', 'rejected')).toBe(false)
  for (const state of ['draft', 'rejected', 'authorized'] as const)
    expect(decisive(state, 'pending')).toBe(false)
})

test.each<[EnrolmentState, string | null]>([
  ['draft', 'enrolment_unconfirmed'],
  ['awaiting_email', null],
  ['under_review', null],
  ['action_required', null],
  ['authorized', 'enrolment_decided'],
  ['rejected', 'enrolment_decided'],
])('%s: whether the operator may reject it', (state, refusal) => {
  expect(refusalToReject({ state })).toBe(refusal)
})

test.each([
  ['a correction keeps its place', 'action_required', '2026-01-02'],
  ['a change of a change that is under way keeps it, too', 'under_review', '2026-01-02'],
  ['and one whose contact has not answered', 'awaiting_email', '2026-01-02'],
  ['what was taken back begins anew', 'draft', '2026-03-04'],
  ['what was refused begins anew', 'rejected', '2026-03-04'],
  ['a change of what is authorized begins', 'authorized', '2026-03-04'],
] as const)('since when it is before the operator: %s', (_, state, day) => {
  const firstSubmittedAt = new Date('2026-01-02')
  expect(firstSubmission({ state, firstSubmittedAt }, new Date('2026-03-04'))).toEqual(
    new Date(day),
  )
})

test('what was never submitted is before the operator from now on', () => {
  const now = new Date('2026-03-04')
  expect(firstSubmission({ state: 'draft', firstSubmittedAt: null }, now)).toEqual(now)
})
