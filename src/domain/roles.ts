// Who may do what: the one table that the server, the portal's menu and panels, and the tests read (domain 3.2 and 3.3).
import type { OrganizationKind } from './organization.ts'

/** A person holds at most one role of each category. */
export const roleCategories = {
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

/**
 * What a cell rests on: the seeds, the pages they link to, or us where neither speaks; `no_…` where the source forbids.
 * Where sources differ the seeds win, then the later page. No cell: forbidden, because nobody allows it.
 */
type Cell = 'seed' | 'linked' | 'ours' | 'no_seed' | 'no_linked'
interface Row {
  readonly kinds: readonly OrganizationKind[]
  readonly cells: Readonly<Partial<Record<Role, Cell>>>
  readonly isLater?: true
}
type Cells = Row['cells']

const partners = ['indirect_provider', 'indirect_reseller', 'direct_partner'] as const
const sellers = ['indirect_provider', 'direct_partner'] as const
const everyone = ['operator', ...partners, 'customer'] as const
const row = (kinds: Row['kinds'], cells: Cells): Row => ({ kinds, cells })
/** Named by linked pages only, and nothing in the product does it yet: no panel promises it. */
const later = (kinds: Row['kinds'], cells: Cells): Row => ({ kinds, cells, isLater: true })

/** Rule 25: a Global admin may everything, also where a page names other roles only. */
const full: Cells = { global_admin: 'seed' }
const ofBilling: Cells = { admin_agent: 'linked', billing_admin: 'linked', global_admin: 'linked' }

const matrix = {
  // Customers
  view_customers: row(partners, {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'seed',
    ...full,
  }),
  add_customer: row(sellers, {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'no_linked',
    ...full,
  }),
  edit_customer: later(partners, {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'linked',
    ...full,
  }),
  edit_customer_billing: row(partners, {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'no_linked',
    ...full,
  }),
  request_relationship: row(partners, {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'no_seed',
    ...full,
  }),
  request_delegated_admin: row(partners, { admin_agent: 'seed', ...full }),
  remove_relationship: later(partners, { admin_agent: 'linked', sales_agent: 'linked', ...full }),
  administer_on_behalf: row(partners, {
    admin_agent: 'seed',
    sales_agent: 'no_linked',
    helpdesk_agent: 'no_linked',
    ...full,
  }),
  /** People are made by those who administer on behalf of a customer (rule 20), and by who manages people. */
  manage_customer_users: row(partners, {
    admin_agent: 'linked',
    user_management_admin: 'linked',
    ...full,
  }),
  /** The list of a customer's people, and a new temporary password for one of them. */
  help_customer_users: row(partners, {
    admin_agent: 'linked',
    helpdesk_agent: 'ours',
    user_management_admin: 'linked',
    ...full,
  }),
  manage_customer_licenses: later(partners, {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'linked',
    user_management_admin: 'linked',
    ...full,
  }),
  import_customer_users: later(partners, full),
  confirm_customer_agreement: later(sellers, {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'no_linked',
    ...full,
  }),
  view_self_purchase: later(partners, {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'linked',
    ...full,
  }),
  change_self_purchase: later(partners, { admin_agent: 'linked', ...full }),
  manage_devices: later(partners, { admin_agent: 'linked', sales_agent: 'linked', ...full }),
  manage_device_profiles: later(partners, { admin_agent: 'linked', ...full }),
  view_leads: row(partners, { sales_agent: 'linked', helpdesk_agent: 'no_seed', ...full }),

  // Orders and subscriptions
  view_offers: row(['operator', ...partners], {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'no_linked',
    ...full,
    user_management_admin: 'linked',
    billing_admin: 'linked',
    program_manager: 'ours',
  }),
  /** What raises the bill is the agents' who sell; pages of 2021 name admins too, generously (domain 3.3, note). */
  order: row(sellers, {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'no_linked',
    ...full,
  }),
  manage_subscriptions: row(partners, {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'seed',
    ...full,
  }),
  /** Rule 23: offers marked so, such as seats of the office type. */
  manage_marked_subscriptions: row(partners, { admin_agent: 'seed', ...full }),
  assign_support_contact: row(sellers, {
    admin_agent: 'linked',
    helpdesk_agent: 'linked',
    ...full,
  }),
  start_transfer: later(partners, { admin_agent: 'linked', ...full }),
  accept_transfer: later(partners, { admin_agent: 'ours', sales_agent: 'linked', ...full }),

  // Partnerships
  request_partnership: row(['indirect_provider'], {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'no_linked',
    ...full,
  }),
  /** Rule 26. */
  accept_partnership: row(['indirect_reseller'], full),
  /** Rules 24 and 27: partners' profiles are not for the helpdesk; agents that sell need the list. */
  view_partnerships: row(['indirect_provider', 'indirect_reseller'], {
    admin_agent: 'ours',
    sales_agent: 'ours',
    helpdesk_agent: 'no_seed',
    user_management_admin: 'seed',
    ...full,
  }),
  remove_partnership: row(['indirect_provider', 'indirect_reseller'], {
    admin_agent: 'linked',
    ...full,
  }),
  /** Consent to administrator access is given and taken back by the same role. */
  remove_tenant_admin: row(['indirect_reseller'], { global_admin: 'ours' }),
  /** Rule 33: what acceptance allows, for the agents to whom administration on behalf belongs (rule 20). */
  use_tenant_admin: row(['indirect_provider'], { admin_agent: 'seed', ...full }),

  // Support
  check_service_health: row(partners, {
    admin_agent: 'seed',
    sales_agent: 'linked',
    helpdesk_agent: 'seed',
    ...full,
  }),
  request_customer_support: row(partners, {
    admin_agent: 'seed',
    sales_agent: 'no_linked',
    helpdesk_agent: 'seed',
    ...full,
  }),
  /** Rule 21: not for Admin agents, whatever later pages say. */
  request_program_support: row(partners, {
    admin_agent: 'no_seed',
    sales_agent: 'linked',
    helpdesk_agent: 'linked',
    user_management_admin: 'linked',
    billing_admin: 'linked',
    ...full,
  }),

  // The company itself
  manage_users: row(everyone, { admin_agent: 'no_seed', user_management_admin: 'seed', ...full }),
  manage_applications: row(everyone, { global_admin: 'ours' }),
  manage_sign_on: row(everyone, { global_admin: 'ours' }),
  view_activity: row(everyone, {
    admin_agent: 'linked',
    sales_agent: 'linked',
    helpdesk_agent: 'linked',
    user_management_admin: 'linked',
    billing_admin: 'linked',
    global_admin: 'linked',
    program_manager: 'ours',
  }),
  view_partner_profiles: row(partners, {
    helpdesk_agent: 'no_seed',
    user_management_admin: 'seed',
    ...full,
  }),
  edit_marketing_profile: later(partners, { admin_agent: 'linked', ...full }),
  change_legal_profile: row(partners, { global_admin: 'linked' }),
  /** The company’s address, and new locations of it. */
  edit_organization_profile: row(partners, { global_admin: 'linked' }),
  edit_support_profile: row(partners, { admin_agent: 'ours', global_admin: 'linked' }),
  /** Purchase order number and tax id; the address where the bill goes is a Global admin’s (domain 4.1). */
  edit_billing_profile: row(partners, ofBilling),
  view_tax_profile: row(partners, ofBilling),
  view_partner_agreements: row(partners, { sales_agent: 'linked', ...ofBilling }),
  sign_partner_agreement: row(partners, {
    admin_agent: 'no_linked',
    sales_agent: 'no_linked',
    helpdesk_agent: 'no_linked',
    user_management_admin: 'no_linked',
    billing_admin: 'no_linked',
    global_admin: 'linked',
  }),
  view_billing: later(partners, {
    admin_agent: 'linked',
    sales_agent: 'no_linked',
    helpdesk_agent: 'no_linked',
    billing_admin: 'linked',
    global_admin: 'linked',
  }),
  view_credit_limit: later(partners, { billing_admin: 'linked', ...full }),
  use_previews: later(partners, { admin_agent: 'linked', global_admin: 'linked' }),

  /** Rule 3: joining the program is the Global admin's; a company that is no partner yet is a customer. */
  enrol: row(['customer', 'indirect_reseller'], full),
  ask_directory_change: row(['indirect_provider'], { admin_agent: 'ours', ...full }),

  // A customer's own decisions
  decide_partner_access: row(['customer'], full),
  view_partner_access: row(['customer'], {
    user_management_admin: 'ours',
    billing_admin: 'ours',
    ...full,
  }),

  // The operator's desk
  import_catalog: row(['operator'], { global_admin: 'ours', program_manager: 'ours' }),
  manage_organizations: row(['operator'], { global_admin: 'ours', program_manager: 'ours' }),
  manage_directory: row(['operator'], { global_admin: 'ours', program_manager: 'ours' }),
  manage_announcements: row(['operator'], { global_admin: 'ours', program_manager: 'ours' }),
  manage_membership: row(['operator'], { global_admin: 'ours', program_manager: 'ours' }),
  review_enrolments: row(['operator'], { global_admin: 'ours', program_manager: 'ours' }),
  view_system: row(['operator'], { global_admin: 'ours', program_manager: 'ours' }),
} as const satisfies Record<string, Row>

export type Act = keyof typeof matrix
export const acts = Object.keys(matrix) as readonly Act[]
/** The kinds of organization whose people the act is for. */
export const kindsOf = (act: Act): readonly OrganizationKind[] => matrix[act].kinds
/** The acts that people of such an organization are told of. */
export const actsFor = (kind: OrganizationKind): readonly Act[] =>
  acts.filter((act) => kindsOf(act).includes(kind) && !('isLater' in matrix[act]))

const isAllowed = (act: Act, role: Role): boolean => {
  const { [role]: cell }: Cells = matrix[act].cells
  return cell !== undefined && !cell.startsWith('no_')
}

/** The roles that may do each act. */
export const can = Object.fromEntries(
  acts.map((act) => [act, roles.filter((role) => isAllowed(act, role))]),
) as unknown as Readonly<Record<Act, readonly [Role, ...Role[]]>>

export const may = (held: readonly Role[], act: Act): boolean =>
  held.some((role) => isAllowed(act, role))
