// The operator's desk: companies in the program.
import { toWireOrganization } from '../../contract/organization-resource.ts'
import {
  listOrganizations,
  readOrganization as readOrganizationEndpoint,
} from '../../contract/organizations.ts'
import { toCollection } from '../../contract/wire.ts'
import { found } from '../../domain/refusal.ts'
import { offsetPage } from '../pages.ts'
import { route } from '../route.ts'
import { readDetail } from './detail.ts'
import { listOrganizations as listRows, readOrganization } from './queries.ts'

export const organizationRoutes = [
  route(listOrganizations, async ({ db, query, filter, page }) => {
    const rows = await listRows(db, {
      kind: query.kind,
      state: query.state,
      nameStart: filter?.value,
      search: query.search,
      limit: page.size + 1,
      offset: page.offset,
    })
    return toCollection(offsetPage(page, rows, toWireOrganization))
  }),

  route(readOrganizationEndpoint, async ({ db, params }) =>
    readDetail(db, found(await readOrganization(db, params.id))),
  ),
]
