// A customer's people by delegated administration (rules 20, 33), and the customer's view of who has it (domain 4.4).
import {
  createCustomerUser,
  listCustomerUsers,
  listPartnerAccess,
  removeDelegatedAdmin,
  resetCustomerUserPassword,
  toCustomerUser,
  toPartnerAccess,
} from '../../contract/customer-users.ts'
import { toCollection } from '../../contract/wire.ts'
import { type CustomerRelationship, refusalToAdminister } from '../../domain/customer.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { canonicalName, temporaryPasswordHours } from '../../domain/user.ts'
import type { Caller } from '../caller.ts'
import { type FirstPassword, firstPassword } from '../customers/founding.ts'
import {
  holdRelationship,
  listPartnersOf,
  readRelationship,
  removeAdmin,
} from '../customers/queries.ts'
import type { Db } from '../db.ts'
import { announce } from '../outbox.ts'
import { seekPage } from '../paging.ts'
import { route } from '../route.ts'
import { lockUser, readUser, setPassword, toUser } from '../users.ts'
import { addCustomerUser, userPage } from './queries.ts'

export const customerUserRoutes = [
  route(listCustomerUsers, async ({ db, caller, params, page, now }) => {
    const relationship = await readRelationship(db, caller.organization.id, params.id)
    refuseIf(refusalToAdminister(relationship, now))
    const rows = await userPage(db, params.id, page.after, page.size + 1)
    const toItem = (user: (typeof rows)[number]) =>
      toCustomerUser(params.id, relationship.customerCountry, user)
    return toCollection(seekPage(page, rows, (user) => [user.fullName, user.id], toItem))
  }),

  route(
    createCustomerUser,
    async ({ db, caller, params, body, now, trail }, first: FirstPassword) => {
      const relationship = await holdAdmin(db, caller, params.id, now)
      const userName = canonicalName(body.userPrincipalName)
      if (!userName.endsWith(`@${relationship.customerDomain}`))
        throw new Refused('foreign_user_name', relationship.customerDomain)
      const id = await addCustomerUser(
        db,
        relationship,
        { userName, fullName: body.displayName, passwordHash: first.hash, expiresAt: expiry(now) },
        now,
      )
      Object.assign(trail, { resourceId: id, customerId: params.id, newValue: { userName } })
      const user = toUser(found(await readUser(db, params.id, id)))
      return toCustomerUser(params.id, relationship.customerCountry, user, first.password)
    },
    {
      read: ({ db, caller, params, now }) => mayAdminister(db, caller, params.id, now),
      work: firstPassword,
    },
  ),

  route(
    resetCustomerUserPassword,
    async ({ db, caller, params, now, trail }, first: FirstPassword) => {
      const relationship = await holdAdmin(db, caller, params.id, now)
      const row = await lockUser(db, params.id, params.userId)
      if (row === undefined || row.state !== 'active') throw new Refused('user_not_found')
      await setPassword(db, params.id, row.id, first.hash, expiry(now))
      Object.assign(trail, {
        resourceId: row.id,
        customerId: params.id,
        newValue: { userName: row.user_name },
      })
      await announce(db, caller.organization.id, {
        topic: 'customer_user.reset',
        customerId: params.id,
        customerName: relationship.customerName,
        partnerName: caller.organization.name,
        userFullName: row.full_name,
      })
      return toCustomerUser(params.id, relationship.customerCountry, toUser(row), first.password)
    },
    {
      read: ({ db, caller, params, now }) => mayAdminister(db, caller, params.id, now),
      work: firstPassword,
    },
  ),

  route(listPartnerAccess, async ({ db, caller, now }) => {
    const partners = await listPartnersOf(db, caller.organization.id)
    return toCollection({ items: partners.map((partner) => toPartnerAccess(partner, now)) })
  }),

  route(removeDelegatedAdmin, async ({ db, caller, params, now, trail }) => {
    const relationship = await removeAdmin(db, caller.organization.id, params.id, now)
    if (relationship === null) throw new Refused('no_delegated_admin')
    Object.assign(trail, {
      resourceId: params.id,
      customerId: caller.organization.id,
      oldValue: { partnerId: relationship.partnerId, adminUntil: relationship.adminUntil },
    })
    const { customerId, customerName, partnerId, partnerName } = relationship
    await announce(db, caller.organization.id, {
      topic: 'delegated_admin.removed',
      customerId,
      customerName,
      partnerId,
      partnerName,
    })
  }),
]

const expiry = (now: Date) => new Date(now.getTime() + temporaryPasswordHours * 3_600_000)

/** Delegated administration, held until the act is written: its removal waits, or comes first and refuses it. */
async function holdAdmin(
  db: Db,
  caller: Caller,
  customerId: string,
  now: Date,
): Promise<CustomerRelationship> {
  const relationship = await holdRelationship(db, caller.organization.id, customerId)
  refuseIf(refusalToAdminister(relationship, now))
  return relationship
}

/** Before the slow hash: who may not does not cause one. */
async function mayAdminister(db: Db, caller: Caller, customerId: string, now: Date): Promise<void> {
  refuseIf(refusalToAdminister(await readRelationship(db, caller.organization.id, customerId), now))
}
