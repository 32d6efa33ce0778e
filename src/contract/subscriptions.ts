// Subscriptions as the original prints them, the reseller that earns, and the designated support contact (rules 47, 51, 55).
import { type Static, Type } from 'typebox'
import type { OrganizationId } from '../domain/ids.ts'
import { billingCycles } from '../domain/offer.ts'
import { can } from '../domain/roles.ts'
import type { IncentiveCredit, Subscription } from '../domain/subscription.ts'
import { endpoint } from './endpoint.ts'
import {
  collection,
  etagOf,
  given,
  guid,
  instant,
  linkTo,
  oneOf,
  resource,
  sentAttributes,
} from './wire.ts'

const subscription = resource('Subscription', {
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

const path = '/v1/customers/:id/subscriptions'
const ext = '/ext/v1/customers/:id/subscriptions'
const partners = ['indirect_provider', 'indirect_reseller', 'direct_partner'] as const
const reader = {
  allow: can.view_customers,
  kinds: partners,
  audits: 'subscription',
  method: 'GET',
} as const
const ofCustomer = Type.Object({ id: guid<OrganizationId>() })
const one = Type.Object({ id: guid<OrganizationId>(), subscriptionId: guid() })

export const listSubscriptions = endpoint({
  ...reader,
  name: 'listSubscriptions',
  summary: 'The customer’s subscriptions that the caller sold, or serves through their seller.',
  path,
  params: ofCustomer,
  query: Type.Object({
    order_id: Type.Optional(Type.String({ maxLength: 100 })),
    /** Of one reseller. */
    mpn_id: Type.Optional(Type.String({ maxLength: 20 })),
  }),
  reply: collection(subscription),
})

export const readSubscription = endpoint({
  ...reader,
  name: 'readSubscription',
  summary: 'One subscription.',
  path: `${path}/:subscriptionId`,
  params: one,
  reply: subscription,
})

export const listSubscriptionAddOns = endpoint({
  ...reader,
  name: 'listSubscriptionAddOns',
  summary: 'Add-on subscriptions that stand on this one.',
  path: `${path}/:subscriptionId/addons`,
  params: one,
  reply: collection(subscription),
})

export const updateSubscription = endpoint({
  name: 'updateSubscription',
  summary:
    'Change quantity, name, renewal, status or the reseller that earns. Takes the whole resource back.',
  method: 'PATCH',
  path: `${path}/:subscriptionId`,
  allow: can.manage_subscriptions,
  kinds: partners,
  params: one,
  body: Type.Object({
    quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000_000 })),
    friendlyName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    status: Type.Optional(oneOf(['active', 'suspended', 'deleted'], 'none')),
    autoRenewEnabled: Type.Optional(Type.Boolean()),
    billingCycle: Type.Optional(oneOf(billingCycles, 'unknown')),
    /** MPN ID of the reseller; '' clears it. */
    partnerId: Type.Optional(Type.String({ maxLength: 20 })),
    attributes: sentAttributes,
  }),
  reply: subscription,
  audits: 'subscription',
})

const credit = resource('IncentiveCredit', {
  mpnId: Type.String(),
  resellerName: Type.String(),
  fromDate: instant(),
  /** Absent: earns now. */
  untilDate: Type.Optional(instant()),
})
export type WireCredit = Static<typeof credit>

export const toWireCredit = (c: IncentiveCredit): WireCredit => ({
  mpnId: c.mpnId,
  resellerName: c.resellerName,
  fromDate: c.from.toISOString(),
  ...given({ untilDate: c.until?.toISOString() }),
  attributes: { objectType: 'IncentiveCredit' },
})

export const listIncentiveCredits = endpoint({
  ...reader,
  name: 'listIncentiveCredits',
  summary:
    'Who earned the incentive of a subscription, newest first. The seller sees all, a reseller its own.',
  path: `${ext}/:subscriptionId/credits`,
  params: one,
  reply: collection(credit),
})

const supportContact = resource('SupportContact', {
  supportTenantId: guid(),
  supportMpnId: Type.String(),
  name: Type.String(),
})
export type SupportContact = Static<typeof supportContact>

export const toSupportContact = (
  s: Pick<Subscription, 'customerId' | 'id' | 'supportTenantId' | 'supportMpnId' | 'supportName'>,
): SupportContact => ({
  supportTenantId: s.supportTenantId,
  supportMpnId: s.supportMpnId,
  name: s.supportName,
  links: {
    self: linkTo(`/customers/${s.customerId}/subscriptions/${s.id.toUpperCase()}/supportcontact`),
  },
  attributes: { objectType: 'SupportContact' },
})

export const readSupportContact = endpoint({
  ...reader,
  name: 'readSupportContact',
  summary: 'Who supports this subscription.',
  path: `${path}/:subscriptionId/supportcontact`,
  params: one,
  reply: supportContact,
})

export const updateSupportContact = endpoint({
  name: 'updateSupportContact',
  summary:
    'Designate the support contact: the seller, or a reseller with delegated administration of the customer.',
  method: 'PUT',
  path: `${path}/:subscriptionId/supportcontact`,
  allow: can.assign_support_contact,
  kinds: ['indirect_provider', 'direct_partner'],
  params: one,
  body: Type.Object({
    supportTenantId: guid(),
    supportMpnId: Type.Optional(Type.String({ maxLength: 20 })),
    name: Type.Optional(Type.String({ maxLength: 200 })),
    attributes: sentAttributes,
  }),
  reply: supportContact,
  audits: 'subscription',
})

export const listSupportContacts = endpoint({
  ...reader,
  name: 'listSupportContacts',
  summary:
    'Who can be designated: the seller, and its resellers with delegated administration of the customer.',
  path: `${ext}/:subscriptionId/supportcontacts`,
  kinds: ['indirect_provider', 'direct_partner'],
  params: one,
  reply: collection(supportContact),
})
