// Signing in by password, and out (rule 18: a temporary password opens nothing but its own change).
import { readSession, signIn, signOut, updateSession } from '../../contract/sessions.ts'
import { given } from '../../contract/wire.ts'
import { Refused } from '../../domain/refusal.ts'
import type { MfaPolicy } from '../../domain/second-factor.ts'
import type { Circumstances } from '../circumstances.ts'
import type { Db } from '../db.ts'
import { enterOrganization } from '../entering.ts'
import { forgiveGuess } from '../guard.ts'
import { improveHash } from '../passwords.ts'
import { publicRoute, route, type Trail } from '../route.ts'
import { stateOf } from '../second-factors/factor-queries.ts'
import { refuseOtherWays } from '../sign-on/other-ways.ts'
import { wayOut } from '../sign-on/ways.ts'
import { noteSignIn } from '../users.ts'
import { rememberDevice } from './known-devices.ts'
import { actorOf, personOf, sessionOf, toSession } from './session.ts'
import { deleteSession, openSession } from './session-queries.ts'
import { type Attempt, signInAttempt, userByName } from './sign-in-attempt.ts'
import { noteUnproven } from './unproven.ts'

export const sessionRoutes = ({ mfa }: { readonly mfa: MfaPolicy }) => [
  publicRoute(
    signIn,
    async (call, { right, better, guess }: Attempt) => {
      const { db, body, address, userAgent, trail, setCookie } = call
      const row = await userByName(db, body.userName)
      // Read again: the person may have been blocked, or the password changed, while the hash was computed.
      const isRight = row !== undefined && right !== null && row.password_hash === right
      if (!isRight || row.state !== 'active') return refuseSignIn(call)
      const now = await enterOrganization(db, row.organization_id)
      if (row.password_expires_at !== null && row.password_expires_at <= now)
        return refuseSignIn(call)
      trail.actor = actorOf(row)
      await forgiveGuess(db, guess)
      if (better !== null) await improveHash(db, row, better)

      const state = await stateOf(db, row, await refuseOtherWays(db, row, mfa))
      const session = await openSession(db, row, state, now, { address, userAgent })
      await noteSignIn(db, row, now)
      trail.resourceId = session.id
      setCookie(session)
      if (state === 'full') await rememberDevice({ ...call, now }, row)
      return sessionOf(db, row, state, now)
    },
    signInAttempt,
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
    setCookie(null)
    if (id === null) return {}
    const providerPath = await wayOut(db, caller.organization.id, id)
    await deleteSession(db, caller.organization.id, id)
    trail.resourceId = id
    return given({ providerPath })
  }),
]

/** The same words and the same work for every reason: the worker finds out whom it concerns. */
async function refuseSignIn(call: {
  readonly db: Db
  readonly body: { readonly userName: string }
  readonly circumstances: Circumstances
}): Promise<never> {
  await noteUnproven(call.db, 'sign_in_failed', call.body.userName, call.circumstances)
  throw new Refused('wrong_credentials', undefined, { commits: true })
}
