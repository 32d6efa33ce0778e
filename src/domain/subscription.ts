// A subscription: what runs for a customer, and who may change what of it (rules 22, 23, 47, 51).
import type { OrganizationId } from './ids.ts'
import type { BillingCycle, Offer } from './offer.ts'
import type { Refusal } from './refusal.ts'

export interface Subscription {
  readonly id: string
  readonly customerId: OrganizationId
  readonly sellerId: OrganizationId
  readonly orderId: string
  readonly offerId: string
  readonly offerName: string
  readonly friendlyName: string
  readonly quantity: number
  readonly unitType: string
  readonly billing: 'license' | 'usage'
  readonly billingCycle: BillingCycle
  readonly parentId: string | null
  readonly status: 'active' | 'suspended'
  readonly autoRenew: boolean
  readonly isTrial: boolean
  readonly needsAdminAgent: boolean
  readonly startedAt: Date
  readonly commitmentEnd: Date
  readonly supportTenantId: OrganizationId
  readonly supportMpnId: string
  readonly supportName: string
  readonly version: number
  /** MPN ID of the reseller that earns the incentive now; null: nobody. */
  readonly mpnId: string | null
}

/** Who earned the incentive of a subscription, from when until when. */
export interface IncentiveCredit {
  readonly mpnId: string
  readonly resellerName: string
  readonly from: Date
  readonly until: Date | null
}

export interface SubscriptionChange {
  readonly quantity?: number
  readonly friendlyName?: string
  readonly autoRenew?: boolean
  readonly status?: 'active' | 'suspended'
  /** '' clears it. */
  readonly mpnId?: string
  readonly billingCycle?: BillingCycle
}

/** Leaves of a change only what differs from the subscription: clients send the whole resource back. */
export function differences(
  subscription: Subscription,
  wanted: SubscriptionChange,
): SubscriptionChange {
  const now = { ...subscription, mpnId: subscription.mpnId ?? '' }
  const entries = Object.entries(wanted).filter(
    ([name, value]) => value !== undefined && value !== now[name as keyof SubscriptionChange],
  )
  return Object.fromEntries(entries)
}

/** Why the change is refused, or null. `isSeller`: what raises the bill, and who earns, are the seller's acts (blueprint 4.8). */
export function refusalToChange(
  subscription: Subscription,
  change: SubscriptionChange,
  offer: Pick<Offer, 'minQuantity' | 'maxQuantity' | 'isAutoRenewable'>,
  isSeller: boolean,
): Refusal | null {
  if (change.billingCycle !== undefined) return 'billing_cycle_by_order'
  if (!isSeller && (change.quantity !== undefined || change.mpnId !== undefined))
    return 'no_commerce_relationship'
  if (change.quantity !== undefined) {
    if (
      (change.status ?? subscription.status) === 'suspended' ||
      subscription.status === 'suspended'
    )
      return 'suspended_quantity'
    if (change.quantity < offer.minQuantity || change.quantity > offer.maxQuantity)
      return 'quantity_outside_offer'
  }
  return change.autoRenew === true && !offer.isAutoRenewable ? 'not_auto_renewable' : null
}

/** The end of the first term: a month for monthly trials and one-time sales, else a year; UTC. */
export function endOfTerm(start: Date, isTrial: boolean): Date {
  const end = new Date(start)
  if (isTrial) end.setUTCDate(end.getUTCDate() + 30)
  else end.setUTCFullYear(end.getUTCFullYear() + 1)
  return end
}
