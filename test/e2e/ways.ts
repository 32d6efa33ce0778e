// What the three ways share: who takes part in the main job, what is done, and what each side then sees.
import type { CustomerRow } from '../../src/contract/customer-rows.ts'
import type { PartnerAccess } from '../../src/contract/partner-access.ts'
import type { WireSubscription } from '../../src/contract/subscription-resource.ts'
import type { SupportContact } from '../../src/contract/support-contacts.ts'
import { demoOrganizations, type Person } from './companies.ts'
import type { newDetails } from './customers.ts'

export type Organization = ReturnType<typeof demoOrganizations>[number]
/** What the provider types of a new customer, by the wizard’s labels. */
export type Details = ReturnType<typeof newDetails>

export function organization(name: string): Organization {
  const found = demoOrganizations().find((one) => one.name === name)
  if (found === undefined) throw new Error(`The demo has no company ${name}`)
  return found
}

export function ownerOf({ name, people: [owner] }: Organization): Person {
  if (owner === undefined) throw new Error(`${name} has nobody`)
  return owner
}

// Only companies of the demo have API clients, without which neither curl nor the command line could look. These two sell in one
// region and are no partners at first; no other journey touches what is between them.
export const provider = () => organization('Contour Distribution')
export const reseller = () => organization('Copperfield Systems')

/** Licenses of the first order. */
export const ordered = 7

export interface Added {
  readonly id: string
  readonly name: string
  readonly domain: string
  /** With the temporary password of the confirmation. */
  readonly admin: Person
  /** What the provider is shown when it looks again. */
  readonly again: string
}

/** A customer in the list of one partner. */
export interface Listed {
  readonly id: string
  readonly name: string
  readonly domain: string
  /** The provider’s resellers for it, or the reseller’s providers. */
  readonly together: readonly string[]
  readonly isAdministered: boolean
}

/** Its one subscription, as one partner sees it. */
export interface Running {
  readonly id: string
  readonly name: string
  readonly offer: string
  readonly quantity: number
  readonly status: string
  /** MPN ID of the partner of record. */
  readonly earns: string
  readonly supports: string
}

/** A partner as the customer sees it. */
export interface Access {
  readonly partner: string
  readonly rights: readonly string[]
  readonly isAdmin: boolean
  /** Of the relationship; the portal does not show it. */
  readonly id?: string
}

/** What a stranger is shown. */
export interface Glance {
  readonly list: string
  /** Instead of the customer itself. */
  readonly opened: string
}

export interface Way {
  readonly name: string
  readonly becomePartners: () => Promise<void>
  readonly addCustomer: (details: Details) => Promise<Added>
  /** The provider designates the reseller as support contact; the reseller names the subscription. */
  readonly serve: (customer: Added, subscriptionId: string, friendlyName: string) => Promise<void>
  /** The customer’s admin signs in for the first time, sets a password and sees who has access. */
  readonly takeOver: (customer: Added) => Promise<{ admin: Person; access: readonly Access[] }>
  /** The same person takes delegated administration back from the reseller. */
  readonly removeAdmin: () => Promise<void>

  /** Name and MPN ID of each. */
  readonly partnersOf: (company: Organization) => Promise<readonly string[]>
  readonly listed: (company: Organization, customer: Added) => Promise<Listed>
  readonly running: (company: Organization, customer: Added) => Promise<Running>
  /** Null where a person cannot sign in. */
  readonly accessOf: ((admin: Person) => Promise<readonly Access[]>) | null
  /** What the reseller is told when it opens the customer’s people, and when it names the subscription. */
  readonly refusalsOf: (customer: Added, subscriptionId: string) => Promise<readonly string[]>
  /** By its list, and by the customer’s id; a strange customer by that of the reseller’s relationship. */
  readonly glance: (
    stranger: Organization,
    customer: Added,
    relationshipId: string,
  ) => Promise<Glance>
}

export type Acts = Pick<
  Way,
  'becomePartners' | 'addCustomer' | 'serve' | 'takeOver' | 'removeAdmin'
>
export type Reads = Omit<Way, 'name' | keyof Acts>

export const listedIn = (row: CustomerRow): Listed => ({
  id: row.id,
  name: row.companyName,
  domain: row.domain,
  together: [...row.resellers, ...row.providers].map(({ name }) => name),
  isAdministered: row.adminUntil !== undefined,
})

export const runningIn = (
  { id, friendlyName, offerName, quantity, status, partnerId }: WireSubscription,
  { name, supportMpnId }: SupportContact,
): Running => ({
  id,
  name: friendlyName,
  offer: offerName,
  quantity,
  status,
  earns: partnerId ?? '',
  supports: `${name} (${supportMpnId})`,
})

/** The portal’s words for rights. */
const rightNames = {
  order: 'Submit orders',
  manage_subscriptions: 'Manage subscriptions',
  manage_users: 'Manage users',
} as const

export const accessIn = ({ id, partnerName, rights, adminUntil }: PartnerAccess): Access => ({
  id,
  partner: partnerName,
  rights: rights.map((right) => rightNames[right]),
  isAdmin: adminUntil !== undefined,
})

/** The one thing of a list that must have just this one. */
export function only<T>(items: readonly T[], what: string): T {
  const [first, ...more] = items
  if (first === undefined || more.length > 0) throw new Error(`${items.length} of ${what}, not one`)
  return first
}
