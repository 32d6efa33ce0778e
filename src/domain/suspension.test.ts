// A suspended company begins nothing: the rule that the door throws and the portal's buttons say.
import { describe, expect, test } from 'vitest'
import { refusalOfPartner, refusalToBegin } from './suspension.ts'

const place = { region: 'united-states', cloud: 'public' } as const

describe('what suspension stops', () => {
  test.each([
    ['active', null],
    ['suspended', 'organization_suspended'],
  ] as const)('an %s company', (state, refusal) => {
    expect(refusalToBegin({ state })).toBe(refusal)
  })
  test('the other company', () => {
    expect(refusalOfPartner(place, { ...place, state: 'active' })).toBe(null)
    expect(refusalOfPartner(place, { ...place, state: 'suspended' })).toBe('partner_suspended')
    expect(refusalOfPartner(place, null)).toBe('not_our_reseller')
  })
})
