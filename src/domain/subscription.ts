// A subscription: what runs for a customer, until when, and who earns by it (rules 47, 51).
import type { OrganizationId } from './ids.ts'
import type { BillingCycle } from './offer.ts'

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

/** The end of the first term: a month for monthly trials and one-time sales, else a year; UTC. */
export function endOfTerm(start: Date, isTrial: boolean): Date {
  const end = new Date(start)
  if (isTrial) end.setUTCDate(end.getUTCDate() + 30)
  else end.setUTCFullYear(end.getUTCFullYear() + 1)
  return end
}
