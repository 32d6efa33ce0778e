// Which step of enrolment may be opened: resumed at each, and none before it can be reached.
import { expect, test } from 'vitest'
import { nextStep, openSteps, type Stand } from './steps.ts'

const company = { kind: 'customer' as const, isAdmin: true, hasObstacle: false }
const draft = { state: 'draft' as const, profiles: [], content: {} }

test.each<[string, Stand, string, string]>([
  ['nobody is signed in', {}, 'account', 'welcome account'],
  ['not a Global admin', { company: { ...company, isAdmin: false } }, 'account', 'welcome account'],
  [
    'another kind of company',
    { company: { ...company, kind: 'indirect_provider' } },
    'account',
    'welcome account',
  ],
  [
    'a customer of a partner',
    { company: { ...company, hasObstacle: true } },
    'account',
    'welcome account',
  ],
  ['not begun', { company }, 'link', 'welcome account link'],
  ['begun', { company, enrolment: draft }, 'link', 'welcome account link'],
  [
    'the user name is kept',
    { company, enrolment: { ...draft, content: { membershipName: 'm' } } },
    'password',
    'welcome account link password',
  ],
  [
    'signed in to the membership directory',
    { company, enrolment: { ...draft, membershipUserName: 'm' } },
    'profile',
    'welcome account link profile',
  ],
  [
    'a profile is linked',
    { company, enrolment: { ...draft, membershipUserName: 'm', mpnId: '1' } },
    'organization',
    'welcome account link profile organization',
  ],
  [
    'the contact is asked',
    { company, enrolment: { ...draft, state: 'awaiting_email', mpnId: '1' } },
    'status',
    'welcome account status',
  ],
  [
    'under review',
    { company, enrolment: { ...draft, state: 'under_review', mpnId: '1' } },
    'status',
    'welcome account status',
  ],
  [
    'to be corrected',
    {
      company,
      enrolment: { ...draft, state: 'rejected', membershipUserName: 'm', mpnId: '1' },
    },
    'status',
    'welcome account link profile organization status',
  ],
  [
    'authorized',
    {
      company: { ...company, kind: 'indirect_reseller' },
      enrolment: { ...draft, state: 'authorized' },
    },
    'ready',
    'welcome account status ready',
  ],
  [
    'rule 2: in the program, without a support contact',
    { company: { ...company, kind: 'indirect_reseller' }, owesSupport: true },
    'organization',
    'welcome account organization',
  ],
  [
    'rule 2: so, while a change of its legal identity is verified',
    {
      company: { ...company, kind: 'indirect_reseller' },
      enrolment: { ...draft, state: 'awaiting_email' },
      owesSupport: true,
    },
    'organization',
    'welcome account organization status',
  ],
])('%s: goes on at the right step', (_, stand, next, open) => {
  expect(nextStep(stand)).toBe(next)
  expect(openSteps(stand).join(' ')).toBe(open)
})
