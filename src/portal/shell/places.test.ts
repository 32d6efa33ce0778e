import { expect, test, vi } from 'vitest'
import type { Session } from '../../contract/session-resource.ts'
import type { OrganizationKind } from '../../domain/organization.ts'
import type { Role } from '../../domain/roles.ts'

// The language of a browser is asked for as the modules load; Node 20 has none to ask.
vi.stubGlobal('navigator', { languages: ['en'] })
const { mayUse } = await import('../session.ts')
const { places } = await import('./places.ts')

const menuOf = (kind: OrganizationKind, ...roles: Role[]) => {
  const session = { organization: { kind }, user: { roles } } as unknown as Session
  return places
    .filter(({ needs }) => needs === null || mayUse(needs, session))
    .map(({ label }) => label)
}

test.each([
  ['indirect_reseller', 'global_admin', ['providers', 'customers', 'findProvider']],
  ['indirect_reseller', 'helpdesk_agent', ['customers', 'findProvider']],
  ['indirect_reseller', 'user_management_admin', ['providers']],
  ['indirect_provider', 'sales_agent', ['resellers', 'customers', 'catalog', 'findProvider']],
  ['indirect_provider', 'billing_admin', ['catalog']],
  ['customer', 'global_admin', ['partnerRelationships', 'findProvider']],
  ['customer', 'user', ['findProvider']],
  [
    'operator',
    'program_manager',
    ['enrolments', 'membership', 'organizations', 'catalog', 'programSettings', 'systemPage'],
  ],
] as const)('rule 19: the menu of %s as %s shows what the role may', (kind, role, shown) => {
  const menu = menuOf(kind, role)
  expect(menu).toEqual(expect.arrayContaining(['home', ...shown, 'settings']))
  const both = ['resellers', 'providers', 'customers', 'partnerRelationships', 'organizations']
  const hidden = both.filter((place) => !(shown as readonly string[]).includes(place))
  expect(menu.filter((place) => hidden.includes(place))).toEqual([])
})
