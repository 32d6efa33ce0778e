// An order: lines of offers for one customer, placed by a seller that has a relationship with it (rules 23, 35, 50, 53).
import type { OrganizationId } from './ids.ts'
import type { BillingCycle, Offer } from './offer.ts'
import type { Organization } from './organization.ts'
import type { Refusal } from './refusal.ts'
import { may, type Role } from './roles.ts'

export interface OrderLine {
  readonly number: number
  readonly offerId: string
  readonly subscriptionId: string
  readonly parentId: string | null
  readonly friendlyName: string
  readonly quantity: number
  readonly mpnId: string | null
}

export interface Order {
  readonly id: string
  readonly customerId: OrganizationId
  readonly sellerId: OrganizationId
  readonly billingCycle: BillingCycle
  readonly currency: string
  readonly status: 'completed' | 'pending' | 'cancelled'
  readonly createdAt: Date
  readonly version: number
  readonly lines: readonly OrderLine[]
}

/** A line as it is asked for; the offer is the one sold in the customer's country, or null. */
interface WantedLine {
  readonly offer: Offer | null
  readonly quantity: number
  readonly billingCycle: BillingCycle
  /** The offer of the subscription it shall stand on; null when none is named. */
  readonly parentOfferId: string | null
}

/** Why the line cannot be ordered, or null. Offer limits are counted under lock: see refusalOfLimit. */
export function refusalToOrder(
  { offer, quantity, billingCycle, parentOfferId }: WantedLine,
  roles: readonly Role[],
): Refusal | null {
  if (offer === null || !offer.isAvailable) return 'offer_not_available'
  if (offer.needsAdminAgent && !may(roles, 'manage_marked_subscriptions'))
    return 'needs_admin_agent'
  if (quantity < offer.minQuantity || quantity > offer.maxQuantity) return 'quantity_outside_offer'
  if (!offer.billingCycles.includes(billingCycle)) return 'billing_cycle_not_offered'
  if (offer.isAddOn !== (parentOfferId !== null))
    return offer.isAddOn ? 'add_on_needs_base' : 'not_an_add_on'
  return parentOfferId !== null && !offer.prerequisites.includes(parentOfferId)
    ? 'add_on_needs_base'
    : null
}

/** Why one more subscription of the offer is too many for a customer that has `current` and ever had `ever`, or null. */
export function refusalOfLimit(offer: Offer, current: number, ever: number): Refusal | null {
  const limit = offer.limitCount ?? Number.POSITIVE_INFINITY
  const counted = offer.limitScope === 'lifetime' ? ever : current
  return offer.limitScope !== 'none' && counted >= limit ? 'offer_limit_reached' : null
}

/** Why `mpnId` may not earn the incentive of the seller's subscription, or null. `reseller`: the active partner with that id. */
export function refusalToCredit(
  mpnId: string,
  seller: Organization,
  reseller: object | null,
  mpnIdExists: boolean,
): Refusal | null {
  if (mpnId === seller.mpnId) return 'own_mpn_id'
  if (reseller !== null) return null
  return mpnIdExists ? 'not_our_reseller' : 'mpn_id_not_found'
}
