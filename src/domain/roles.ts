// Who may do what: the one table that the server, the portal's menu and the tests read (seed matrix, domain 3.2 and 3.3).
import type { OrganizationKind } from './organization.ts'

/** A person holds at most one role of each category. */
const roleCategories = {
  agent: ['admin_agent', 'sales_agent', 'helpdesk_agent'],
  admin: ['global_admin', 'user_management_admin', 'billing_admin'],
  program: ['program_manager'],
  member: ['user'],
} as const

type RoleCategory = keyof typeof roleCategories
export type Role = (typeof roleCategories)[RoleCategory][number]

export const roles: readonly Role[] = Object.values(roleCategories).flat()

const partnerRoles = [...roleCategories.agent, ...roleCategories.admin]

/** The roles that exist in an organization of each kind (blueprint 4.9). */
export const rolesOf: Record<OrganizationKind, readonly Role[]> = {
  operator: ['global_admin', 'user_management_admin', 'program_manager'],
  indirect_provider: partnerRoles,
  indirect_reseller: partnerRoles,
  direct_partner: partnerRoles,
  customer: [...roleCategories.admin, 'user'],
}

/** Allowed roles of each act. Its source: seed, linked page of 2017 to 2021, or ours where neither speaks. */
export const can = {
  /** linked 2017 (admin and sales agent), 2021 (global admin). Helpdesk: forbidden. */
  request_partnership: ['admin_agent', 'sales_agent', 'global_admin'],
  /** seed, rule 26: the global admin alone accepts a provider's request. */
  accept_partnership: ['global_admin'],
  /** seed: partner profiles are for global and user management admins, not for the helpdesk (rules 24, 27); agents that sell need the list. */
  view_partnerships: ['admin_agent', 'sales_agent', 'global_admin', 'user_management_admin'],
  /** linked 2021. */
  remove_partnership: ['admin_agent', 'global_admin'],
  /** ours: consent to administrator access is given and taken back by the same role. */
  remove_tenant_admin: ['global_admin'],
  /** seed, rule 33: what acceptance allows; the agents to whom administration on behalf belongs (rule 20). */
  use_tenant_admin: ['admin_agent'],
  /** linked: prices and offers are not for the helpdesk (2017); the others see them (2017 to 2021). */
  view_offers: [
    'admin_agent',
    'sales_agent',
    'global_admin',
    'user_management_admin',
    'billing_admin',
    'program_manager',
  ],
  /** seed (helpdesk: search for and view a customer, rule 22), linked 2017 for the agents that sell. */
  view_customers: ['admin_agent', 'sales_agent', 'helpdesk_agent', 'global_admin'],
  /** linked 2017: create a customer and order; the helpdesk does neither. */
  add_customer: ['admin_agent', 'sales_agent', 'global_admin'],
  order: ['admin_agent', 'sales_agent', 'global_admin'],
  /** linked 2017: a customer's billing information is not for the helpdesk. */
  edit_customer_billing: ['admin_agent', 'sales_agent', 'global_admin'],
  /** seed: the helpdesk manages subscriptions on behalf (rule 22), office-type seats excepted (rule 23). */
  manage_subscriptions: ['admin_agent', 'sales_agent', 'helpdesk_agent', 'global_admin'],
  /** linked 2021. */
  assign_support_contact: ['admin_agent', 'helpdesk_agent', 'global_admin'],
  /** linked 2021: users are seen and made by those who administer on behalf of a customer (rule 20). */
  manage_customer_users: ['admin_agent', 'global_admin'],
  /** ours: the helpdesk lists a customer's people and gives a new temporary password. */
  help_customer_users: ['admin_agent', 'helpdesk_agent', 'global_admin'],
  /** seed: the customer's global admin decides who has access. */
  decide_partner_access: ['global_admin'],
  view_partner_access: ['global_admin', 'user_management_admin', 'billing_admin'],
  /** ours: the operator's desk. */
  import_catalog: ['global_admin', 'program_manager'],
  manage_organizations: ['global_admin', 'program_manager'],
  view_system: ['global_admin', 'program_manager'],
} as const satisfies Record<string, readonly [Role, ...Role[]]>

type Act = keyof typeof can

export const may = (held: readonly Role[], act: Act): boolean =>
  (can[act] as readonly Role[]).some((role) => held.includes(role))

export const isAdmin = (held: readonly Role[]): boolean =>
  held.some((role) => (roleCategories.admin as readonly Role[]).includes(role))
