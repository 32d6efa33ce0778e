// A customer's people by delegated administration (rules 20, 33).
import { toCustomerUser } from '../../contract/customer-user-resource.ts'
import {
  createCustomerUser,
  listCustomerUsers,
  resetCustomerUserPassword,
} from '../../contract/customer-users.ts'
import { toCollection } from '../../contract/wire.ts'
import { refusalToAdminister, refusalToResetAt } from '../../domain/customer.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { canonicalName } from '../../domain/user.ts'
import { readRelationship } from '../customers/queries.ts'
import { announce } from '../outbox.ts'
import { seekPage } from '../pages.ts'
import { announceNewPassword } from '../passwords.ts'
import { route } from '../route.ts'
import {
  giveTemporaryPassword,
  makeTemporaryPassword,
  type TemporaryPassword,
  temporaryUntil,
} from '../temporary-password.ts'
import { addUser } from '../users/new-user-queries.ts'
import { lockUser, readUser, toUser } from '../users.ts'
import { holdAdmin, mayAdminister } from './delegated-admin.ts'
import { userPage } from './queries.ts'

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
    async ({ db, caller, params, body, now, trail }, first: TemporaryPassword) => {
      const relationship = await holdAdmin(db, caller, params.id, now)
      const userName = canonicalName(body.userPrincipalName)
      if (!userName.endsWith(`@${relationship.customerDomain}`))
        throw new Refused('foreign_user_name', relationship.customerDomain)
      if (!localPart.test(userName.slice(0, -relationship.customerDomain.length - 1)))
        throw new Refused('bad_input', 'userPrincipalName: not a user name')
      const person = {
        organizationId: params.id,
        userName,
        fullName: body.displayName,
        email: userName,
        language: relationship.customerLanguage,
        // Who may do more at the customer is the customer's own decision.
        roles: ['user'],
        passwordHash: first.hash,
        passwordExpiresAt: temporaryUntil(now),
      }
      const id = await addUser(db, person, now)
      Object.assign(trail, { resourceId: id, customerId: params.id, newValue: { userName } })
      const user = toUser(found(await readUser(db, params.id, id)))
      return toCustomerUser(params.id, relationship.customerCountry, user, first.password)
    },
    {
      read: ({ db, caller, params, now }) => mayAdminister(db, caller, params.id, now),
      work: makeTemporaryPassword,
    },
  ),

  route(
    resetCustomerUserPassword,
    async ({ db, caller, params, now, trail, address }, first: TemporaryPassword) => {
      const relationship = await holdAdmin(db, caller, params.id, now)
      const row = await lockUser(db, params.id, params.userId)
      if (row === undefined || row.state !== 'active') throw new Refused('user_not_found')
      refuseIf(refusalToResetAt(toUser(row).roles, caller.roles))
      await giveTemporaryPassword(db, params.id, row.id, first, now)
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
      const by = caller.organization.name
      await announceNewPassword(db, caller.organization.id, row, { at: now, address, by })
      return toCustomerUser(params.id, relationship.customerCountry, toUser(row), first.password)
    },
    {
      read: ({ db, caller, params, now }) => mayAdminister(db, caller, params.id, now),
      work: makeTemporaryPassword,
    },
  ),
]

/** Before the @, in canonical form: mails go to it, so nothing that a mail header could mistake for a second address. */
const localPart = /^[\p{L}\p{N}._'!#^~+-]{1,64}$/u
