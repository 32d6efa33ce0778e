// The choice of roles, by kind of organization (rule 16).
import { describe, expect, test } from 'vitest'
import { organizationKinds } from './organization.ts'
import {
  choiceOf,
  choicesOf,
  refusalToChoose,
  rolesOfChoice,
  withoutRole,
  withRole,
} from './role-choice.ts'
import { type Role, roleCategories, rolesOf } from './roles.ts'

describe('rule 16: one of each category, or expressly none', () => {
  test('each kind chooses in its own categories', () => {
    expect(organizationKinds.map((kind) => [kind, choicesOf(kind).join()])).toEqual([
      ['operator', 'adminRole,programRole'],
      ['indirect_provider', 'agentRole,adminRole'],
      ['indirect_reseller', 'agentRole,adminRole'],
      ['direct_partner', 'agentRole,adminRole'],
      ['customer', 'adminRole'],
    ])
  })

  test.each([
    ['both', 'indirect_reseller', { agentRole: 'admin_agent', adminRole: 'global_admin' }, null],
    [
      'both not',
      'indirect_reseller',
      { agentRole: 'not_an_agent', adminRole: 'not_an_admin' },
      null,
    ],
    [
      'no agent level',
      'indirect_reseller',
      { adminRole: 'global_admin' },
      ['role_choice_missing', 'agentRole'],
    ],
    [
      'no admin level',
      'direct_partner',
      { agentRole: 'sales_agent' },
      ['role_choice_missing', 'adminRole'],
    ],
    ['neither', 'indirect_provider', {}, ['role_choice_missing', 'agentRole']],
    [
      'no program role at the operator',
      'operator',
      { adminRole: 'not_an_admin' },
      ['role_choice_missing', 'programRole'],
    ],
    [
      'Billing admin at the operator',
      'operator',
      { adminRole: 'billing_admin', programRole: 'program_manager' },
      ['role_of_another_kind', 'adminRole'],
    ],
    [
      'an agent at a customer',
      'customer',
      { agentRole: 'sales_agent', adminRole: 'not_an_admin' },
      ['role_of_another_kind', 'agentRole'],
    ],
    [
      'not an agent at a customer',
      'customer',
      { agentRole: 'not_an_agent', adminRole: 'not_an_admin' },
      null,
    ],
  ] as const)('%s', (_, kind, choice, expected) => {
    const found = refusalToChoose(kind, choice)
    expect(found && [found.refusal, found.name]).toEqual(expected)
  })

  test('every role of every kind can be chosen, and read back', () => {
    for (const kind of organizationKinds)
      for (const role of rolesOf[kind])
        expect([kind, rolesOfChoice(kind, choiceOf(kind, [role]))]).toEqual([kind, [role]])
    expect(rolesOfChoice('customer', { adminRole: 'not_an_admin' })).toEqual(['user'])
    expect(rolesOfChoice('direct_partner', choiceOf('direct_partner', []))).toEqual([])
  })

  test('a role comes in place of another of its category, and goes alone', () => {
    for (const [a = 'user', b = a] of Object.values(roleCategories) as (readonly Role[])[]) {
      const kind =
        a === 'user' ? 'customer' : a === 'program_manager' ? 'operator' : 'direct_partner'
      expect(withRole(kind, [a], b)).toEqual([b])
    }
    const both: readonly Role[] = ['helpdesk_agent', 'billing_admin']
    expect(withRole('direct_partner', both, 'admin_agent')).toEqual([
      'admin_agent',
      'billing_admin',
    ])
    expect(withoutRole('direct_partner', both, 'helpdesk_agent')).toEqual(['billing_admin'])
    expect(withoutRole('direct_partner', both, 'sales_agent')).toEqual(both)
    expect(withoutRole('customer', ['global_admin'], 'global_admin')).toEqual(['user'])
  })
})
