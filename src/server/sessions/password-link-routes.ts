// One's own password set by a one-time link: looked at first, then used, once.
import { openPasswordLink, usePasswordLink } from '../../contract/passwords.ts'
import { found, Refused } from '../../domain/refusal.ts'
import type { MfaPolicy } from '../../domain/second-factor.ts'
import type { Db } from '../db.ts'
import { enterOrganization, openByKey } from '../entering.ts'
import { allAtName, forgiveGuess } from '../guard.ts'
import { passwordRules, refuseWeakPassword } from '../new-password.ts'
import { hashPassword } from '../password-hash.ts'
import { announceNewPassword, setPassword } from '../passwords.ts'
import { publicRoute } from '../route.ts'
import { asksSecondFactor } from '../second-factors/factor-queries.ts'
import { hashSecret } from '../secrets.ts'
import { lockUser, readUser } from '../users.ts'
import { actorOf } from './session.ts'

export const passwordLinkRoutes = ({ mfa }: { readonly mfa: MfaPolicy }) => [
  publicRoute(openPasswordLink, async ({ db, params, body, trail }) => {
    const link = await linkBySecret(db, params.id, body.secret)
    if (link.used_at !== null) throw new Refused('link_used')
    const now = await enterOrganization(db, link.organization_id)
    if (link.expires_at <= now) throw new Refused('link_expired')
    const user = found(await readUser(db, link.organization_id, link.user_id))
    trail.actor = actorOf(user)
    trail.resourceId = user.id
    return {
      userName: user.user_name,
      ...passwordRules({ secondFactor: await asksSecondFactor(db, user, mfa) }),
      attributes: { objectType: 'OpenedPasswordLink' },
    }
  }),

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
