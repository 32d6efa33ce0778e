// A reseller's people, for a provider with administrator access to its tenant (rule 33).
import {
  listResellerUsers,
  resetResellerUserPassword,
  toResellerUser,
} from '../../contract/reseller-users.ts'
import { toCollection } from '../../contract/wire.ts'
import { isAdmin } from '../../domain/admins.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { refusalToResetFor } from '../../domain/user.ts'
import { announce } from '../outbox.ts'
import { announceNewPassword } from '../passwords.ts'
import { route } from '../route.ts'
import {
  giveTemporaryPassword,
  makeTemporaryPassword,
  type TemporaryPassword,
} from '../temporary-password.ts'
import { listUsers, lockUser, toUser } from '../users.ts'
import { holdGrant } from './grant-queries.ts'
import { readPartnership } from './queries.ts'

export const resellerUserRoutes = [
  route(listResellerUsers, async ({ db, caller, params }) => {
    const partnership = await readPartnership(db, caller.organization, params.id)
    if (partnership.tenantAdminUntil === null) throw new Refused('no_tenant_admin')
    const users = await listUsers(db, partnership.resellerId)
    return toCollection({ items: users.map(toResellerUser) })
  }),

  route(
    resetResellerUserPassword,
    async ({ db, caller, params, now, trail, address }, made: TemporaryPassword) => {
      const partnership = await readPartnership(db, caller.organization, params.id)
      trail.reseller = { id: partnership.resellerId, name: partnership.resellerName }
      await holdGrant(db, partnership)
      const row = found(await lockUser(db, partnership.resellerId, params.userId))
      const user = toUser(row)
      refuseIf(refusalToResetFor(user, isAdmin(user.roles)))
      const expiresAt = await giveTemporaryPassword(db, partnership.resellerId, user.id, made, now)
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
      const by = caller.organization.name
      await announceNewPassword(db, caller.organization.id, row, { at: now, address, by })
      return {
        id: user.id,
        userName: user.userName,
        delivery: 'temporary_password' as const,
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
      work: makeTemporaryPassword,
    },
  ),
]
