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
/** When partnerships with administrator access began anew, which lasts 180 days. */
const renewal = 100

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
    await sell(app, api, known, beginning, renewal)
    await setClocks(app, demoCompanies, renewal)
    for (const [provider, reseller, tenantAdmin] of demoPartnerships)
      if (tenantAdmin) await beginAnew(api, provider, reseller)
    await sell(app, api, known, renewal, 0)
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

/** What happened between these days: each seller at its own pace, at once, because an order waits mostly for hashes and the database. */
async function sell(
  app: App,
  api: DemoApi,
  known: Map<string, string>,
  from: number,
  to: number,
): Promise<void> {
  const sellers = new Set(demoCustomers.map(({ seller }) => seller))
  await Promise.all(
    [...sellers].map(async (seller) => {
      let day = Number.NaN
      for (const { daysAgo, act } of actsOf(seller, api, known)) {
        if (daysAgo > from || daysAgo <= to) continue
        if (daysAgo !== day) await setClocks(app, [{ domain: seller }], daysAgo)
        day = daysAgo
        await act()
      }
    }),
  )
}

/** Customers added and orders placed by this seller, in the order of time. */
const actsOf = (seller: string, api: DemoApi, known: Map<string, string>): readonly Act[] =>
  demoCustomers
    .filter((customer) => customer.seller === seller)
    .flatMap((customer) => [
      { daysAgo: customer.daysAgo, act: () => addCustomer(api, known, customer) },
      ...customer.orders.map((order) => ({
        daysAgo: order.daysAgo,
        act: () => placeOrder(api, known, customer, order),
      })),
    ])
    .toSorted((a, b) => b.daysAgo - a.daysAgo)
