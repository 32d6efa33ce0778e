// A subscription as the original prints it.
import { type Static, Type } from 'typebox'
import { billingCycles } from '../domain/offer.ts'
import type { Subscription } from '../domain/subscription.ts'
import { etagOf, given, instant, linkTo, oneOf, resource } from './wire.ts'

export const subscription = resource('Subscription', {
  id: Type.String(),
  offerId: Type.String(),
  entitlementId: Type.Optional(Type.String()),
  offerName: Type.String(),
  friendlyName: Type.String(),
  quantity: Type.Integer(),
  unitType: Type.String(),
  parentSubscriptionId: Type.Optional(Type.String()),
  creationDate: instant(),
  effectiveStartDate: instant(),
  commitmentEndDate: instant(),
  status: oneOf(['active', 'suspended', 'deleted'], 'none'),
  autoRenewEnabled: Type.Boolean(),
  billingType: oneOf(['usage', 'license'], 'none'),
  billingCycle: oneOf(billingCycles, 'unknown'),
  isTrial: Type.Boolean(),
  isMicrosoftProduct: Type.Boolean(),
  partnerId: Type.Optional(Type.String()),
  contractType: Type.String(),
  orderId: Type.String(),
  termDuration: Type.String(),
})
export type WireSubscription = Static<typeof subscription>

export function toWireSubscription(s: Subscription): WireSubscription {
  const id = s.id.toUpperCase()
  return {
    id,
    offerId: s.offerId,
    entitlementId: id,
    offerName: s.offerName,
    friendlyName: s.friendlyName,
    quantity: s.quantity,
    unitType: s.unitType,
    creationDate: s.startedAt.toISOString(),
    effectiveStartDate: s.startedAt.toISOString(),
    commitmentEndDate: s.commitmentEnd.toISOString(),
    status: s.status,
    autoRenewEnabled: s.autoRenew,
    billingType: s.billing,
    billingCycle: s.billingCycle,
    isTrial: s.isTrial,
    isMicrosoftProduct: false,
    contractType: 'subscription',
    orderId: s.orderId,
    termDuration: s.isTrial ? 'P1M' : 'P1Y',
    ...given({ parentSubscriptionId: s.parentId?.toUpperCase(), partnerId: s.mpnId }),
    links: { self: linkTo(`/customers/${s.customerId}/subscriptions/${id}`) },
    attributes: { objectType: 'Subscription', etag: etagOf(s.id, s.version) },
  }
}
