// The provider directory's rules, case by case.
import { expect, test } from 'vitest'
import type { Cloud } from './organization.ts'
import { countriesServedFrom, isInReach, wrongFieldOf } from './provider-directory.ts'
import { regionOf } from './region.ts'

const at = (country: string, cloud: Cloud = 'public') => ({ region: regionOf(country), cloud })

test.each([
  ['US', 'public', 'PR', true],
  ['US', 'public', 'CA', false],
  ['DE', 'public', 'FR', true],
  ['DE', 'germany', 'DE', true],
  ['DE', 'germany', 'FR', false],
  ['US', 'government', 'GU', true],
  ['US', 'government', 'DE', false],
  ['CN', 'china', 'CN', true],
  ['XX', 'public', 'US', false],
] as const)(
  'domain 4.12: a provider of %s in the %s cloud, resellers of %s: %s',
  (country, cloud, other, is) => {
    expect(countriesServedFrom(at(country, cloud)).includes(other)).toBe(is)
    const content = {
      name: 'One',
      descriptions: { en: 'Two' },
      countries: [other],
      languages: ['en'],
      services: [],
      website: null,
      contactEmail: 'a@b.example',
      supportHours: null,
      logo: null,
    }
    expect(wrongFieldOf(content, at(country, cloud))).toBe(is ? null : 'countries')
  },
)

test.each([
  ['US', 'public', ['PR'], 'public', true],
  ['US', 'public', ['DE', 'FR'], 'public', false],
  ['US', 'public', ['US'], 'government', false],
  ['US', 'government', ['US'], 'government', true],
  ['US', 'public', [], 'public', false],
] as const)(
  'domain 4.12: a company of %s, %s, and who serves %s from %s: %s',
  (country, cloud, countries, of, is) => {
    expect(isInReach(at(country, cloud), { countries, cloud: of })).toBe(is)
  },
)
