// The limit of new resellers, case by case.
import { expect, test } from 'vitest'
import { newUntil, refusalToBeginMore } from './new-partner.ts'

const approved = new Date('2026-01-01T12:00:00Z')
const until = new Date('2026-01-31T12:00:00Z')

test.each([
  ['at its approval', '50001', approved, approved, until],
  ['in its last moment', '50001', approved, new Date('2026-01-31T11:59:59Z'), until],
  ['after 30 days', '50001', approved, until, null],
  ['taken in by the operator', null, approved, approved, null],
  ['not approved yet', '50001', null, approved, null],
])('security T33: new %s', (_, mpnId, authorizedAt, now, end) => {
  expect(newUntil({ mpnId, authorizedAt }, now)).toEqual(end)
})

test.each([
  [0, 3, null],
  [2, 3, null],
  [3, 3, 'new_reseller_limit'],
  [0, 0, 'new_reseller_limit'],
] as const)('security T33: %i begun, %i allowed', (begun, most, refusal) => {
  expect(refusalToBeginMore(begun, most)).toBe(refusal)
})
