import { expect, test } from 'vitest'
import type { OrganizationId, PartnershipRequestId, ProviderId } from './ids.ts'
import type { Organization } from './organization.ts'
import { refusalToAccept, refusalToAnswer, refusalToOpen } from './partnership-answer.ts'
import { type PartnershipRequest, refusalToSend } from './partnership-request.ts'
import { shownState } from './shown-request-state.ts'

const [monday, tuesday, friday] = [
  new Date('2026-11-16'),
  new Date('2026-11-17'),
  new Date('2026-11-20'),
]
const request: PartnershipRequest = {
  id: 'q' as PartnershipRequestId,
  providerId: 'p' as ProviderId,
  providerName: 'Contour Distribution',
  providerMpnId: '1000001',
  providerCountry: 'US',
  providerRegion: 'united-states',
  providerCloud: 'public',
  email: 'owner@northlight.example',
  mpnId: null,
  language: 'en',
  subject: '',
  body: '{link}',
  state: 'sent',
  createdBy: 'u',
  createdAt: monday,
  sentAt: monday,
  openedAt: null,
  expiresAt: friday,
  answeredAt: null,
  resellerId: null,
  resellerName: null,
  version: 1,
}
const reseller: Organization = {
  id: 'r' as OrganizationId,
  kind: 'indirect_reseller',
  name: 'Northlight',
  domain: 'northlight.example',
  mpnId: '2000001',
  country: 'US',
  region: 'united-states',
  cloud: 'public',
  language: 'en',
  state: 'active',
}

test.each([
  ['the invited reseller, in time', request, reseller, tuesday, null],
  [
    'a draft whose link was handed over by hand',
    { ...request, state: 'draft' as const },
    reseller,
    tuesday,
    null,
  ],
  [
    'the provider itself',
    request,
    { ...reseller, id: 'p' as OrganizationId },
    tuesday,
    'own_company',
  ],
  [
    'the finder of a forwarded link',
    request,
    { ...reseller, domain: 'rival.example' },
    tuesday,
    'request_for_another_company',
  ],
  [
    'the right MPN ID, whatever the domain',
    { ...request, mpnId: '2000001' },
    { ...reseller, domain: 'x.example' },
    tuesday,
    null,
  ],
  [
    'the right domain with another MPN ID',
    { ...request, mpnId: '2000002' },
    reseller,
    tuesday,
    'request_for_another_company',
  ],
  [
    'a second answer',
    { ...request, state: 'accepted' as const },
    reseller,
    tuesday,
    'already_answered',
  ],
  [
    'a revoked link',
    { ...request, state: 'revoked' as const },
    reseller,
    tuesday,
    'request_revoked',
  ],
  ['the instant of expiry', request, reseller, friday, 'request_expired'],
  [
    'rule 43: a company that is no reseller',
    request,
    { ...reseller, kind: 'customer' as const },
    tuesday,
    'not_a_reseller',
  ],
  [
    'a suspended reseller',
    request,
    { ...reseller, state: 'suspended' as const },
    tuesday,
    'organization_suspended',
  ],
  ['another region', request, { ...reseller, region: 'europe' }, tuesday, 'other_region'],
  ['another cloud', request, { ...reseller, cloud: 'china' as const }, tuesday, 'other_region'],
])('accepting: %s', (_, asked, caller, now, refusal) => {
  expect(refusalToAccept(asked, caller, now)).toBe(refusal)
})

test('declining needs no region and no enrolment, only to be the one asked', () => {
  expect(refusalToAnswer(request, { ...reseller, region: 'europe' }, tuesday)).toBeNull()
  expect(refusalToAnswer(request, { ...reseller, domain: 'rival.example' }, tuesday)).toBe(
    'request_for_another_company',
  )
})

test('the provider may look at its own link', () => {
  expect(
    refusalToOpen(request, { ...reseller, id: 'p' as OrganizationId, domain: 'x.example' }),
  ).toBeNull()
})

test.each([
  [request, tuesday, 'sent'],
  [{ ...request, openedAt: tuesday }, tuesday, 'opened'],
  [{ ...request, openedAt: tuesday }, friday, 'expired'],
  [{ ...request, state: 'accepted' as const }, friday, 'accepted'],
])('the list shows what holds now (%#)', (asked, now, shown) => {
  expect(shownState(asked, now)).toBe(shown)
})

test('an answered request is not sent again', () => {
  expect(refusalToSend({ ...request, state: 'declined' }, tuesday)).toBe('already_answered')
  expect(refusalToSend(request, friday)).toBe('request_expired')
})
