// What the operator decides on an enrolment: a check, a question, yes, no. Each decision is told by mail.
import {
  approveEnrolment,
  askEnrolment,
  decideEnrolmentCheck,
  rejectEnrolment,
} from '../../contract/enrolment-reviews.ts'
import type { MembershipProfile } from '../../domain/enrolment.ts'
import { isLegalChange, refusalToReject, refusalToReview } from '../../domain/enrolment-review.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import type { MembershipDirectory } from '../membership/directory.ts'
import { lockStanding } from '../organizations/standing-queries.ts'
import { route } from '../route.ts'
import { type ApprovalNeeds, approve } from './approval.ts'
import { announceStep } from './notices.ts'
import { enrolmentOf, noteEvent, saveEnrolment } from './queries.ts'
import { shownForReview } from './review-wire.ts'
import { lockSubmitted } from './submitted.ts'

export interface DecisionNeeds extends ApprovalNeeds {
  readonly membership: MembershipDirectory
}

const stepOf = {
  verified: 'check_verified',
  action_needed: 'check_asks',
  rejected: 'check_rejected',
} as const

const checkRoute = route(
  decideEnrolmentCheck,
  async ({ db, caller, params, body, etag, now, trail }) => {
    const it = await lockSubmitted(db, params.id, etag)
    refuseIf(refusalToReview(it))
    const message = body.message?.trim() ?? null
    if (message === null && body.state !== 'verified')
      throw new Refused('enrolment_message_missing')
    const { organizationId } = it
    Object.assign(trail, {
      resourceId: organizationId,
      oldValue: { check: body.check, state: it.checks[body.check] },
      newValue: { check: body.check, state: body.state },
    })
    const asks = body.state === 'action_needed'
    const saved = await saveEnrolment(db, organizationId, {
      ...(body.check === 'business'
        ? { business_check: body.state }
        : { employment_check: body.state }),
      ...(asks ? { state: 'action_required', message } : {}),
    })
    const check = { name: body.check, state: body.state }
    await noteEvent(
      db,
      organizationId,
      {
        kind: 'check_changed',
        actorName: caller.actor.name,
        byOperator: true,
        detail: message,
        check,
      },
      now,
    )
    // Whoever presses twice has changed nothing.
    if (it.checks[body.check] !== body.state || message !== null)
      await announceStep(
        db,
        caller,
        { ...saved, message },
        { step: stepOf[body.state], check: body.check },
      )
    return shownForReview(db, saved)
  },
)

const askRoute = route(askEnrolment, async ({ db, caller, params, body, etag, now, trail }) => {
  const it = await lockSubmitted(db, params.id, etag)
  refuseIf(refusalToReview(it))
  const message = body.message.trim()
  Object.assign(trail, { resourceId: it.organizationId, newValue: { message } })
  const saved = await saveEnrolment(db, it.organizationId, { state: 'action_required', message })
  const happened = {
    kind: 'more_info_asked',
    actorName: caller.actor.name,
    byOperator: true,
  } as const
  await noteEvent(db, it.organizationId, { ...happened, detail: message }, now)
  await announceStep(db, caller, saved, { step: 'asked' })
  return shownForReview(db, saved)
})

const approveRoute = ({ membership, mfa }: DecisionNeeds) =>
  route(
    approveEnrolment,
    async ({ db, caller, params, etag, now, trail }, profile: MembershipProfile | null) => {
      // An approval gives a name: first, as the operator's renaming does, for whoever relies on the company goes on under it.
      await lockStanding(db, params.id)
      const it = await lockSubmitted(db, params.id, etag)
      const saved = await approve({ db, caller, now, trail, mfa }, it, profile)
      return shownForReview(db, saved)
    },
    {
      read: async ({ db, params }) => {
        const it = await enrolmentOf(db, params.id)
        return it === null || isLegalChange(it) ? null : it.mpnId
      },
      work: async (mpnId) => (mpnId === null ? null : membership.profile(mpnId)),
    },
  )

const rejectRoute = route(
  rejectEnrolment,
  async ({ db, caller, params, body, etag, now, trail }) => {
    const it = await lockSubmitted(db, params.id, etag)
    refuseIf(refusalToReject(it))
    const message = body.message.trim()
    Object.assign(trail, { resourceId: it.organizationId, newValue: { message } })
    const saved = await saveEnrolment(db, it.organizationId, {
      state: 'rejected',
      message,
      decided_at: now,
      // A link that nobody has answered is dead from here on.
      ...(it.state === 'awaiting_email' ? { email_secret_hash: null, email_expires_at: null } : {}),
    })
    const happened = { kind: 'rejected', actorName: caller.actor.name, byOperator: true } as const
    await noteEvent(db, it.organizationId, { ...happened, detail: message }, now)
    const step = isLegalChange(it) ? 'change_rejected' : 'rejected'
    await announceStep(db, caller, saved, { step })
    return shownForReview(db, saved)
  },
)

export const decisionRoutes = (needs: DecisionNeeds) => [
  checkRoute,
  askRoute,
  approveRoute(needs),
  rejectRoute,
]
