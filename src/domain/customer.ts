// A customer, who works with it, and what a new one needs (rules 35, 36, 48, 52..54, 56).

import { isAdmin } from './admins.ts'
import type { OrganizationId, ProviderId, ResellerId } from './ids.ts'
import type { Cloud, Organization, OrganizationKind } from './organization.ts'
import type { Partnership } from './partnership.ts'
import type { Place } from './place.ts'
import type { Refusal } from './refusal.ts'
import { regionOf } from './region.ts'
import { type Role } from './roles.ts'

export interface Address {
  readonly country: string
  readonly city: string
  readonly state: string | null
  readonly addressLine1: string
  readonly addressLine2: string | null
  readonly postalCode: string | null
  readonly firstName: string
  readonly lastName: string
  readonly phoneNumber: string | null
}

export interface BillingProfile {
  readonly id: string
  readonly companyName: string
  readonly email: string
  readonly culture: string
  readonly language: string
  readonly address: Address
  readonly registrationNumber: string | null
  readonly version: number
}

/** What a partner may see of a customer: its own relationship row, which carries the names. */
export interface CustomerRelationship {
  readonly id: string
  readonly customerId: OrganizationId
  readonly customerName: string
  readonly customerDomain: string
  readonly customerCountry: string
  readonly customerCloud: Cloud
  readonly customerLanguage: Organization['language']
  readonly partnerId: OrganizationId
  readonly partnerKind: OrganizationKind
  readonly partnerName: string
  readonly partnerMpnId: string
  readonly startedAt: Date
  /** Delegated administration until then; null: none, or taken back by the customer. */
  readonly adminUntil: Date | null
}

/** Where the customer stands. Who may sell to it stands there too. */
export const placeOf = ({ customerCountry, customerCloud }: CustomerRelationship): Place => ({
  region: regionOf(customerCountry),
  cloud: customerCloud,
})

/** What a list shows of it. */
export type ListedCustomer = Pick<
  CustomerRelationship,
  'customerId' | 'customerName' | 'customerDomain' | 'customerCountry' | 'partnerId' | 'adminUntil'
>

/** A reseller that serves a customer through a provider. */
export interface CustomerReseller {
  readonly customerId: OrganizationId
  readonly providerId: ProviderId
  readonly providerName: string
  readonly resellerId: ResellerId
  readonly resellerName: string
  readonly resellerMpnId: string
}

/** Days of delegated administration that a new customer's reseller (or its one seller) begins with. */
export const delegatedAdminDays = 730

/** Why `seller` may not add a customer, with `partnership` when it names a reseller, or null. */
export function refusalToAdd(
  seller: Organization,
  customer: { readonly country: string; readonly region: string | null },
  reseller: { readonly named: boolean; readonly partnership: Partnership | null },
): Refusal | null {
  if (seller.state === 'suspended') return 'organization_suspended'
  if (customer.region === null || customer.region !== seller.region) return 'not_sold_in_country'
  if (!reseller.named) return null
  if (seller.kind !== 'indirect_provider') return 'not_for_this_organization'
  return reseller.partnership?.state === 'active' ? null : 'no_partnership'
}

/** Why `partner` may not administer the customer at `now`, or null. Its relationship stays, and what it sold too. */
export const refusalToAdminister = (
  relationship: CustomerRelationship,
  now: Date,
): Refusal | null =>
  relationship.adminUntil !== null && relationship.adminUntil > now ? null : 'no_delegated_admin'

/**
 * Why a partner with these roles may not reset the password of a customer's person with those, or null: who could sign in as
 * the customer's admin would hold more than the helpdesk has (rules 22, 24; threat T23).
 */
export const refusalToResetAt = (
  person: readonly Role[],
  partner: readonly Role[],
): Refusal | null =>
  isAdmin(person) && !partner.includes('admin_agent') && !partner.includes('global_admin')
    ? 'role_lacks_rights'
    : null
