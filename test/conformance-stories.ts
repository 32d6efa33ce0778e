// What has to have happened before each documented request, and what of it is our own: ids, domains, etags.

import { createCustomer } from '../src/contract/new-customers.ts'
import { acceptPartnershipRequest } from '../src/contract/partnership-offers.ts'
import { ordered } from './customer-stories.ts'
import { drafted, newCustomer, offered, partners, provider, shared, subscribed } from './stories.ts'
import type { Client, World } from './world.ts'

/** Stands in for what a printed request holds in placeholders or of the printer's own records. */
export interface Own {
  readonly path?: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
}

async function signedIn(world: World, { organization }: Client) {
  const client = await world.application(organization, ['admin_agent'])
  return { authorization: `Bearer ${await world.accessToken(client)}` }
}

/** Customers of one seller that begin alike, and one that does not. */
async function contosos(world: World) {
  const { provider: from, reseller } = await partners(world)
  for (const companyName of ['Contoso190', 'Contoso', 'Contoso', 'Fabrikam']) {
    const body = newCustomer(reseller.organization.id)
    const named = { ...body.billingProfile, companyName, firstName: 'Gena', lastName: 'Soto' }
    await from.call(createCustomer, { body: { ...body, billingProfile: named } })
  }
  return { from, reseller }
}

async function onSubscription(world: World, rest = '') {
  const story = await subscribed(world)
  const params = { customer_id: story.customerId, subscription_id: story.subscriptionId }
  const path = `/v1/customers/${story.customerId}/subscriptions/${story.subscriptionId}${rest}`
  return { story, own: { path, params, headers: await signedIn(world, story.provider) } }
}

async function etagAt(world: World, path: string, headers: Own['headers']) {
  const reply = await world.app.server.inject({ method: 'GET', url: path, headers: headers ?? {} })
  const { id, attributes } = reply.json<{ id: string; attributes: { etag: string } }>()
  return { Id: id, Attributes: { Etag: attributes.etag } }
}

export const stories: Readonly<Record<string, (world: World) => Promise<Own>>> = {
  'GET /v1/auditrecords get-a-record-of-partner-center-activity-by-user': async (world) => {
    const { provider: from, customerId, addOn, subscriptionId } = await subscribed(world)
    await ordered(from, customerId, addOn, { parentId: subscriptionId })
    const filter = { Field: 'CustomerId', Value: customerId, Operator: 'equals' }
    return { headers: await signedIn(world, from), query: { filter: JSON.stringify(filter) } }
  },
  'GET /v1/relationships retrieve-a-list-of-indirect-resellers': async (world) => {
    const from = await provider(world)
    for (const name of ['First', 'Second']) {
      const company = await world.organization('indirect_reseller', { name })
      const to = await world.as(company, 'global_admin')
      const { id, secret } = await drafted(from, to)
      const body = { secret, acknowledged: true }
      await to.call(acceptPartnershipRequest, { params: { id }, body })
    }
    return { headers: await signedIn(world, from) }
  },
  'POST /{tenant}/oauth2/token partner-center-authentication': async (world) => {
    const company = await world.organization('indirect_provider')
    const { id, secret } = await world.application(company, ['admin_agent'])
    return {
      path: `/${company.id}/oauth2/token`,
      body: { client_id: id, client_secret: secret },
    }
  },
  'POST /v1/customers create-a-customer-for-an-indirect-reseller': async (world) => {
    const { provider: from, reseller } = await partners(world)
    const { companyProfile } = newCustomer()
    const body = {
      CompanyProfile: { Domain: companyProfile.domain.toUpperCase() },
      AssociatedPartnerId: reseller.organization.id,
    }
    return { headers: await signedIn(world, from), body }
  },
  'GET /v1/customers get-a-customer-by-name': async (world) => {
    const { from } = await contosos(world)
    return { headers: await signedIn(world, from) }
  },
  'GET /v1/customers get-customers-of-an-indirect-reseller': async (world) => {
    const { from, reseller } = await contosos(world)
    const filter = {
      Field: 'IndirectReseller',
      Value: reseller.organization.id,
      Operator: 'starts_with',
    }
    return {
      headers: await signedIn(world, from),
      query: { filter: JSON.stringify(filter) },
    }
  },
  'GET /v1/customers/{customer_id} get-a-customer-by-id': async (world) => {
    const { from, reseller } = await contosos(world)
    const body = newCustomer(reseller.organization.id)
    const { body: made } = await from.call(createCustomer, { body })
    return { headers: await signedIn(world, from), path: `/v1/customers/${made.id}` }
  },
  'GET /v1/customers/{customer_id}/relationships get-indirect-resellers-of-a-customer': async (
    world,
  ) => {
    const { provider: from, customerId } = await shared(world)
    const path = `/v1/customers/${customerId}/relationships`
    return { headers: await signedIn(world, from), path }
  },
  'PUT /v1/customers/{customer_id}/profiles/billing update-a-customer-s-billing-profile': async (
    world,
  ) => {
    const { provider: from, customerId } = await shared(world)
    const path = `/v1/customers/${customerId}/profiles/billing`
    const headers = await signedIn(world, from)
    return { headers, path, body: await etagAt(world, path, headers) }
  },
  'POST /v1/customers/{customer_id}/orders create-an-order-for-a-customer-of-an-indirect-reseller':
    async (world) => {
      const [{ provider: from, reseller, customerId }, { base }] = [
        await shared(world),
        await offered(world),
      ]
      const line = { OfferId: base, PartnerIdOnRecord: reseller.organization.mpnId }
      return {
        headers: await signedIn(world, from),
        path: `/v1/customers/${customerId}/orders`,
        body: { ReferenceCustomerId: customerId, LineItems: [line] },
      }
    },
  'GET /v1/customers/{customer_id}/subscriptions get-a-list-of-subscriptions-by-order': async (
    world,
  ) => {
    const { story, own } = await onSubscription(world)
    const path = `/v1/customers/${story.customerId}/subscriptions`
    return { ...own, path, query: { order_id: story.orderId } }
  },
  'GET /v1/customers/{customer_id}/subscriptions get-all-subscriptions-by-partner': async (
    world,
  ) => {
    const { story, own } = await onSubscription(world)
    const path = `/v1/customers/${story.customerId}/subscriptions`
    return { ...own, path, query: { mpn_id: story.reseller.organization.mpnId ?? '' } }
  },
  'GET /v1/customers/{customer_id}/subscriptions/{subscription_id} get-a-subscription-by-id':
    async (world) => (await onSubscription(world)).own,
  'GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/addons get-a-list-of-add-ons-for-a-subscription':
    async (world) => {
      const { story, own } = await onSubscription(world, '/addons')
      const { provider: from, customerId, addOn, subscriptionId } = story
      await ordered(from, customerId, addOn, { parentId: subscriptionId })
      return own
    },
  'PATCH /v1/customers/{customer_id}/subscriptions/{subscription_id} change-the-quantity-of-a-subscription~516a':
    async (world) => {
      const { own } = await onSubscription(world)
      return { ...own, body: await etagAt(world, own.path, own.headers) }
    },
  'GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/supportcontact get-a-subscription-s-support-contact':
    async (world) => (await onSubscription(world, '/supportcontact')).own,
  'GET /v1/offers get-a-list-of-offers-for-a-market': async (world) => {
    await offered(world)
    const headers = { ...(await signedIn(world, await provider(world))), 'x-locale': 'en-US' }
    return { headers, query: { country: 'US', size: '1', offset: '1' } }
  },
  'GET /v1/offers/{offer_id} get-an-offer-by-id': async (world) => {
    const { base } = await offered(world)
    const headers = { ...(await signedIn(world, await provider(world))), 'x-locale': 'en-US' }
    return { headers, path: `/v1/offers/${base}`, query: { country: 'US' } }
  },
}
