// Who may ask for the reset of somebody's second factor, and who may say yes to it.
import { describe, expect, test } from 'vitest'
import type { Refusal } from './refusal.ts'
import type { Role } from './roles.ts'
import {
  refusalToAskReset,
  refusalToCarryOut,
  refusalToConfirmReset,
} from './second-factor-reset.ts'

const person = (id: string, ...roles: Role[]) =>
  ({ id, roles, kind: 'user', state: 'active', hasFactor: true }) as const
const seller = person('seller', 'sales_agent')
const [boss, chief] = [person('boss', 'global_admin'), person('chief', 'global_admin')]
const [helper, other] = [
  person('helper', 'user_management_admin'),
  person('other', 'user_management_admin'),
]
const program = { ...helper, id: 'program', kind: 'application' } as const

describe('asking', () => {
  test.each<[string, ReturnType<typeof refusalToAskReset>, Refusal | null]>([
    ['a helper for a seller', refusalToAskReset(seller, helper, false), null],
    ['a Global admin for another', refusalToAskReset(boss, chief, false), null],
    ['a helper for a Global admin', refusalToAskReset(boss, helper, false), 'global_admins_only'],
    ['for oneself', refusalToAskReset(helper, helper, false), 'own_account'],
    ['a program', refusalToAskReset(seller, program, false), 'people_only'],
    ['twice', refusalToAskReset(seller, helper, true), 'reset_waiting'],
    [
      'for nothing',
      refusalToAskReset({ ...seller, hasFactor: false }, helper, false),
      'no_second_factor',
    ],
    [
      'for who is blocked',
      refusalToAskReset({ ...seller, state: 'blocked' }, helper, false),
      'user_not_active',
    ],
    [
      'for who is removed',
      refusalToAskReset({ ...seller, state: 'removed' }, helper, false),
      'user_removed',
    ],
  ])('%s', (_, refusal, expected) => expect(refusal).toBe(expected))
})

describe('the second yes', () => {
  test.each<[string, ReturnType<typeof refusalToConfirmReset>, Refusal | null]>([
    ['another helper', refusalToConfirmReset(seller, other, helper, 'helper'), null],
    ['whoever asked', refusalToConfirmReset(seller, helper, helper, 'helper'), 'own_reset'],
    ['the person', refusalToConfirmReset(other, other, helper, 'helper'), 'own_account'],
    [
      'a helper, of a Global admin',
      refusalToConfirmReset(boss, other, chief, 'chief'),
      'global_admins_only',
    ],
    ['a program', refusalToConfirmReset(seller, program, helper, 'helper'), 'people_only'],
    [
      'to one who is gone',
      refusalToConfirmReset(seller, other, null, 'helper'),
      'asker_lost_rights',
    ],
  ])('%s', (_, refusal, expected) => expect(refusal).toBe(expected))
})

describe('when it is due', () => {
  test.each<[string, ReturnType<typeof refusalToCarryOut>, Refusal | null]>([
    ['as it was asked for', refusalToCarryOut(seller, helper), null],
    [
      'by who is blocked',
      refusalToCarryOut(seller, { ...helper, state: 'blocked' }),
      'asker_lost_rights',
    ],
    [
      'by who lost the role',
      refusalToCarryOut(seller, { ...helper, roles: [] }),
      'asker_lost_rights',
    ],
    ['of who became a Global admin', refusalToCarryOut(boss, helper), 'asker_lost_rights'],
    [
      'of who has none left',
      refusalToCarryOut({ ...seller, hasFactor: false }, helper),
      'no_second_factor',
    ],
  ])('%s', (_, refusal, expected) => expect(refusal).toBe(expected))
})
