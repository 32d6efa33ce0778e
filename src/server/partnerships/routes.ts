// Both sides' lists, the end of a partnership, and administrator access to the reseller's tenant (rules 32, 33, 46).
import {
  listPartnerships,
  listRelationships,
  listResellerUsers,
  readPartnership as readPartnershipEndpoint,
  removePartnership,
  removeTenantAdmin,
  resetResellerUserPassword,
  toRelationship,
  toResellerUser,
  toWirePartnership,
} from '../../contract/partnerships.ts'
import { toCollection } from '../../contract/wire.ts'
import { refusalToEnd } from '../../domain/partnership.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { isAdmin } from '../../domain/roles.ts'
import { refusalToResetFor, temporaryPasswordHours } from '../../domain/user.ts'
import { announce } from '../outbox.ts'
import { seekPage } from '../paging.ts'
import { hashPassword } from '../password-hash.ts'
import { route } from '../route.ts'
import { listUsers, lockUser, setPassword, temporaryPassword, toUser } from '../users.ts'
import { holdGrant, removeGrant } from './grant-queries.ts'
import { endPartnership, lockPartnership, partnershipPage, readPartnership } from './queries.ts'

/** `/v1/relationships` has no paging in the original: clients take the first answer for the whole. */
const allRelationships = 10_000

export const partnershipRoutes = [
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

  route(listPartnerships, async ({ db, caller, query, page }) => {
    const { organization } = caller
    const rows = await partnershipPage(db, organization, {
      search: query.search,
      after: page.after,
      limit: page.size + 1,
    })
    const provider = organization.kind === 'indirect_provider'
    return toCollection(
      seekPage(
        page,
        rows,
        (row) => [provider ? row.resellerName : row.providerName, row.id],
        toWirePartnership,
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

  route(listResellerUsers, async ({ db, caller, params }) => {
    const partnership = await readPartnership(db, caller.organization, params.id)
    if (partnership.tenantAdminUntil === null) throw new Refused('no_tenant_admin')
    const users = await listUsers(db, partnership.resellerId)
    return toCollection({ items: users.map(toResellerUser) })
  }),

  route(
    resetResellerUserPassword,
    async ({ db, caller, params, now, trail }, made: { password: string; hash: string }) => {
      const partnership = await readPartnership(db, caller.organization, params.id)
      await holdGrant(db, partnership)
      const user = toUser(found(await lockUser(db, partnership.resellerId, params.userId)))
      refuseIf(refusalToResetFor(user, isAdmin(user.roles)))
      const expiresAt = new Date(now.getTime() + temporaryPasswordHours * 3_600_000)
      await setPassword(db, partnership.resellerId, user.id, made.hash, expiresAt)
      Object.assign(trail, {
        resourceId: user.id,
        newValue: { resellerId: partnership.resellerId, userName: user.userName },
      })
      await announce(db, caller.organization.id, {
        topic: 'tenant_admin.used',
        resellerId: partnership.resellerId,
        providerName: caller.organization.name,
        userFullName: user.fullName,
        act: 'password_reset',
      })
      return {
        userName: user.userName,
        password: made.password,
        expirationDate: expiresAt.toISOString(),
        attributes: { objectType: 'UserCredentials' },
      }
    },
    {
      // The hash is slow, so it is made between two transactions; who may not reset does not cause one.
      read: async ({ db, caller, params }) => {
        const partnership = await readPartnership(db, caller.organization, params.id)
        if (partnership.tenantAdminUntil === null) throw new Refused('no_tenant_admin')
      },
      work: async () => {
        const password = temporaryPassword()
        return { password, hash: await hashPassword(password) }
      },
    },
  ),
]
