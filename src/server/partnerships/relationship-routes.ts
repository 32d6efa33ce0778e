// Partnerships as the original reads them.
import { listRelationships, toRelationship } from '../../contract/relationships.ts'
import { toCollection } from '../../contract/wire.ts'
import { route } from '../route.ts'
import { partnershipPage } from './list-queries.ts'

/** `/v1/relationships` has no paging in the original: clients take the first answer for the whole. */
const allRelationships = 10_000

export const relationshipRoutes = [
  route(listRelationships, async ({ db, caller, query, filter }) => {
    const asked =
      query.relationship_type === 'is_indirect_reseller_of'
        ? 'indirect_reseller'
        : 'indirect_provider'
    // A provider has no providers and a reseller no resellers: an empty list, not a fault.
    if (caller.organization.kind !== asked) return toCollection({ items: [] })
    const rows = await partnershipPage(db, caller.organization, {
      nameStart: filter?.value,
      limit: allRelationships,
    })
    return toCollection({ items: rows.map((row) => toRelationship(row, caller.organization.id)) })
  }),
]
