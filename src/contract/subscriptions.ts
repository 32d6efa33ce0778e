// Subscriptions as the original reads and changes them (rules 47, 51).
import { Type } from 'typebox'
import { billingCycles } from '../domain/offer.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { ofCustomer, one, partners, path, reader } from './subscription-reading.ts'
import { subscription } from './subscription-resource.ts'
import { collection, oneOf, sentAttributes } from './wire.ts'

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
