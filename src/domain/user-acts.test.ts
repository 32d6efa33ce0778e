// Who may do what to whose account: by tables (rules 14, 25, 27; security T21, T22).
import { describe, expect, test } from 'vitest'
import type { Role } from './roles.ts'
import {
  needsAdminAgentRole,
  refusalToBlock,
  refusalToChangeRoles,
  refusalToEdit,
  refusalToGive,
  refusalToReset,
  refusalToRestore,
} from './user-acts.ts'

const person = (id: string, ...roles: Role[]) => ({ id, roles, kind: 'user' as const })
const program = (...roles: Role[]) => ({ id: 'p', roles, kind: 'application' as const })
const account = (
  id: string,
  roles: readonly Role[],
  state: 'active' | 'blocked' | 'removed' = 'active',
) => ({ id, roles, state })

const boss = person('boss', 'global_admin')
const manager = person('manager', 'user_management_admin')

describe('rule 14 and T21: who may give which roles', () => {
  test.each<
    [
      string,
      Parameters<typeof refusalToGive>[0],
      Role[],
      typeof boss | ReturnType<typeof program>,
      string | null,
    ]
  >([
    [
      'rule 14: a Global admin makes itself Admin agent',
      account('boss', ['global_admin']),
      ['admin_agent', 'global_admin'],
      boss,
      null,
    ],
    ['a Global admin makes another one', account('x', []), ['global_admin'], boss, null],
    [
      'a User management admin gives roles to others',
      account('x', ['sales_agent']),
      ['admin_agent', 'billing_admin'],
      manager,
      null,
    ],
    ['it makes another of its own', account('x', []), ['user_management_admin'], manager, null],
    [
      'it makes nobody Global admin',
      account('x', []),
      ['global_admin'],
      manager,
      'global_admins_only',
    ],
    ['nor a new person', { id: null, roles: [] }, ['global_admin'], manager, 'global_admins_only'],
    [
      'nor itself',
      account('manager', manager.roles),
      ['global_admin'],
      manager,
      'global_admins_only',
    ],
    [
      'it gives itself no agent role',
      account('manager', manager.roles),
      ['admin_agent', 'user_management_admin'],
      manager,
      'own_roles',
    ],
    [
      'nor another admin role',
      account('manager', manager.roles),
      ['billing_admin'],
      manager,
      'own_roles',
    ],
    ['it gives up its own', account('manager', manager.roles), [], manager, null],
    [
      'a program gives what it holds',
      { id: null, roles: [] },
      ['user_management_admin'],
      program('user_management_admin'),
      null,
    ],
    [
      'and nothing else',
      { id: null, roles: [] },
      ['sales_agent'],
      program('user_management_admin'),
      'role_above_application',
    ],
    [
      'unless it is Global admin',
      { id: null, roles: [] },
      ['sales_agent'],
      program('global_admin'),
      null,
    ],
    [
      'it leaves what somebody holds',
      account('x', ['sales_agent', 'billing_admin']),
      ['sales_agent'],
      program('user_management_admin'),
      null,
    ],
  ])('%s', (_, of, wanted, by, refusal) => {
    expect(refusalToGive(of, wanted, by)).toBe(refusal)
  })
})

describe('the last Global admin stays', () => {
  const other = account('x', ['global_admin'])
  test.each([
    ['demoted beside another', () => refusalToChangeRoles(other, [], boss, 1), null],
    [
      'demoted as the last',
      () => refusalToChangeRoles(other, ['admin_agent'], boss, 0),
      'last_global_admin',
    ],
    [
      'demoting oneself as the last',
      () => refusalToChangeRoles(account('boss', boss.roles), [], boss, 0),
      'last_global_admin',
    ],
    [
      'given more as the last',
      () => refusalToChangeRoles(other, ['global_admin', 'admin_agent'], boss, 0),
      null,
    ],
    ['blocked beside another', () => refusalToBlock(other, boss, 1), null],
    [
      'blocked as the last',
      () => refusalToBlock(other, program('global_admin'), 0),
      'last_global_admin',
    ],
    [
      'blocked already',
      () => refusalToBlock(account('x', ['global_admin'], 'blocked'), boss, 0),
      null,
    ],
    ['somebody else', () => refusalToBlock(account('x', ['sales_agent']), boss, 0), null],
  ])('%s', (_, refusal, expected) => {
    expect(refusal()).toBe(expected)
  })
})

describe('accounts of Global admins are for Global admins; one’s own is not blocked or reset', () => {
  const admin = account('x', ['global_admin'])
  test.each([
    ['edited', () => refusalToEdit(admin, manager), 'global_admins_only'],
    ['reset', () => refusalToReset(admin, manager), 'global_admins_only'],
    ['blocked', () => refusalToBlock(admin, manager, 2), 'global_admins_only'],
    ['demoted', () => refusalToChangeRoles(admin, [], manager, 2), 'global_admins_only'],
    [
      'restored',
      () =>
        refusalToRestore(
          { ...admin, state: 'removed', removedAt: new Date(0) },
          manager,
          new Date(1),
        ),
      'global_admins_only',
    ],
    ['edited by its like', () => refusalToEdit(admin, boss), null],
    ['reset by its like', () => refusalToReset(admin, boss), null],
    ['one’s own edited', () => refusalToEdit(account('boss', boss.roles), boss), null],
    ['one’s own reset', () => refusalToReset(account('boss', boss.roles), boss), 'own_account'],
    [
      'one’s own blocked',
      () => refusalToBlock(account('boss', boss.roles), boss, 2),
      'own_account',
    ],
    [
      'a removed one reset',
      () => refusalToReset(account('x', [], 'removed'), boss),
      'user_removed',
    ],
    [
      'a removed one given a role',
      () => refusalToChangeRoles(account('x', [], 'removed'), ['sales_agent'], boss, 1),
      'user_removed',
    ],
  ])('%s', (_, refusal, expected) => {
    expect(refusal()).toBe(expected)
  })
})

test('an account is restored within 30 days, by who may give its roles', () => {
  const removedAt = new Date('2026-11-01T12:00:00Z')
  const gone = { ...account('x', ['sales_agent'], 'removed'), removedAt }
  const at = (text: string) => new Date(text)
  expect(refusalToRestore(gone, manager, at('2026-12-01T11:59:59Z'))).toBeNull()
  expect(refusalToRestore(gone, manager, at('2026-12-01T12:00:00Z'))).toBe('not_found')
  expect(refusalToRestore(gone, program('user_management_admin'), removedAt)).toBe(
    'role_above_application',
  )
  expect(refusalToRestore({ ...gone, removedAt: null }, boss, removedAt)).toBe('user_not_removed')
})

test.each([
  ['indirect_provider', ['global_admin'], true],
  ['indirect_reseller', ['global_admin'], true],
  ['direct_partner', ['global_admin', 'sales_agent'], true],
  ['indirect_reseller', ['global_admin', 'admin_agent'], false],
  // Who may not give it to oneself is not told to.
  ['indirect_reseller', ['user_management_admin'], false],
  ['indirect_reseller', ['sales_agent'], false],
  ['customer', ['global_admin'], false],
  ['operator', ['global_admin'], false],
] as const)('rule 14: a %s with %j needs Admin agent: %s', (kind, held, needed) => {
  expect(needsAdminAgentRole(kind, held)).toBe(needed)
})
