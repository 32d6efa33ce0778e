// What the demo's companies have done with each other, told through the API at the times when they did it.
import { importCatalog } from '../../contract/catalog.ts'
import { createCustomer, searchCustomers } from '../../contract/customers.ts'
import { createOrder } from '../../contract/orders.ts'
import {
  acceptPartnershipRequest,
  createPartnershipRequest,
  finishPartnershipRequest,
  listPartnershipRequests,
} from '../../contract/partnership-requests.ts'
import { listPartnerships, removePartnership } from '../../contract/partnerships.ts'
import type { App } from '../app.ts'
import { enterWorker } from '../caller.ts'
import { transact } from '../db.ts'
import { type DemoApi, demoApi } from './api.ts'
import { demoCompanies, demoId, demoPartnerships, demoRequests } from './companies.ts'
import { type DemoCustomer, demoCustomers } from './customers.ts'
import { demoMatrix, demoPrices } from './offers.ts'
import type { SignIns } from './sign-ins.ts'

/** Partnerships begin a little before the first customer. */
const beginning = 560

/** Each step is left out when it was taken before: a start that was cut off goes on where it stopped. */
export async function tellStory(app: App, companies: SignIns['organizations']): Promise<void> {
  const api = demoApi(app, companies)
  const known = await knownCustomers(api)
  for (const text of [demoMatrix, demoPrices])
    await api('meridian.example', importCatalog, { body: { text } })
  try {
    await setClocks(app, beginning)
    await partnerUp(api)
    let day = beginning
    for (const { daysAgo, act } of acts(api, known)) {
      if (daysAgo !== day) await setClocks(app, daysAgo)
      day = daysAgo
      await act()
    }
  } finally {
    await setClocks(app, 0)
  }
  await ask(api)
}

/** Puts every company of the demo so many days back. */
const setClocks = (app: App, daysAgo: number): Promise<unknown> =>
  transact(app.database, {}, async (db) => {
    await enterWorker(db)
    await db
      .updateTable('organization')
      .set({ clock_offset: `-${daysAgo} days` })
      .where(
        'id',
        'in',
        demoCompanies.map(({ domain }) => demoId(domain)),
      )
      .execute()
  })

async function partnerUp(api: DemoApi): Promise<void> {
  for (const [provider, reseller] of demoPartnerships)
    if ((await partnershipOf(api, provider, reseller)) === undefined)
      await partner(api, provider, reseller, false)
}

async function partnershipOf(api: DemoApi, provider: string, reseller: string) {
  const { items } = await api(provider, listPartnerships, {})
  return items.find(({ resellerId }) => resellerId === demoId(reseller))
}

async function partner(api: DemoApi, provider: string, reseller: string, tenantAdmin: boolean) {
  const { id, link } = await api(provider, createPartnershipRequest, {
    body: { email: `owner@${reseller}` },
  })
  await api(provider, finishPartnershipRequest, { params: { id } })
  const secret = link?.split('#')[1] ?? ''
  const body = { secret, acknowledged: true, tenantAdmin }
  await api(reseller, acceptPartnershipRequest, { params: { id }, body })
}

/** Administrator access lasts 180 days, so whoever has it today has begun anew since. */
async function beginAnew(api: DemoApi, provider: string, reseller: string): Promise<void> {
  const old = await partnershipOf(api, provider, reseller)
  if (old?.tenantAdminUntil !== undefined) return
  if (old !== undefined) await api(provider, removePartnership, { params: { id: old.id } })
  await partner(api, provider, reseller, true)
}

/** Requests that have not been answered yet. */
async function ask(api: DemoApi): Promise<void> {
  for (const [provider, reseller] of demoRequests) {
    const email = `owner@${reseller}`
    const { items } = await api(provider, listPartnershipRequests, {})
    if (items.some((request) => request.email === email)) continue
    const asked = await api(provider, createPartnershipRequest, { body: { email } })
    await api(provider, finishPartnershipRequest, { params: { id: asked.id } })
  }
}

interface Act {
  readonly daysAgo: number
  readonly act: () => Promise<void>
}

/** Customers added, orders placed and two partnerships begun anew, in the order of time. */
function acts(api: DemoApi, known: Map<string, string>): readonly Act[] {
  const customers = demoCustomers.flatMap((customer) => [
    { daysAgo: customer.daysAgo, act: () => add(api, known, customer) },
    ...customer.orders.map((order) => ({
      daysAgo: order.daysAgo,
      act: () => place(api, known, customer, order),
    })),
  ])
  const anew = demoPartnerships
    .filter(([, , tenantAdmin]) => tenantAdmin)
    .map(([provider, reseller]) => ({
      daysAgo: 100,
      act: () => beginAnew(api, provider, reseller),
    }))
  return [...customers, ...anew].toSorted((a, b) => b.daysAgo - a.daysAgo)
}

/** Customers that an earlier start has added, by domain. */
async function knownCustomers(api: DemoApi): Promise<Map<string, string>> {
  const sellers = [...new Set(demoCustomers.map(({ seller }) => seller))]
  const lists = await Promise.all(sellers.map((seller) => api(seller, searchCustomers, {})))
  return new Map(lists.flatMap(({ items }) => items.map(({ domain, id }) => [domain, id] as const)))
}

async function add(
  api: DemoApi,
  known: Map<string, string>,
  customer: DemoCustomer,
): Promise<void> {
  const { name, domain, country, language, contact, address, phoneNumber, reseller } = customer
  if (known.has(domain)) return
  const number = customer.registrationNumber
  const { city, state, postalCode, line: addressLine1 } = address
  const { id } = await api(customer.seller, createCustomer, {
    body: {
      companyProfile: {
        domain,
        ...(number === null ? {} : { organizationRegistrationNumber: number }),
      },
      billingProfile: {
        companyName: name,
        email: `office@${domain}`,
        culture: language,
        language,
        defaultAddress: {
          country,
          city,
          state,
          postalCode,
          addressLine1,
          phoneNumber,
          ...contact,
        },
      },
      ...(reseller === null ? {} : { associatedPartnerId: demoId(reseller) }),
    },
  })
  known.set(domain, id)
}

async function place(
  api: DemoApi,
  known: ReadonlyMap<string, string>,
  { domain, seller, reseller }: DemoCustomer,
  { offerId, quantity, daysAgo }: DemoCustomer['orders'][number],
): Promise<void> {
  const id = known.get(domain)
  if (id === undefined) throw new Error(`${domain} was not added.`)
  const mpnId = demoCompanies.find((company) => company.domain === reseller)?.mpnId
  const earns = mpnId ? { partnerIdOnRecord: mpnId } : {}
  await api(seller, createOrder, {
    params: { id: id as never },
    // The same id for the same order: told again within a day, it is placed once.
    requestId: demoId(`${domain} ${offerId} ${daysAgo}`),
    body: { lineItems: [{ lineItemNumber: 0, offerId, quantity, ...earns }] },
  })
}
