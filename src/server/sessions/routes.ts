// Signing in and out, and one's own password (rule 18: a temporary password opens nothing but its own change).
import {
  changePassword,
  readSession,
  type Session,
  signIn,
  signOut,
  updateSession,
  usePasswordLink,
} from '../../contract/sessions.ts'
import { given } from '../../contract/wire.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { canonicalName, refusalToSetPassword } from '../../domain/user.ts'
import { type Caller, enterOrganization, openByKey } from '../caller.ts'
import type { Db } from '../db.ts'
import { readOrganization } from '../organizations/queries.ts'
import { hashPassword, verifyPassword } from '../password-hash.ts'
import { publicRoute, route, type Trail } from '../route.ts'
import { hashSecret } from '../seal.ts'
import { lockUser, openSession, readUser, setPassword, toUser, type UserRow } from '../users.ts'

export const sessionRoutes = [
  publicRoute(
    signIn,
    async ({ db, body, trail, setCookie }, right: { hash: string | null } | null) => {
      const row = await userByName(db, body.userName)
      // Read again: the person may have been blocked, or the password changed, while the hash was computed.
      const same = row !== undefined && right !== null && row.password_hash === right.hash
      if (row !== undefined) trail.actor = actor(row)
      if (row === undefined || !same || row.state !== 'active')
        throw new Refused('wrong_credentials')
      const now = await enterOrganization(db, row.organization_id)
      if (row.password_expires_at !== null && row.password_expires_at <= now)
        throw new Refused('wrong_credentials')

      const state = row.password_state === 'temporary' ? 'password_change_required' : 'full'
      const session = await openSession(db, row, state, now)
      await db
        .updateTable('user_account')
        .set({ last_sign_in_at: now })
        .where('organization_id', '=', row.organization_id)
        .where('id', '=', row.id)
        .execute()
      trail.resourceId = session.id
      setCookie(session)
      return sessionOf(db, row, state, now)
    },
    {
      read: ({ db, body }) => userByName(db, body.userName),
      work: async (row, { body }) =>
        (await verifyPassword(row?.password_hash, body.password))
          ? { hash: row?.password_hash ?? null }
          : null,
    },
  ),

  route(readSession, async ({ caller }) => toSession(caller)),

  route(updateSession, async ({ db, caller, body, trail }) => {
    const user = personOf(caller)
    await db
      .updateTable('user_account')
      .set({ language: body.language })
      .where('organization_id', '=', caller.organization.id)
      .where('id', '=', user)
      .execute()
    Object.assign(trail, {
      resourceId: user,
      oldValue: { language: caller.actor.language },
      newValue: body,
    } satisfies Trail)
    return toSession({ ...caller, actor: { ...caller.actor, language: body.language } })
  }),

  route(
    changePassword,
    async (
      { db, caller, body, now, trail, setCookie },
      work: { right: string | null; hash: string },
    ) => {
      const row = found(await lockUser(db, caller.organization.id, personOf(caller)))
      if (work.right === null || work.right !== row.password_hash)
        throw new Refused('wrong_credentials')
      if (body.currentPassword === body.newPassword) throw new Refused('password_unchanged')
      refuseIf(refusalToSetPassword(body.newPassword, toUser(row)))
      await setPassword(db, row.organization_id, row.id, work.hash, null)
      const session = await openSession(db, row, 'full', now)
      trail.resourceId = row.id
      setCookie(session)
      return toSession({ ...caller, session: { id: session.id, state: 'full' } })
    },
    {
      read: ({ db, caller }) => readUser(db, caller.organization.id, personOf(caller)),
      work: async (row, { body }) => {
        const right = await verifyPassword(row?.password_hash, body.currentPassword)
        return {
          right: right ? (row?.password_hash ?? null) : null,
          hash: await hashPassword(body.newPassword),
        }
      },
    },
  ),

  route(signOut, async ({ db, caller, trail, setCookie }) => {
    const id = caller.session?.id ?? null
    if (id !== null) {
      await db
        .deleteFrom('session')
        .where('organization_id', '=', caller.organization.id)
        .where('id', '=', id)
        .execute()
      trail.resourceId = id
    }
    setCookie(null)
  }),

  publicRoute(
    usePasswordLink,
    async ({ db, params, body, trail }, hash: string) => {
      const link = await linkBySecret(db, params.id, body.secret)
      if (link.used_at !== null) throw new Refused('link_used')
      const now = await enterOrganization(db, link.organization_id)
      // One conditional update decides between two users of one link; the second waits and finds it used.
      const used = await db
        .updateTable('password_link')
        .set({ used_at: now })
        .where('organization_id', '=', link.organization_id)
        .where('id', '=', link.id)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      if (used.numUpdatedRows === 0n) throw new Refused('link_used')
      if (link.expires_at <= now) throw new Refused('link_expired')
      const user = found(await lockUser(db, link.organization_id, link.user_id))
      trail.actor = actor(user)
      refuseIf(refusalToSetPassword(body.newPassword, toUser(user)))
      await setPassword(db, user.organization_id, user.id, hash, null)
      trail.resourceId = user.id
      return { userName: user.user_name }
    },
    {
      // A guessed link must not cost a hash.
      read: ({ db, params, body }) => linkBySecret(db, params.id, body.secret),
      work: (_, { body }) => hashPassword(body.newPassword),
    },
  ),
]

/** Applications have neither a language nor a password. */
function personOf(caller: Caller): string {
  if (caller.session === null) throw new Refused('role_lacks_rights')
  return caller.actor.id
}

async function userByName(db: Db, typed: string): Promise<UserRow | undefined> {
  const name = canonicalName(typed)
  await openByKey(db, name)
  return db.selectFrom('user_account').selectAll().where('user_name', '=', name).executeTakeFirst()
}

async function linkBySecret(db: Db, id: string, secret: string) {
  const hash = hashSecret(secret)
  await openByKey(db, hash)
  return found(
    await db
      .selectFrom('password_link')
      .selectAll()
      .where('secret_hash', '=', hash)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
}

const actor = (row: UserRow) => ({
  organizationId: row.organization_id,
  id: row.id,
  name: row.full_name,
  kind: 'user' as const,
})

async function sessionOf(
  db: Db,
  row: UserRow,
  state: 'password_change_required' | 'full',
  now: Date,
): Promise<Session> {
  const organization = found(await readOrganization(db, row.organization_id))
  const user = toUser(row)
  const person = {
    id: user.id,
    kind: 'user' as const,
    name: user.fullName,
    userName: user.userName,
    language: user.language,
  }
  return toSession({
    organization,
    actor: person,
    roles: user.roles,
    session: { id: '', state },
    now,
  })
}

function toSession({ organization, actor, roles, session, now }: Caller): Session {
  const { id, kind, name, country, state, mpnId } = organization
  return {
    state: session?.state ?? 'full',
    user: {
      id: actor.id,
      fullName: actor.name,
      language: actor.language,
      roles: [...roles],
      ...given({ userName: actor.userName }),
    },
    organization: { tenantId: id, kind, name, country, state, ...given({ mpnId }) },
    now: now.toISOString(),
    attributes: { objectType: 'Session' },
  }
}
