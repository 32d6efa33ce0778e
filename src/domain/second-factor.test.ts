import { expect, test } from 'vitest'
import { browserFamilyOf } from './browser-family.ts'
import {
  isSecondFactorRequired,
  refusalToRemoveFactor,
  secondFactorStateOf,
  stateAfterPassword,
} from './second-factor.ts'

test.each([
  ['partners', 'indirect_provider', true],
  ['partners', 'operator', true],
  ['partners', 'customer', false],
  ['everyone', 'customer', true],
  ['optional', 'operator', false],
] as const)('%s: of a person of the kind %s a second factor is asked: %s', (mfa, kind, asked) => {
  expect(isSecondFactorRequired(mfa, kind)).toBe(asked)
})

test.each([
  [true, true, true, 'password_change_required'],
  [false, true, true, 'mfa_required'],
  [false, true, false, 'mfa_required'],
  [false, false, true, 'mfa_enrol_required'],
  [false, false, false, 'full'],
] as const)(
  'temporary %s, has a factor %s, required %s: %s',
  (isTemporary, hasFactor, isRequired, state) => {
    expect(stateAfterPassword({ isTemporary, hasFactor, isRequired })).toBe(state)
  },
)

test.each([
  [{ hasApp: false, passkeys: 0 }, true, 'last_second_factor'],
  [{ hasApp: false, passkeys: 0 }, false, null],
  [{ hasApp: false, passkeys: 1 }, true, null],
  [{ hasApp: true, passkeys: 0 }, true, null],
] as const)('with %j left, required %s: %s', (left, isRequired, refusal) => {
  expect(refusalToRemoveFactor(left, isRequired)).toBe(refusal)
})

test('a passkey is the stronger of two', () => {
  expect(secondFactorStateOf({ hasApp: true, passkeys: 1 })).toBe('passkey')
  expect(secondFactorStateOf({ hasApp: true, passkeys: 0 })).toBe('totp')
  expect(secondFactorStateOf({ hasApp: false, passkeys: 0 })).toBe('none')
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Firefox, Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1',
    'Safari, iOS',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605 Version/18.0 Safari/605',
    'Safari, macOS',
  ],
  ['curl/8.5.0', 'curl'],
  ['something else', null],
  ['', null],
])('%s is %s', (header, family) => {
  expect(browserFamilyOf(header)).toBe(family)
})
