// User management: a reset of somebody's second factor is asked for, confirmed by a second admin, or withdrawn (T23).
import {
  askSecondFactorReset,
  confirmSecondFactorReset,
  withdrawSecondFactorReset,
} from '../../contract/user-acts.ts'
import { found, refuseIf } from '../../domain/refusal.ts'
import { hasSecondFactor } from '../../domain/second-factor.ts'
import {
  refusalToAskReset,
  refusalToConfirmReset,
  refusalToWithdrawReset,
} from '../../domain/second-factor-reset.ts'
import { route } from '../route.ts'
import { factorsOf, resetSecondFactor } from '../second-factors/factor-queries.ts'
import { addReset, endReset, waitingReset } from '../second-factors/reset-queries.ts'
import { actingOf } from './about-user.ts'
import { endSessions } from './ending-sessions.ts'
import { actingAs, lockWithAdmins } from './queries.ts'
import { wireUserOf } from './wire-user.ts'

export const resetRoutes = [
  route(askSecondFactorReset, async ({ db, caller, params, body, now, trail }) => {
    const { user } = await lockWithAdmins(db, caller, params.id)
    const of = { organization_id: caller.organization.id, id: user.id }
    const { userName } = user
    Object.assign(trail, { resourceId: user.id, newValue: { userName } })
    const concerned = { ...user, hasFactor: hasSecondFactor(await factorsOf(db, of)) }
    const isWaiting = (await waitingReset(db, of)) !== undefined
    refuseIf(refusalToAskReset(concerned, actingOf(caller), isWaiting))
    const reason = body.reason.trim()
    const row = await addReset(db, of, { by: caller.actor, reason }, now)
    trail.newValue = { userName, reason, due: row.due_at }
    return wireUserOf(db, caller, user)
  }),

  route(confirmSecondFactorReset, async ({ db, caller, params, now, trail }) => {
    const of = { organization_id: caller.organization.id, id: params.id }
    const asked = await waitingReset(db, of)
    const { user, people } = await lockWithAdmins(db, caller, params.id, asked?.asked_by)
    const { userName } = user
    Object.assign(trail, { resourceId: user.id, newValue: { userName } })
    const { id, asked_by } = found(asked, 'no_reset_waiting')
    const asker = people.find((one) => one.id === asked_by)
    const concerned = { ...user, hasFactor: hasSecondFactor(await factorsOf(db, of)) }
    const by = actingOf(caller)
    refuseIf(refusalToConfirmReset(concerned, by, asker ? actingAs(asker) : null, asked_by))
    const done = await endReset(db, of, 'done', caller.actor, now)
    // Nobody's: or one that was asked for after the other had been read, and so not looked at here.
    const row = found(done?.id === id ? done : null, 'no_reset_waiting')
    await resetSecondFactor(db, of, caller.actor.name)
    await endSessions(db, caller, user.id)
    trail.newValue = { userName, reason: row.reason, askedBy: row.asked_by_name }
    return wireUserOf(db, caller, user)
  }),

  route(withdrawSecondFactorReset, async ({ db, caller, params, now, trail }) => {
    const { user } = await lockWithAdmins(db, caller, params.id)
    const of = { organization_id: caller.organization.id, id: user.id }
    const { userName } = user
    Object.assign(trail, { resourceId: user.id, newValue: { userName } })
    refuseIf(refusalToWithdrawReset(user, actingOf(caller)))
    const row = found(await endReset(db, of, 'withdrawn', caller.actor, now), 'no_reset_waiting')
    trail.newValue = { userName, reason: row.reason, askedBy: row.asked_by_name }
  }),
]
