// Customers in lists: as the original reads them, and as the portal searches them.
import { randomUUID } from 'node:crypto'
import { toListedCustomer } from '../../contract/customer-resource.ts'
import { searchCustomers, toCustomerRow } from '../../contract/customer-rows.ts'
import { listCustomers } from '../../contract/customers.ts'
import { toCollection } from '../../contract/wire.ts'
import type { CustomerRelationship } from '../../domain/customer.ts'
import { seekPage } from '../pages.ts'
import type { PageRequest } from '../paging.ts'
import { route } from '../route.ts'
import { type CustomerQuery, customerPage } from './list-queries.ts'
import { pairsOf } from './pair-queries.ts'

export const customerListRoutes = [
  route(listCustomers, async ({ db, caller, filter, page }) => {
    const rows = await customerPage(db, caller.organization.id, {
      ...filterOf(filter),
      ...windowOf(page),
    })
    return toCollection(pageOf(page, rows, toListedCustomer))
  }),

  route(searchCustomers, async ({ db, caller, query, page, now }) => {
    const { id, kind } = caller.organization
    const other =
      kind === 'indirect_reseller' ? { provider: query.partner } : { reseller: query.partner }
    const rows = await customerPage(db, id, { search: query.search, ...other, ...windowOf(page) })
    const pairs = await pairsOf(
      db,
      id,
      rows.map(({ customerId }) => customerId),
    )
    return toCollection(
      pageOf(page, rows, (row) =>
        toCustomerRow(
          row,
          pairs.filter((pair) => pair.customerId === row.customerId),
          now,
        ),
      ),
    )
  }),
]

const windowOf = (page: PageRequest) => ({ after: page.after, limit: page.size + 1 })

const pageOf = <Item>(
  page: PageRequest,
  rows: readonly CustomerRelationship[],
  toItem: (row: CustomerRelationship) => Item,
) => seekPage(page, rows, (row) => [row.customerName, row.customerId], toItem)

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
