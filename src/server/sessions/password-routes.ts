// One's own password, changed with the old one.
import { changePassword, readPasswordRules } from '../../contract/passwords.ts'
import { found, Refused } from '../../domain/refusal.ts'
import type { MfaPolicy } from '../../domain/second-factor.ts'
import { countGuess, forgiveGuess, type Guess, guessesAtOwnPassword } from '../guard.ts'
import { passwordRules, refuseWeakPassword } from '../new-password.ts'
import { hashPassword, verifyPassword } from '../password-hash.ts'
import { announceNewPassword, setPassword } from '../passwords.ts'
import { route } from '../route.ts'
import { asksSecondFactor, stateOf } from '../second-factors/factor-queries.ts'
import { lockUser, readUser } from '../users.ts'
import { keepDevices } from './known-devices.ts'
import { ownOf, personOf, toSession } from './session.ts'
import { renewSession } from './session-queries.ts'

export const passwordRoutes = ({ mfa }: { readonly mfa: MfaPolicy }) => [
  route(readPasswordRules, async ({ db, caller }) => ({
    ...passwordRules({ secondFactor: await asksSecondFactor(db, ownOf(caller).person, mfa) }),
    attributes: { objectType: 'PasswordRules' },
  })),

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
      writes: 'attempt',
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
]
