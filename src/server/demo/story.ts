// What the demo's companies have done with each other, told through the API at the times when they did it.
import { importCatalog } from '../../contract/catalog-import.ts'
import type { App } from '../app.ts'
import { type DemoApi, demoApi } from './api.ts'
import { setClocks } from './clocks.ts'
import { demoCompanies, demoPartnerships } from './companies.ts'
import { demoCustomers } from './customers.ts'
import { agree, fillDirectory } from './membership.ts'
import { demoMatrix, demoPrices } from './offers.ts'
import { askResellers, beginAnew, makePartnerships } from './partnering.ts'
import { addCustomer, knownCustomers, placeOrder } from './selling.ts'
import { showToEverybody } from './showing.ts'
import type { SignIns } from './sign-ins.ts'

/** Partnerships begin a little before the first customer. */
const beginning = 560

/** Each step is left out when it was taken before: a start that was cut off goes on where it stopped. */
export async function tellStory(
  app: App,
  companies: SignIns['organizations'],
): Promise<SignIns['membershipAccounts']> {
  const api = demoApi(app, companies)
  const known = await knownCustomers(api)
  for (const text of [demoMatrix, demoPrices])
    await api('meridian.example', importCatalog, { body: { text } })
  try {
    await setClocks(app, demoCompanies, beginning)
    await agree(app, api)
    await makePartnerships(api)
    let day = beginning
    for (const { daysAgo, act } of acts(api, known)) {
      if (daysAgo !== day) await setClocks(app, demoCompanies, daysAgo)
      day = daysAgo
      await act()
    }
  } finally {
    await setClocks(app, demoCompanies, 0)
  }
  await askResellers(api)
  await showToEverybody(api)
  return fillDirectory(api)
}

interface Act {
  readonly daysAgo: number
  readonly act: () => Promise<void>
}

/** Customers added, orders placed and two partnerships begun anew, in the order of time. */
function acts(api: DemoApi, known: Map<string, string>): readonly Act[] {
  const customers = demoCustomers.flatMap((customer) => [
    { daysAgo: customer.daysAgo, act: () => addCustomer(api, known, customer) },
    ...customer.orders.map((order) => ({
      daysAgo: order.daysAgo,
      act: () => placeOrder(api, known, customer, order),
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
