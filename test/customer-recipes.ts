// Recipes of the endpoints around customers (see recipes.ts).
import { randomUUID } from 'node:crypto'
import * as billingProfiles from '../src/contract/billing-profiles.ts'
import * as drafts from '../src/contract/customer-drafts.ts'
import * as customerPartners from '../src/contract/customer-partners.ts'
import * as customerRows from '../src/contract/customer-rows.ts'
import * as users from '../src/contract/customer-users.ts'
import * as customers from '../src/contract/customers.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as incentiveCredits from '../src/contract/incentive-credits.ts'
import * as newCustomers from '../src/contract/new-customers.ts'
import * as orders from '../src/contract/orders.ts'
import * as partnerAccess from '../src/contract/partner-access.ts'
import * as subscriptions from '../src/contract/subscriptions.ts'
import * as supportContacts from '../src/contract/support-contacts.ts'
import type { Make } from './recipes.ts'
import {
  newCustomer,
  ofCustomer,
  offered,
  partners,
  provider,
  shared,
  subscribed,
} from './stories.ts'
import type { Client, World } from './world.ts'

const good = (client: Client, input: object) => ({ client, input: input as never })

const of = (
  endpoint: Endpoint,
  make: (world: World) => Promise<ReturnType<typeof good>>,
): [string, Make] => [endpoint.name, make]

/** By the provider, on a customer that it shares with a reseller. */
const onCustomer = (endpoint: Endpoint, more: object = {}) =>
  of(endpoint, async (world) => {
    const { provider: from, customerId } = await shared(world)
    return good(from, { params: { id: customerId }, ...more })
  })

/** By the reseller that administers the customer. */
const byReseller = (
  endpoint: Endpoint,
  more: (story: Awaited<ReturnType<typeof shared>>) => object = () => ({}),
) =>
  of(endpoint, async (world) => {
    const story = await shared(world)
    return good(story.reseller, { params: { id: story.customerId }, ...more(story) })
  })

const onSubscription = (
  endpoint: Endpoint,
  more: (story: Awaited<ReturnType<typeof subscribed>>) => object = () => ({}),
) =>
  of(endpoint, async (world) => {
    const story = await subscribed(world)
    return good(story.provider, {
      params: { id: story.customerId, subscriptionId: story.subscriptionId },
      ...more(story),
    })
  })

const content = (resellerId: string, offerId: string) => ({
  resellerId,
  companyName: 'Corner Shop',
  domain: `d${randomUUID().slice(0, 12)}.example`,
  country: 'US',
  language: 'en',
  firstName: 'Gena',
  lastName: 'Soto',
  email: 'gena@shop.example',
  addressLine1: 'One Main Way',
  city: 'Redmond',
  state: 'WA',
  postalCode: '98052',
  lines: [{ offerId, quantity: 5, billingCycle: 'monthly' as const }],
})

const onDraft = (
  endpoint: Endpoint,
  more: (draft: { id: string; content: object; etag: string }) => object = () => ({}),
) =>
  of(endpoint, async (world) => {
    const { provider: from, reseller } = await partners(world)
    const { base } = await offered(world)
    const { body } = await from.call(drafts.createCustomerDraft, {
      body: { content: content(reseller.organization.id, base) },
    })
    const draft = { id: body.id, content: body.content, etag: body.attributes.etag ?? '' }
    return good(from, { params: { id: draft.id }, ...more(draft) })
  })

export const customerRecipes: readonly [string, Make][] = [
  of(customers.listCustomers, async (world) =>
    good((await shared(world)).provider, { query: { size: 10 } }),
  ),
  of(customerRows.searchCustomers, async (world) => {
    const { provider: from, reseller } = await shared(world)
    return good(from, { query: { search: 'corner', partner: reseller.organization.id } })
  }),
  onCustomer(customers.readCustomer),
  onCustomer(customerRows.readCustomerRow),
  onCustomer(customerPartners.listPartnersOfCustomer),
  onCustomer(billingProfiles.readBillingProfile),
  byReseller(billingProfiles.updateBillingProfile, () => ({ body: newCustomer().billingProfile })),
  of(newCustomers.createCustomer, async (world) => {
    const { provider: from, reseller } = await partners(world)
    return good(from, { body: newCustomer(reseller.organization.id) })
  }),
  of(newCustomers.checkDomain, async (world) => {
    const { provider: from, domain } = await shared(world)
    return good(from, { params: { domain } })
  }),
  of(drafts.createCustomerDraft, async (world) =>
    good(await provider(world), { body: { content: { companyName: 'Corner Shop' } } }),
  ),
  of(drafts.listCustomerDrafts, async (world) => good(await provider(world), {})),
  onDraft(drafts.readCustomerDraft),
  onDraft(drafts.updateCustomerDraft, ({ content: now, etag }) => ({
    body: { content: { ...now, city: 'Bellevue' }, attributes: { etag } },
  })),
  onDraft(drafts.deleteCustomerDraft),
  onDraft(drafts.submitCustomerDraft, ({ etag }) => ({ body: { attributes: { etag } } })),
  of(orders.createOrder, async (world) => {
    const { provider: from, reseller, customerId } = await shared(world)
    const { base } = await offered(world)
    const line = {
      lineItemNumber: 0,
      offerId: base,
      quantity: 5,
      partnerIdOnRecord: reseller.organization.mpnId,
    }
    return good(from, {
      params: { id: customerId },
      body: { billingCycle: 'monthly', lineItems: [line] },
    })
  }),
  of(orders.listOrders, async (world) => {
    const { reseller, customerId } = await subscribed(world)
    return good(reseller, { params: { id: customerId } })
  }),
  of(orders.readOrder, async (world) => {
    const { reseller, customerId, orderId } = await subscribed(world)
    return good(reseller, { params: { id: customerId, orderId } })
  }),
  of(subscriptions.listSubscriptions, async (world) => {
    const { reseller, customerId } = await subscribed(world)
    return good(reseller, { params: { id: customerId } })
  }),
  onSubscription(subscriptions.readSubscription),
  onSubscription(subscriptions.listSubscriptionAddOns),
  onSubscription(subscriptions.updateSubscription, () => ({ body: { quantity: 7 } })),
  onSubscription(incentiveCredits.listIncentiveCredits),
  onSubscription(supportContacts.readSupportContact),
  onSubscription(supportContacts.listSupportContacts),
  onSubscription(supportContacts.updateSupportContact, ({ reseller }) => ({
    body: { supportTenantId: reseller.organization.id },
  })),
  byReseller(users.listCustomerUsers),
  byReseller(users.createCustomerUser, ({ domain }) => ({
    body: { userPrincipalName: `daniel@${domain}`, displayName: 'Daniel Tsai' },
  })),
  of(users.resetCustomerUserPassword, async (world) => {
    const { reseller, customerId } = await shared(world)
    const { body } = await reseller.call(users.listCustomerUsers, { params: { id: customerId } })
    return good(reseller, { params: { id: customerId, userId: body.items[0]?.id } })
  }),
  of(partnerAccess.listPartnerAccess, async (world) => {
    const { customerId } = await shared(world)
    return good(await ofCustomer(world, customerId, 'global_admin'), {})
  }),
  of(partnerAccess.removeDelegatedAdmin, async (world) => {
    const { customerId } = await shared(world)
    const admin = await ofCustomer(world, customerId, 'global_admin')
    const { body } = await admin.call(partnerAccess.listPartnerAccess)
    const reseller = body.items.find(({ kind }) => kind === 'indirect_reseller')
    return good(admin, { params: { id: reseller?.id } })
  }),
]
