// The operator's desk: customers served elsewhere are imported, listed with what became of them, forgotten.
import {
  deleteServedCustomer,
  importServedCustomers,
  listServedCustomers,
} from '../../contract/served-customers.ts'
import { toCollection } from '../../contract/wire.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import { keepServed, parseServed } from './import.ts'
import { forgetServed, servedPage, toServed } from './queries.ts'

export const servedCustomerRoutes = [
  route(importServedCustomers, async ({ db, caller, body, now, trail }) => {
    const rows = parseServed(body.text)
    const counts = {
      rows: rows.length,
      ...(await keepServed(db, caller.organization.id, rows, now)),
    }
    Object.assign(trail, { resourceId: body.fileName ?? 'served customers', newValue: counts })
    return { ...counts, attributes: { objectType: 'ServedCustomersImport' } }
  }),

  route(listServedCustomers, async ({ db, caller, query, page }) => {
    const rows = await servedPage(db, caller.organization.id, {
      state: query.state,
      after: page.after,
      limit: page.size + 1,
    })
    return toCollection(
      seekPage(page, rows, (row) => [row.imported_at.toISOString(), row.id], toServed),
    )
  }),

  route(deleteServedCustomer, async ({ db, caller, params, trail }) => {
    const { mpn_id, company_name, domain } = await forgetServed(
      db,
      caller.organization.id,
      params.id,
    )
    Object.assign(trail, {
      resourceId: params.id,
      oldValue: { mpnId: mpn_id, companyName: company_name, domain },
    })
  }),
]
