// What has happened before a test begins, told through the API: a draft to a reseller, two partners.
import { randomUUID } from 'node:crypto'
import { importCatalog } from '../src/contract/catalog-import.ts'
import { createCustomer, type NewCustomer } from '../src/contract/new-customers.ts'
import { createOrder } from '../src/contract/orders.ts'
import * as partnershipOffers from '../src/contract/partnership-offers.ts'
import * as requests from '../src/contract/partnership-requests.ts'
import type { OrganizationKind } from '../src/domain/organization.ts'
import type { Role } from '../src/domain/roles.ts'
import type { Client, World } from './world.ts'

export const somebody = async (world: World, kind: OrganizationKind, ...roles: Role[]) =>
  world.as(await world.organization(kind), ...roles)
export const provider = (world: World) =>
  somebody(world, 'indirect_provider', 'global_admin', 'admin_agent')
export const reseller = (world: World) =>
  somebody(world, 'indirect_reseller', 'global_admin', 'admin_agent')
export const operator = async (world: World) =>
  world.as(await world.operator(), 'global_admin', 'program_manager')

/** A draft of `from` to the company of `to`, with the secret of its link. */
export async function drafted(from: Client, to: Client) {
  const { body, status } = await from.call(requests.createPartnershipRequest, {
    body: { email: `boss@${to.organization.domain}` },
  })
  if (status !== 201) throw new Error(`No draft: ${JSON.stringify(body)}`)
  return {
    id: body.id,
    link: body.link ?? '',
    secret: body.link?.split('#')[1] ?? '',
    text: body.body,
    etag: body.attributes.etag,
  }
}

/** Two partners, with or without administrator access to the reseller's tenant. */
export async function partners(world: World, tenantAdmin = false) {
  const [from, to] = [await provider(world), await reseller(world)]
  const { id, secret } = await drafted(from, to)
  const { body, status } = await to.call(partnershipOffers.acceptPartnershipRequest, {
    params: { id },
    body: { secret, acknowledged: true, tenantAdmin },
  })
  if (status !== 200) throw new Error(`Not accepted: ${JSON.stringify(body)}`)
  return { provider: from, reseller: to, id: body.partnershipId as never }
}

/** Two offers sold everywhere in `country`, with prices in dollars; the second is an add-on of the first. */
export async function offered(
  world: World,
  more: { readonly columns?: string; readonly values?: string } = {},
) {
  const [base, addOn] = [randomUUID().toUpperCase(), randomUUID().toUpperCase()]
  const matrix = `Offer ID,Offer Display Name,Category,Countries,Prerequisites,Add-on,Minimum Quantity,Maximum Quantity,Billing Cycles,Auto Renew${more.columns ?? ''}
${base},Desk Suite,Enterprise,*,,no,1,300,monthly annual,yes${more.values ?? ''}
${addOn},Desk Archive,Enterprise,*,${base},yes,1,300,monthly,yes${more.values ?? ''}
`
  const prices = `Offer ID,Offer Display Name,List Price,ERP Price,Purchase Unit
${base},Desk Suite,10,12.5,1 Month(s)
${base},Desk Suite,110,125,1 Year(s)
${addOn},Desk Archive,2,3,1 Month(s)
`
  const desk = await operator(world)
  for (const text of [matrix, prices]) {
    const { status, text: answer } = await desk.call(importCatalog, { body: { text } })
    if (status !== 201) throw new Error(`No offers: ${answer}`)
  }
  return { base, addOn }
}

/** What a new customer in the United States is made of. */
export const newCustomer = (associatedPartnerId?: string): NewCustomer => ({
  companyProfile: { domain: `shop${randomUUID().slice(0, 12)}.example` },
  billingProfile: {
    email: 'gena@shop.example',
    culture: 'en-US',
    language: 'en',
    companyName: 'Corner Shop',
    defaultAddress: {
      country: 'US',
      city: 'Redmond',
      state: 'WA',
      addressLine1: 'One Main Way',
      postalCode: '98052',
      firstName: 'Gena',
      lastName: 'Soto',
      phoneNumber: '4255550101',
    },
  },
  ...(associatedPartnerId === undefined ? {} : { associatedPartnerId }),
})

/** A provider's customer, for its reseller, with the credentials that were shown once. */
export async function shared(world: World) {
  const pair = await partners(world)
  const { body, status, text } = await pair.provider.call(createCustomer, {
    body: newCustomer(pair.reseller.organization.id),
  })
  if (status !== 201) throw new Error(`No customer: ${text}`)
  return {
    ...pair,
    customerId: body.id,
    domain: body.companyProfile.domain,
    userName: `admin@${body.companyProfile.domain}`,
    password: body.userCredentials?.password ?? '',
  }
}

/** The same with one subscription that the reseller is credited with. */
export async function subscribed(world: World) {
  const [story, offers] = [await shared(world), await offered(world)]
  const { body, status, text } = await story.provider.call(createOrder, {
    params: { id: story.customerId },
    body: {
      lineItems: [
        {
          lineItemNumber: 0,
          offerId: offers.base,
          quantity: 5,
          partnerIdOnRecord: story.reseller.organization.mpnId ?? '',
        },
      ],
    },
  })
  if (status !== 201) throw new Error(`No order: ${text}`)
  return {
    ...story,
    ...offers,
    orderId: body.id,
    subscriptionId: body.lineItems[0]?.subscriptionId ?? '',
  }
}

/** Somebody of the customer's company, signed in. */
export async function ofCustomer(
  world: World,
  customerId: string,
  ...roles: Role[]
): Promise<Client> {
  const { rows } = await world.query('select domain from organization where id = $1', [customerId])
  return world.as(
    {
      ...(await world.operator()),
      id: customerId as never,
      kind: 'customer',
      domain: String(rows[0]?.domain),
    },
    ...roles,
  )
}
