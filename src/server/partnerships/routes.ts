// Both sides' lists, the end of a partnership, and the end of administrator access (rules 32, 33, 46).
import { toWirePartnership } from '../../contract/partnership-resource.ts'
import {
  listPartnerships,
  readPartnership as readPartnershipEndpoint,
  removePartnership,
  removeTenantAdmin,
} from '../../contract/partnerships.ts'
import { given, toCollection } from '../../contract/wire.ts'
import { refusalToEnd } from '../../domain/partnership.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { signedResellers } from '../agreements/queries.ts'
import { announce } from '../outbox.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import { endPartnership } from './change-queries.ts'
import { removeGrant } from './grant-queries.ts'
import { partnershipPage } from './list-queries.ts'
import { lockPartnership, readPartnership } from './queries.ts'

export const partnershipRoutes = [
  route(listPartnerships, async ({ db, caller, query, page, now }) => {
    const { organization } = caller
    const rows = await partnershipPage(db, organization, {
      search: query.search,
      after: page.after,
      limit: page.size + 1,
    })
    const provider = organization.kind === 'indirect_provider'
    const signed = await signedResellers(db, organization, rows, now)
    return toCollection(
      seekPage(
        page,
        rows,
        (row) => [provider ? row.resellerName : row.providerName, row.id],
        (row) => ({
          ...toWirePartnership(row),
          ...given({ agreementSigned: signed.get(row.resellerId) }),
        }),
      ),
    )
  }),

  route(readPartnershipEndpoint, async ({ db, caller, params }) =>
    toWirePartnership(await readPartnership(db, caller.organization, params.id)),
  ),

  route(removePartnership, async ({ db, caller, params, now, trail }) => {
    const partnership = await lockPartnership(db, caller.organization, params.id)
    refuseIf(refusalToEnd(partnership, caller.organization.id))
    await endPartnership(db, partnership, caller.organization, now)
    const { providerId, resellerId, providerName, resellerName } = partnership
    Object.assign(trail, { resourceId: partnership.id, oldValue: { providerId, resellerId } })
    const endedBy = caller.organization.id
    await announce(db, caller.organization.id, {
      topic: 'partnership.ended',
      providerId,
      resellerId,
      providerName,
      resellerName,
      endedBy,
    })
  }),

  route(removeTenantAdmin, async ({ db, caller, params, now, trail }) => {
    const partnership = await lockPartnership(db, caller.organization, params.id)
    if (partnership.tenantAdminUntil === null || !(await removeGrant(db, partnership, now)))
      throw new Refused('no_tenant_admin')
    const { providerId, resellerId, providerName, resellerName } = partnership
    Object.assign(trail, {
      resourceId: partnership.id,
      oldValue: { tenantAdminUntil: partnership.tenantAdminUntil },
    })
    await announce(db, caller.organization.id, {
      topic: 'tenant_admin.removed',
      providerId,
      resellerId,
      providerName,
      resellerName,
    })
  }),
]
