import { expect, test } from 'vitest'
import { freshMinutes, refusalForStaleProof, refusalToGoOn, sessionStates } from './session.ts'

const noon = new Date('2026-11-20T12:00:00Z')
const before = (minutes: number) => new Date(noon.getTime() - minutes * 60_000)

test('a session that owes something opens nothing but what is meant for it', () => {
  expect(sessionStates.map((state) => refusalToGoOn(state))).toEqual([
    'password_change_first',
    'second_factor_first',
    'second_factor_setup_first',
    null,
  ])
  expect(refusalToGoOn('mfa_required', ['mfa_required'])).toBeNull()
  expect(refusalToGoOn('mfa_required', ['password_change_required'])).toBe('second_factor_first')
})

test('a proof of identity is fresh for a quarter of an hour', () => {
  expect(refusalForStaleProof(before(freshMinutes), noon)).toBeNull()
  expect(refusalForStaleProof(before(freshMinutes + 1), noon)).toBe('prove_again_first')
})
