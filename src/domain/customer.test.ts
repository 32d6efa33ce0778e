// Who may add a customer, who may administer it, and what an address and an identity need, by table.
import { expect, test } from 'vitest'
import { refusalOfAddress, refusalOfIdentity } from './company-details.ts'
import {
  type Address,
  type CustomerRelationship,
  refusalToAdd,
  refusalToAdminister,
} from './customer.ts'
import type { OrganizationId } from './ids.ts'
import type { Organization } from './organization.ts'
import type { Partnership } from './partnership.ts'
import { countries } from './region.ts'

const provider: Organization = {
  id: 'p' as OrganizationId,
  kind: 'indirect_provider',
  name: 'Contour Distribution',
  domain: 'contour.example',
  mpnId: '1000001',
  country: 'US',
  region: 'united-states',
  cloud: 'public',
  language: 'en',
  state: 'active',
}
const direct: Organization = { ...provider, kind: 'direct_partner' }
const active = { state: 'active' } as Partnership
const ended = { state: 'ended' } as Partnership
const here = { country: 'US', region: 'united-states' }
const alone = { named: false, partnership: null }

test.each([
  ['a provider, without a reseller', provider, here, alone, null],
  [
    'a provider, for its reseller (rule 48)',
    provider,
    here,
    { named: true, partnership: active },
    null,
  ],
  [
    'a provider, for a company that is no partner (rule 46)',
    provider,
    here,
    { named: true, partnership: null },
    'no_partnership',
  ],
  [
    'a provider, for a partner that has gone',
    provider,
    here,
    { named: true, partnership: ended },
    'no_partnership',
  ],
  ['a direct partner, without a reseller', direct, here, alone, null],
  [
    'a direct partner, for a reseller',
    direct,
    here,
    { named: true, partnership: null },
    'not_for_this_organization',
  ],
  [
    'a customer in another region',
    provider,
    { country: 'DE', region: 'europe' },
    alone,
    'not_sold_in_country',
  ],
  [
    'a customer in a country outside the program',
    provider,
    { country: 'ZZ', region: null },
    alone,
    'not_sold_in_country',
  ],
  [
    'a suspended seller',
    { ...provider, state: 'suspended' as const },
    here,
    alone,
    'organization_suspended',
  ],
] as const)('adding a customer: %s', (_, seller, customer, reseller, refusal) => {
  expect(refusalToAdd(seller, customer, reseller)).toBe(refusal)
})

const noon = new Date('2026-11-20T12:00:00Z')
test.each([
  ['until tomorrow', new Date('2026-11-21T12:00:00Z'), null],
  ['until this very moment', noon, 'no_delegated_admin'],
  ['until yesterday', new Date('2026-11-19T12:00:00Z'), 'no_delegated_admin'],
  ['never given, or taken back', null, 'no_delegated_admin'],
] as const)('delegated administration %s', (_, adminUntil, refusal) => {
  expect(refusalToAdminister({ adminUntil } as CustomerRelationship, noon)).toBe(refusal)
})

test.each([
  ['US', null, null, null],
  ['US', 'AB 12-3/4.5', null, null],
  ['US', 'abc', null, 'registration_number_wrong'],
  ['US', '-1234', null, 'registration_number_wrong'],
  ['US', '12_34', null, 'registration_number_wrong'],
  ['US', 'x'.repeat(41), null, 'registration_number_wrong'],
  ['BR', null, '5511999999999', 'registration_number_missing'],
  ['BR', '12.345.678/0001-90', null, null],
  ['PL', null, null, 'registration_number_missing'],
  ['RU', null, '74955550101', 'registration_number_missing'],
  ['RU', '1027700132195', null, 'phone_number_missing'],
  ['RU', 'ОГРН 1027700132195', '74955550101', null],
  ['HU', '01-09-123456', null, 'phone_number_missing'],
  ['IN', '12345', null, null],
  ['DE', null, null, null],
] as const)('identity in %s: number %s, phone %s', (country, number, phone, refusal) => {
  expect(refusalOfIdentity(country, number, phone)).toBe(refusal)
})

const address: Address = {
  country: 'US',
  city: 'Redmond',
  state: 'WA',
  addressLine1: 'One Main Way',
  addressLine2: null,
  postalCode: '98052',
  firstName: 'Gena',
  lastName: 'Soto',
  phoneNumber: null,
}
test.each([
  ['whole', {}, true, null],
  ['without a state where one is needed', { state: null }, true, 'state_missing'],
  ['without a state where none is needed', { country: 'DE', state: null }, true, null],
  ['with a postal code that does not fit', {}, false, 'postal_code_wrong'],
  ['of a country without postal codes', { country: 'HK', state: null }, null, null],
  ['with a state that is none', { state: 'Wessex' }, true, 'state_wrong'],
  [
    'with one that no list knows, where none is asked',
    { country: 'GB', state: 'Wessex' },
    true,
    null,
  ],
] as const)('an address %s', (_, change, fits, refusal) => {
  const there = { ...address, ...change }
  const found = { postalCodeFits: fits, stateIsKnown: there.state !== 'Wessex' }
  expect(refusalOfAddress(there, found)).toBe(refusal)
})

test('the countries whose addresses name a state', () => {
  const needs = (country: string) =>
    refusalOfAddress(
      { ...address, country, state: null },
      { postalCodeFits: true, stateIsKnown: false },
    ) === 'state_missing'
  expect(countries.filter(needs).join(' ')).toBe('AU BR CA CN IN IT JP KR MX US')
})
