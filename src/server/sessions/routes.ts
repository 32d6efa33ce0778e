// Signing in by password, and out (rule 18: a temporary password opens nothing but its own change).
import { readSession, signIn, signOut, updateSession } from '../../contract/sessions.ts'
import { Refused } from '../../domain/refusal.ts'
import type { MfaPolicy } from '../../domain/second-factor.ts'
import { canonicalName } from '../../domain/user.ts'
import type { Db } from '../db.ts'
import { enterOrganization, openByKey } from '../entering.ts'
import { verifyPassword } from '../password-hash.ts'
import { publicRoute, route, type Trail } from '../route.ts'
import { stateOf } from '../second-factors/factor-queries.ts'
import { noteSignIn, type UserRow } from '../users.ts'
import { actorOf, personOf, sessionOf, toSession } from './session.ts'
import { deleteSession, openSession } from './session-queries.ts'

export const sessionRoutes = ({ mfa }: { readonly mfa: MfaPolicy }) => [
  publicRoute(
    signIn,
    async (
      { db, body, address, userAgent, trail, setCookie },
      right: { hash: string | null } | null,
    ) => {
      const row = await userByName(db, body.userName)
      // Read again: the person may have been blocked, or the password changed, while the hash was computed.
      const same = row !== undefined && right !== null && row.password_hash === right.hash
      if (row !== undefined) trail.actor = actorOf(row)
      if (row === undefined || !same || row.state !== 'active')
        throw new Refused('wrong_credentials')
      const now = await enterOrganization(db, row.organization_id)
      if (row.password_expires_at !== null && row.password_expires_at <= now)
        throw new Refused('wrong_credentials')

      const state = await stateOf(db, row, mfa)
      const session = await openSession(db, row, state, now, { address, userAgent })
      await noteSignIn(db, row, now)
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

  route(signOut, async ({ db, caller, trail, setCookie }) => {
    const id = caller.session?.id ?? null
    if (id !== null) {
      await deleteSession(db, caller.organization.id, id)
      trail.resourceId = id
    }
    setCookie(null)
  }),
]

async function userByName(db: Db, typed: string): Promise<UserRow | undefined> {
  const name = canonicalName(typed)
  await openByKey(db, name)
  return db.selectFrom('user_account').selectAll().where('user_name', '=', name).executeTakeFirst()
}
