// Enroll now, what follows until the primary contact has answered, and the way back (rules 8 to 12, 56).
import { toWireEnrolment } from '../../contract/enrolment-resource.ts'
import {
  resendConfirmation,
  submitEnrolment,
  withdrawEnrolment,
} from '../../contract/own-enrolment.ts'
import {
  checksAfter,
  type Enrolment,
  firstSubmission,
  type MembershipProfile,
  mpnIdBefore,
  stateAfterSubmit,
} from '../../domain/enrolment.ts'
import {
  keysToLookFor,
  legalKeysOf,
  refusalToChooseProfile,
  refusalToConfirm,
  refusalToEnrol,
  refusalToTakeBack,
  trimmed,
} from '../../domain/enrolment-draft.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { asksForCompany, countGuess } from '../guard.ts'
import type { MembershipNeeds } from '../membership/profile-routes.ts'
import { route } from '../route.ts'
import { lockWritable } from './applicant-routes.ts'
import { checkContent } from './checking.ts'
import { type ConfirmationNeeds, confirmationOf, sendConfirmation } from './confirmation-mail.ts'
import { withProof } from './domain-proof.ts'
import { announceStep } from './notices.ts'
import {
  holdDomain,
  isCustomerOfPartner,
  isMpnIdHeld,
  keyColumns,
  refuseKnown,
  savedAsNew,
} from './own-queries.ts'
import { enrolmentOf, lockEnrolment, noteEvent, saveEnrolment } from './queries.ts'

/**
 * A company that is in the program already, or on its way, by MPN ID, number or name. All that this act may cost is counted before it
 * is looked: whoever may not ask now does not learn what the answer would have been, and nobody asks without end.
 */
async function refuseTaken(
  { db, caller, address }: { readonly db: Db; readonly caller: Caller; readonly address: string },
  { organizationId, mpnId, state, content }: Enrolment,
): Promise<void> {
  await countGuess(db, [
    ...asksForCompany(organizationId, address),
    ...(state === 'awaiting_email' ? confirmationOf(organizationId, content) : []),
  ])
  if (await isMpnIdHeld(db, mpnId ?? ''))
    throw new Refused('already_enrolled', undefined, { commits: true })
  const keys = legalKeysOf(caller.organization.country, content)
  await refuseKnown(db, organizationId, keysToLookFor(keys, null))
}

export const submitEnrolmentRoutes = (needs: MembershipNeeds & ConfirmationNeeds) => [
  route(
    submitEnrolment,
    async ({ db, caller, etag, now, trail, address }, profile: MembershipProfile | null) => {
      // Locked: of many at once the second finds it submitted.
      const it = await lockWritable(db, caller, etag)
      const { organization, actor } = caller
      if (actor.kind !== 'user') throw new Refused('people_only')
      await holdDomain(db, organization.domain)
      refuseIf(refusalToEnrol(organization, await isCustomerOfPartner(db, organization.id)))
      const content = trimmed(it.content)
      await checkContent(db, it, content, organization.country)
      // The one that is linked now, as the directory says it now.
      refuseIf(refusalToChooseProfile(profile?.mpnId === it.mpnId ? profile : null, organization))

      const mpnIdWas = mpnIdBefore(it)
      const corrected = checksAfter(it.checks, it.submitted, content, {
        isOtherMpnId: mpnIdWas !== null,
      })
      const checks = await withProof(db, it, corrected, content.email ?? '')
      const state = stateAfterSubmit(checks)
      await refuseTaken({ db, caller, address }, { ...it, state, content })
      const text = JSON.stringify(content)
      const submitted = {
        state,
        enrolled_by: actor.id,
        content: text,
        submitted: text,
        submitted_mpn_id: it.mpnId,
        first_submitted_at: firstSubmission(it, now),
        submitted_at: now,
        ...keyColumns(organization.country, content),
        email_check: checks.email,
        employment_check: checks.employment,
        business_check: checks.business,
        message: null,
        decided_at: null,
      }
      const saved = await savedAsNew(db, () => saveEnrolment(db, organization.id, submitted))
      const kind = it.submittedAt === null ? 'submitted' : 'resubmitted'
      await noteEvent(db, organization.id, { kind, actorName: actor.name }, now)
      if (mpnIdWas !== null) {
        const happened = { kind: 'mpn_id_changed', actorName: actor.name } as const
        const detail = `${mpnIdWas} → ${it.mpnId ?? ''}`
        await noteEvent(db, organization.id, { ...happened, detail }, now)
      }
      Object.assign(trail, {
        resourceId: organization.id,
        newValue: { companyName: content.companyName, mpnId: it.mpnId, email: content.email },
      })
      if (saved.state === 'awaiting_email')
        return toWireEnrolment(await sendConfirmation(needs, { db, caller, now }, saved))
      await announceStep(db, caller, saved, { step: 'review_began' })
      return toWireEnrolment(saved)
    },
    {
      read: async ({ db, caller }) =>
        (await enrolmentOf(db, caller.organization.id))?.mpnId ?? null,
      work: async (mpnId) => (mpnId === null ? null : needs.membership.profile(mpnId)),
    },
  ),

  route(resendConfirmation, async ({ db, caller, now, trail }) => {
    const it = await lockEnrolment(db, caller.organization.id)
    refuseIf(refusalToConfirm(it))
    await countGuess(db, confirmationOf(it.organizationId, it.content))
    Object.assign(trail, { resourceId: it.organizationId, newValue: { email: it.content.email } })
    return toWireEnrolment(await sendConfirmation(needs, { db, caller, now }, it))
  }),

  route(withdrawEnrolment, async ({ db, caller, now, trail }) => {
    const it = await lockEnrolment(db, caller.organization.id)
    refuseIf(refusalToTakeBack(it))
    Object.assign(trail, { resourceId: it.organizationId, oldValue: { state: it.state } })
    const draft = { state: 'draft', email_secret_hash: null, email_expires_at: null } as const
    const saved = await saveEnrolment(db, it.organizationId, draft)
    const happened = { kind: 'withdrawn', actorName: caller.actor.name } as const
    await noteEvent(db, it.organizationId, happened, now)
    await announceStep(db, caller, { ...saved, message: null }, { step: 'withdrawn' })
    return toWireEnrolment(saved)
  }),
]
