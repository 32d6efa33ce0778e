// Customers in lists: as the original reads them, and as the portal searches them.
import { randomUUID } from 'node:crypto'
import { toListedCustomer } from '../../contract/customer-resource.ts'
import { searchCustomers, toCustomerRow } from '../../contract/customer-rows.ts'
import { listCustomers } from '../../contract/customers.ts'
import { toCollection } from '../../contract/wire.ts'
import type { ListedCustomer } from '../../domain/customer.ts'
import { seekPage } from '../pages.ts'
import type { PageRequest } from '../paging.ts'
import { route } from '../route.ts'
import { type CustomerQuery, customerPage, customerPageWithPairs } from './list-queries.ts'

export const customerListRoutes = [
  route(listCustomers, async ({ db, caller, filter, page }) => {
    const rows = await customerPage(db, caller.organization.id, {
      ...filterOf(filter),
      ...windowOf(page),
    })
    return toCollection(seekPage(page, rows, keyOf, toListedCustomer))
  }),

  route(searchCustomers, async ({ db, caller, query, page, now }) => {
    const { id, kind } = caller.organization
    const other =
      kind === 'indirect_reseller' ? { provider: query.partner } : { reseller: query.partner }
    const wanted = { search: query.search, ...other, ...windowOf(page) }
    const rows = await customerPageWithPairs(db, id, wanted)
    return toCollection(
      seekPage(
        page,
        rows,
        ({ customer }) => keyOf(customer),
        ({ customer, pairs }) => toCustomerRow(customer, pairs, now),
      ),
    )
  }),
]

const windowOf = (page: PageRequest) => ({ after: page.after, limit: page.size + 1 })

const keyOf = ({ customerName, customerId }: ListedCustomer) => [customerName, customerId]

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function filterOf(
  filter: { field: string; value: string } | null,
): Pick<CustomerQuery, 'nameStart' | 'domainStart' | 'reseller' | 'provider'> {
  if (filter === null) return {}
  const { field, value } = filter
  if (field === 'CompanyName' || field === 'DisplayName') return { nameStart: value }
  if (field === 'Domain' || field === 'DefaultDomainName') return { domainStart: value }
  // An id that is none has no customers: the original answers an empty list.
  const partner = guid.test(value) ? value.toLowerCase() : randomUUID()
  return field === 'IndirectReseller' ? { reseller: partner } : { provider: partner }
}
