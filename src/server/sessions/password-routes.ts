// One's own password: changed with the old one, or set by a one-time link.
import { changePassword, usePasswordLink } from '../../contract/passwords.ts'
import { found, Refused } from '../../domain/refusal.ts'
import type { MfaPolicy } from '../../domain/second-factor.ts'
import type { Db } from '../db.ts'
import { enterOrganization, openByKey } from '../entering.ts'
import { allAtName, countGuess, forgiveGuess, type Guess, guessesAtOwnPassword } from '../guard.ts'
import { refuseWeakPassword } from '../new-password.ts'
import { hashPassword, verifyPassword } from '../password-hash.ts'
import { announceNewPassword, setPassword } from '../passwords.ts'
import { publicRoute, route } from '../route.ts'
import { asksSecondFactor, stateOf } from '../second-factors/factor-queries.ts'
import { hashSecret } from '../secrets.ts'
import { lockUser, readUser } from '../users.ts'
import { keepDevices } from './known-devices.ts'
import { actorOf, ownOf, personOf, toSession } from './session.ts'
import { renewSession } from './session-queries.ts'

export const passwordRoutes = ({ mfa }: { readonly mfa: MfaPolicy }) => [
  route(
    changePassword,
    async (
      { db, caller, body, now, trail, setCookie, address },
      work: { right: string | null; hash: string; guess: Guess },
    ) => {
      const row = found(await lockUser(db, caller.organization.id, personOf(caller)))
      if (work.right === null || work.right !== row.password_hash)
        throw new Refused('wrong_credentials')
      await forgiveGuess(db, work.guess)
      if (body.currentPassword === body.newPassword) throw new Refused('password_unchanged')
      await refuseWeakPassword(db, row, body.newPassword, {
        secondFactor: await asksSecondFactor(db, row, mfa),
      })
      await setPassword(db, row.organization_id, row.id, work.hash, null)
      await keepDevices(db, row)
      await announceNewPassword(db, caller.organization.id, row, { at: now, address })
      const { session } = ownOf(caller)
      // A new password opens nothing that the old one did not: the second factor is still owed.
      const state =
        session.state === 'full'
          ? 'full'
          : await stateOf(db, { ...row, password_state: 'final' }, mfa)
      trail.resourceId = row.id
      setCookie(
        await renewSession(db, row.organization_id, session.id, { state, isFresh: true }, now),
      )
      return toSession({ ...caller, session: { state } })
    },
    {
      writes: true,
      read: async ({ db, caller }) => {
        const guess = guessesAtOwnPassword(personOf(caller))
        await countGuess(db, guess)
        return { row: await readUser(db, caller.organization.id, personOf(caller)), guess }
      },
      work: async ({ row, guess }, { body }) => {
        const right = await verifyPassword(row?.password_hash, body.currentPassword)
        return {
          right: right ? (row?.password_hash ?? null) : null,
          hash: await hashPassword(body.newPassword),
          guess,
        }
      },
    },
  ),

  publicRoute(
    usePasswordLink,
    async ({ db, params, body, trail, address }, hash: string) => {
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
      trail.actor = actorOf(user)
      await refuseWeakPassword(db, user, body.newPassword, {
        secondFactor: await asksSecondFactor(db, user, mfa),
      })
      await setPassword(db, user.organization_id, user.id, hash, null)
      await forgiveGuess(db, allAtName(user.user_name))
      await announceNewPassword(db, user.organization_id, user, { at: now, address })
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
