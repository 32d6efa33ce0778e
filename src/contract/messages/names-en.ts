// Names of kinds of organization and of roles in English: the model that the other languages translate.
import type { OrganizationKind } from '../../domain/organization.ts'
import type { Role } from '../../domain/roles.ts'
import { defineMessages } from '../text.ts'

export const namesEn = defineMessages({
  kinds: {
    operator: 'Program operator',
    indirect_provider: 'Indirect provider',
    indirect_reseller: 'Indirect reseller',
    direct_partner: 'Direct partner',
    customer: 'Customer',
  } satisfies Record<OrganizationKind, string>,
  roles: {
    admin_agent: 'Admin agent',
    sales_agent: 'Sales agent',
    helpdesk_agent: 'Helpdesk agent',
    global_admin: 'Global admin',
    user_management_admin: 'User management admin',
    billing_admin: 'Billing admin',
    program_manager: 'Program manager',
    user: 'User',
  } satisfies Record<Role, string>,
})
