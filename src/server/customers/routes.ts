// One customer, and who else works with it.
import { listPartnersOfCustomer, toPartnerOfCustomer } from '../../contract/customer-partners.ts'
import { toWireCustomer } from '../../contract/customer-resource.ts'
import { readCustomerRow, toCustomerRow } from '../../contract/customer-rows.ts'
import { readCustomer } from '../../contract/customers.ts'
import { toCollection } from '../../contract/wire.ts'
import { route } from '../route.ts'
import { pairsOf } from './pair-queries.ts'
import { readWithProfile } from './profile-queries.ts'
import { readRelationship } from './queries.ts'

export const customerRoutes = [
  route(readCustomerRow, async ({ db, caller, params, now }) => {
    const relationship = await readRelationship(db, caller.organization.id, params.id)
    return toCustomerRow(relationship, await pairsOf(db, caller.organization.id, params.id), now)
  }),

  route(readCustomer, async ({ db, caller, params, now }) => {
    const { relationship, profile } = await readWithProfile(db, caller.organization.id, params.id)
    return toWireCustomer(relationship, profile, now)
  }),

  route(listPartnersOfCustomer, async ({ db, caller, params }) => {
    await readRelationship(db, caller.organization.id, params.id)
    const pairs = await pairsOf(db, caller.organization.id, params.id)
    return toCollection({
      items: pairs.map((pair) => toPartnerOfCustomer(pair, caller.organization.id)),
    })
  }),
]
