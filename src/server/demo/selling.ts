// The demo’s customers added and their orders placed, through the API.
import { searchCustomers } from '../../contract/customer-rows.ts'
import { createCustomer } from '../../contract/new-customers.ts'
import { createOrder } from '../../contract/orders.ts'
import type { DemoApi } from './api.ts'
import { demoCompanies, demoId } from './companies.ts'
import type { DemoCustomer } from './customer.ts'
import { demoCustomers } from './customers.ts'

/** Customers that an earlier start has added, by domain. */
export async function knownCustomers(api: DemoApi): Promise<Map<string, string>> {
  const sellers = [...new Set(demoCustomers.map(({ seller }) => seller))]
  const lists = await Promise.all(sellers.map((seller) => api(seller, searchCustomers, {})))
  return new Map(lists.flatMap(({ items }) => items.map(({ domain, id }) => [domain, id] as const)))
}

export async function addCustomer(
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

export async function placeOrder(
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
