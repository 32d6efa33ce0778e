// The companies whose pages are all visited, one of each kind, and the two widths at which they are looked at.
import { call } from '../../src/contract/client.ts'
import { createCustomerDraft } from '../../src/contract/customer-drafts.ts'
import { updateLegalIdentity } from '../../src/contract/legal-identity.ts'
import { listPartnerships } from '../../src/contract/partnerships.ts'
import type { OrganizationKind } from '../../src/domain/organization.ts'
import {
  apiAs,
  type Company,
  demoCompany,
  demoOrganizations,
  newCompany,
  requestPartnership,
} from './companies.ts'

/** Demo companies that no other journey changes. */
const companies: Readonly<Record<OrganizationKind, string>> = {
  operator: 'Meridian Cloud Program',
  indirect_provider: 'Aurora Distribuição',
  indirect_reseller: 'Rio Verde Sistemas',
  direct_partner: 'Северный мост',
  customer: '',
}
export const kinds = Object.keys(companies) as OrganizationKind[]

export function companyOf(kind: OrganizationKind): Company {
  const name = companies[kind] || demoOrganizations().find((one) => one.kind === kind)?.name
  return demoCompany(name ?? '')
}

/** Pages to which no link leads. */
export async function unlinked(
  kind: OrganizationKind,
  company: Company,
): Promise<readonly string[]> {
  if (kind === 'indirect_provider') {
    const { items } = await call(await apiAs(company.owner), listPartnerships)
    const helped = items.find(({ tenantAdminUntil }) => tenantAdminUntil !== undefined)
    // Without an address it is not complete: pressing Submit makes no customer.
    const content = { companyName: 'Half a draft', lines: [] }
    const draft = await call(await apiAs(company.owner), createCustomerDraft, { body: { content } })
    const steps = ['details', 'subscriptions', 'review', 'confirmation']
    return [
      ...(helped === undefined ? [] : [`/resellers/${helped.id}/users`]),
      ...steps.map((step) => `/customers/new/${draft.id}/${step}`),
    ]
  }
  // What an application sends there is not complete: an answer would lead away.
  if (kind === 'direct_partner') return ['/authorize']
  if (kind === 'operator') return [`/enrolments/${await changingItsName()}`]
  // Without somebody just added it says that the password was shown before.
  if (kind === 'customer') return ['/settings/users/new/done']
  if (kind !== 'indirect_reseller') return []
  const provider = await newCompany('indirect_provider', { country: 'BR' })
  const { pathname, hash } = new URL(await requestPartnership(provider, company))
  return [pathname + hash]
}

/** A reseller whose new legal name waits for the operator; its id. */
async function changingItsName(): Promise<string> {
  const { owner } = await newCompany('indirect_reseller')
  const content = {
    companyName: 'Renamed Systems Inc',
    addressLine1: '1 Main Street',
    city: 'Boston',
    state: 'MA',
    postalCode: '02110',
    firstName: 'Paula',
    lastName: 'Contact',
    phoneNumber: '6175550100',
  }
  const { organizationId } = await call(await apiAs(owner), updateLegalIdentity, {
    body: { content },
  })
  return organizationId
}

/** Milliseconds for all pages of one company, on a machine that is busy with other things. */
export const longest = 420_000

export const narrow = { width: 375, height: 720 }
export const wide = { width: 1280, height: 800 }
