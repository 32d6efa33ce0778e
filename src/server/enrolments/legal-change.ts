// A company that is in the program changes its legal identity: what is new is checked again, what was authorized holds until then.
import { withdrawLegalChange } from '../../contract/enrolment-domain.ts'
import { toWireEnrolment } from '../../contract/enrolment-resource.ts'
import {
  changesIdentity,
  checksAfter,
  type Enrolment,
  type EnrolmentContent,
  firstSubmission,
  stateAfterSubmit,
} from '../../domain/enrolment.ts'
import { keysToLookFor, legalKeysOf } from '../../domain/enrolment-draft.ts'
import { isLegalChange, refusalToWithdraw } from '../../domain/enrolment-review.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { asksForCompany, countGuess } from '../guard.ts'
import { route } from '../route.ts'
import { confirmationOf } from './confirmation-mail.ts'
import { withProof } from './domain-proof.ts'
import { announceStep } from './notices.ts'
import { keyColumns, refusalOfEnrolled, refuseKnown } from './own-queries.ts'
import { enrolmentOf, lockEnrolment, noteEvent, saveEnrolment } from './queries.ts'

interface Changing {
  readonly db: Db
  readonly caller: Caller
  readonly now: Date
  /** Where the request came from. */
  readonly address: string
}

/**
 * `it` is locked and was authorized before. What nobody reviews, such as a phone number, holds at once; the rest waits for the
 * contact's confirmation, where the address is a new one, and for the operator.
 * The caller sends the mail to the contact when the state is `awaiting_email`; it is counted here.
 */
export async function changeLegalIdentity(
  { db, caller, now, address }: Changing,
  it: Enrolment,
  content: EnrolmentContent,
): Promise<Enrolment> {
  const { finalized, organizationId } = it
  const { country } = caller.organization
  if (finalized === null || !isLegalChange(it)) throw new Refused('no_legal_change')
  const text = JSON.stringify(content)
  // Nothing of what was checked is different from what holds: a change that was under way is over with it.
  if (!changesIdentity(finalized, content))
    return saveEnrolment(db, organizationId, {
      ...backTo(country, content),
      submitted_at: now,
    }).catch(refusalOfEnrolled)
  // While a change is under way the checks are about that; before, about what was authorized.
  const before = it.state === 'authorized' ? finalized : it.submitted
  const corrected = checksAfter(it.checks, before, content)
  const checks = await withProof(db, it, corrected, content.email ?? '')
  const state = stateAfterSubmit(checks)
  const keys = keysToLookFor(legalKeysOf(country, content), legalKeysOf(country, finalized))
  // Before it is looked: whoever may not ask now does not learn what the answer would have been.
  await countGuess(db, [
    ...(keys.length === 0 ? [] : asksForCompany(organizationId, address)),
    ...(state === 'awaiting_email' ? confirmationOf(organizationId, content) : []),
  ])
  await refuseKnown(db, organizationId, keys)
  const saved = await saveEnrolment(db, organizationId, {
    state,
    content: text,
    submitted: text,
    first_submitted_at: firstSubmission(it, now),
    submitted_at: now,
    // What is authorized keeps its place until the approval; there the new one takes it.
    ...keyColumns(country, finalized),
    email_check: checks.email,
    employment_check: checks.employment,
    business_check: checks.business,
    message: null,
    decided_at: null,
  })
  const happened = { kind: 'legal_change', actorName: caller.actor.name } as const
  await noteEvent(db, organizationId, happened, now)
  return saved
}

/** All that was authorized, and nothing under way. */
const backTo = (country: string, content: EnrolmentContent) => {
  const text = JSON.stringify(content)
  return {
    state: 'authorized',
    content: text,
    submitted: text,
    finalized: text,
    ...keyColumns(country, content),
    email_check: 'verified',
    employment_check: 'verified',
    business_check: 'verified',
    email_secret_hash: null,
    email_expires_at: null,
    message: null,
  } as const
}

export const legalChangeRoutes = [
  route(withdrawLegalChange, async ({ db, caller, now, trail }) => {
    const { id } = caller.organization
    if ((await enrolmentOf(db, id)) === null) throw new Refused('no_legal_change')
    const it = await lockEnrolment(db, id)
    refuseIf(refusalToWithdraw(it))
    Object.assign(trail, { resourceId: id, oldValue: { state: it.state } })
    const saved = await saveEnrolment(
      db,
      id,
      backTo(caller.organization.country, it.finalized ?? it.content),
    ).catch(refusalOfEnrolled)
    const happened = { kind: 'legal_change_withdrawn', actorName: caller.actor.name } as const
    await noteEvent(db, id, happened, now)
    await announceStep(db, caller, saved, { step: 'change_withdrawn' })
    return toWireEnrolment(saved)
  }),
]
