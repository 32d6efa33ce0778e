// Who gets in which way: by tables.
import { expect, test } from 'vitest'
import { canSignIn, hasOwnWayIn, standingOf } from './ways-in.ts'

const [withPassword, without] = ['final', 'none'] as const

test('a blocked person, an unused link and a dead temporary password open nothing', () => {
  const now = new Date('2026-11-20T12:00:00Z')
  const later = new Date('2026-11-20T12:00:01Z')
  const can = (
    state: 'active' | 'blocked',
    passwordState: 'none' | 'temporary' | 'final',
    passwordExpiresAt: Date | null = null,
  ) => hasOwnWayIn(standingOf({ state, passwordState, passwordExpiresAt }, now))
  expect(can('active', 'final')).toBe(true)
  expect(can('active', 'temporary', later)).toBe(true)
  expect(can('active', 'temporary', now)).toBe(false)
  expect(can('active', 'none')).toBe(false)
  expect(can('blocked', 'final')).toBe(false)
})

test.each([
  ['a password', 'active', withPassword, 'off', false, true],
  [
    'a password and nothing else where sign-on is required',
    'active',
    withPassword,
    'required',
    false,
    false,
  ],
  ['neither password nor link', 'active', without, 'on', false, false],
  ['a link while sign-on is on', 'active', without, 'on', true, true],
  ['a link where sign-on is required', 'active', without, 'required', true, true],
  ['a link while sign-on is off', 'active', without, 'off', true, false],
  ['a link of somebody who is blocked', 'blocked', without, 'on', true, false],
] as const)('%s: %s, password %s, sign-on %s', (_, state, passwordState, signOn, isLinked, is) => {
  const roles = ['sales_agent'] as const
  expect(canSignIn({ state, passwordState, roles }, { signOn, isLinked })).toBe(is)
})

test('a Global admin’s password opens where sign-on is required; a link is no way in of one’s own', () => {
  const roles = ['global_admin'] as const
  const account = { state: 'active', passwordState: withPassword, roles } as const
  expect(canSignIn(account, { signOn: 'required', isLinked: false })).toBe(true)
  expect(hasOwnWayIn(account)).toBe(true)
  expect(hasOwnWayIn({ ...account, passwordState: without })).toBe(false)
})
