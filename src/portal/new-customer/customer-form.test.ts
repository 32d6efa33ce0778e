import { describe, expect, test } from 'vitest'
import { refusals } from '../../domain/refusal.ts'
import { contentOf, type Details, detailsOf, faultsOf, neededIn, stepFor } from './customer-form.ts'

const good: Details = {
  companyName: 'Fabrikam Bakery',
  domain: 'fabrikam.example',
  registrationNumber: '',
  country: 'US',
  language: 'en',
  firstName: 'Ada',
  lastName: 'Lind',
  email: 'ada@fabrikam.example',
  phoneNumber: '',
  addressLine1: '1 Main Street',
  addressLine2: '',
  city: 'Portland',
  state: 'OR',
  postalCode: '97201',
}

describe('details', () => {
  test.each<[string, Partial<Details>, object]>([
    ['that are right', {}, {}],
    ['without a company name', { companyName: '  ' }, { companyName: 'required' }],
    ['without a domain', { domain: '' }, { domain: 'required' }],
    ['with half a domain', { domain: 'fabrikam' }, { domain: 'domainBad' }],
    ['with a domain that ends in a hyphen', { domain: 'a-.example' }, { domain: 'domainBad' }],
    ['with two addresses', { email: 'a@x.example,b@x.example' }, { email: 'emailBad' }],
    ['without a state where there are states', { state: '' }, { state: 'state_missing' }],
    ['without a state where there are none', { country: 'DE', state: '' }, {}],
    [
      'without a number where the country asks for one',
      { country: 'PL', state: '' },
      { registrationNumber: 'registration_number_missing' },
    ],
    [
      'with a number that is none',
      { registrationNumber: '?' },
      { registrationNumber: 'registration_number_wrong' },
    ],
    [
      'without a phone number where the country asks for one',
      { country: 'RU', state: '', registrationNumber: '7707083893' },
      { phoneNumber: 'phone_number_missing' },
    ],
  ])('%s', (_, over, faults) => {
    expect(faultsOf({ ...good, ...over })).toEqual(faults)
  })
})

test('what the form does not hold stays in the draft, and what is empty is left out', () => {
  const kept = {
    resellerId: '8a7f5b9e-0000-4000-8000-000000000001',
    lines: [{ offerId: 'A', quantity: 2, billingCycle: 'monthly' as const }],
    city: 'Salem',
  }
  const content = contentOf({ ...good, companyName: ' Fabrikam ', city: '' }, kept)
  expect(content).toMatchObject({
    resellerId: kept.resellerId,
    lines: kept.lines,
    companyName: 'Fabrikam',
  })
  expect(content).not.toHaveProperty('city')
  expect(content).not.toHaveProperty('phoneNumber')
})

test.each([
  ['US', ['state']],
  ['DE', []],
  ['RU', ['registrationNumber', 'phoneNumber']],
  ['PL', ['registrationNumber']],
])('%s asks for %j as well', (country, names) => {
  expect(neededIn(country)).toEqual(names)
})

test('a draft comes back as it was kept', () => {
  expect(detailsOf(contentOf(good, {}))).toEqual(good)
  expect(detailsOf({}, { country: 'BR' }).country).toBe('BR')
})

test.each([
  ['domain_taken', 'details'],
  ['postal_code_wrong', 'details'],
  ['quantity_outside_offer', 'subscriptions'],
  ['stale_etag', null],
  [undefined, null],
])('%s is put right at %s', (refusal, step) => {
  expect(stepFor(refusal)).toBe(step)
  if (refusal !== undefined) expect(refusals).toContain(refusal)
})
