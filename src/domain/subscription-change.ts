// What of a subscription may be changed, and by whom (rules 22, 23, 47, 51).
import type { BillingCycle, Offer } from './offer.ts'
import type { Refusal } from './refusal.ts'
import type { Subscription } from './subscription.ts'

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

/** What a suspended company may still change of what runs: neither how much of it, up or down, nor who earns (domain 4.1). */
export const refusalWhileSuspended = ({ quantity, mpnId }: SubscriptionChange): Refusal | null =>
  quantity === undefined && mpnId === undefined ? null : 'organization_suspended'

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
