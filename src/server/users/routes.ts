// User management: list, add, change (rules 14 to 18).
import { toWireUser } from '../../contract/user-resource.ts'
import {
  createUser,
  listUsers,
  readUser as readUserEndpoint,
  resetUserPassword,
  updateUser,
  updateUserRoles,
} from '../../contract/users.ts'
import { toCollection } from '../../contract/wire.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { canonicalName, isUserName, type User } from '../../domain/user.ts'
import { refusalToEdit, refusalToGive, refusalToReset } from '../../domain/user-acts.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { announce } from '../outbox.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import { secondFactorsIn } from '../second-factors/factor-queries.ts'
import { providerWays } from '../sign-on/ways.ts'
import type { TemporaryPassword } from '../temporary-password.ts'
import { lockUser, readUser, toUser } from '../users.ts'
import { aboutUser, actingOf } from './about-user.ts'
import { changeRoles, checkEtag, chosenRoles } from './changing-roles.ts'
import { type CredentialNeeds, deliver, madeFor, passwordColumns } from './credentials.ts'
import { endSessions } from './ending-sessions.ts'
import { addUser, refusalOfTaken } from './new-user-queries.ts'
import { endPasswordLinks } from './password-links.ts'
import { changeUser, lockWithAdmins, userPage } from './queries.ts'
import { wireUserOf } from './wire-user.ts'

const unseen = { never: null, over_30_days: 30, over_90_days: 90 } as const

export const userRoutes = (needs: CredentialNeeds) => [
  route(listUsers, async ({ db, caller, query, page, now }) => {
    const { search, role, state, lastSignIn, secondFactor } = query
    const hasFactor = secondFactor === undefined ? undefined : secondFactor === 'set_up'
    const unseenDays = lastSignIn === undefined ? undefined : unseen[lastSignIn]
    const asked = {
      search,
      role,
      state,
      unseenDays,
      hasFactor,
      after: page.after,
      limit: page.size + 1,
    }
    const rows = await userPage(db, caller.organization.id, asked, now)
    const factors = await secondFactorsIn(db, caller.organization.id)
    const ids = rows.map(({ id }) => id)
    const wayOf = await providerWays(db, caller.organization.id, ids)
    const toItem = (user: User) => {
      const beside = { secondFactor: factors.get(user.id) ?? 'none', ...wayOf(user.id) }
      return toWireUser(user, beside, caller.organization.kind, now)
    }
    return toCollection(seekPage(page, rows, (user) => [user.fullName, user.id], toItem))
  }),

  route(readUserEndpoint, async ({ db, caller, params }) => {
    const user = await oneOf(db, caller, params.id)
    return wireUserOf(db, caller, user)
  }),

  route(
    createUser,
    async ({ db, caller, body, now, trail }, made: TemporaryPassword | null) => {
      const roles = newRoles(caller, body)
      const userName = canonicalName(body.userName ?? body.email)
      if (!isUserName(userName)) throw new Refused('user_name_wrong')
      const { organization } = caller
      const person = {
        organizationId: organization.id,
        userName,
        fullName: body.fullName.trim(),
        email: body.email,
        language: body.language ?? organization.language,
        roles,
        passwordHash: made?.hash ?? null,
      }
      const { password_expires_at: until } = passwordColumns(made, now)
      const id = await addUser(
        db,
        until === null ? person : { ...person, passwordExpiresAt: until },
        now,
      )
      const user = await oneOf(db, caller, id)
      const answer = await deliver(db, needs, caller, user, made, { isNew: true })
      await announce(db, organization.id, {
        topic: 'user.roles_changed',
        before: [],
        roles: [...roles],
        isNew: true,
        ...aboutUser(caller, user),
      })
      Object.assign(trail, {
        resourceId: id,
        newValue: { userName, email: body.email, roles, delivery: answer.delivery },
      })
      return answer
    },
    {
      read: async ({ caller, body }) => void newRoles(caller, body),
      work: (_, { body }) => madeFor(body.delivery),
    },
  ),

  route(updateUser, async ({ db, caller, params, body, etag, now, trail }) => {
    const { organization } = caller
    const user = toUser(found(await lockUser(db, organization.id, params.id), 'user_not_found'))
    checkEtag(user, etag)
    refuseIf(refusalToEdit(user, actingOf(caller)))
    const { email, language } = body
    const fullName = body.fullName.trim()
    const at = { id: user.id, organizationId: organization.id }
    const columns = { full_name: fullName, email, language }
    const changed = await changeUser(db, at, columns, { ends: false }).catch(refusalOfTaken)
    if (email.toLowerCase() !== user.email.toLowerCase()) {
      // A link on its way to the old mailbox is not for whoever reads it now.
      await endPasswordLinks(db, organization.id, user.id, now)
      await announce(db, organization.id, {
        topic: 'user.email_changed',
        language: user.language,
        email: user.email,
        ...aboutUser(caller, user),
      })
    }
    Object.assign(trail, {
      resourceId: user.id,
      oldValue: { fullName: user.fullName, email: user.email, language: user.language },
      newValue: { fullName, email, language },
    })
    return wireUserOf(db, caller, changed)
  }),

  route(updateUserRoles, async ({ db, caller, params, body, etag, trail }) => {
    const wanted = chosenRoles(caller, body)
    const changed = await changeRoles({ db, caller, etag, trail }, params.id, () => wanted)
    return wireUserOf(db, caller, changed)
  }),

  route(
    resetUserPassword,
    async ({ db, caller, params, now, trail }, made: TemporaryPassword | null) => {
      const { user } = await lockWithAdmins(db, caller, params.id)
      refuseIf(refusalToReset(user, actingOf(caller)))
      const at = { id: user.id, organizationId: caller.organization.id }
      await changeUser(db, at, passwordColumns(made, now), { ends: true })
      await endSessions(db, caller, user.id)
      const answer = await deliver(db, needs, caller, user, made, { isNew: false })
      Object.assign(trail, {
        resourceId: user.id,
        newValue: { userName: user.userName, delivery: answer.delivery },
      })
      return answer
    },
    {
      // Who may not reset causes no hash.
      read: async ({ db, caller, params }) =>
        refuseIf(refusalToReset(await oneOf(db, caller, params.id), actingOf(caller))),
      work: (_, { body }) => madeFor(body.delivery),
    },
  ),
]

const oneOf = async (db: Db, { organization }: Caller, id: string): Promise<User> =>
  toUser(found(await readUser(db, organization.id, id), 'user_not_found'))

function newRoles(caller: Caller, choice: Parameters<typeof chosenRoles>[1]) {
  const roles = chosenRoles(caller, choice)
  refuseIf(refusalToGive({ id: null, roles: [] }, roles, actingOf(caller)))
  return roles
}
