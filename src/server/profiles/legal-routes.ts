// A partner's legal identity: read with the state of its verification, and changed, which is verified again (domain 4.1).

import { toWireEnrolment } from '../../contract/enrolment-resource.ts'
import { readLegalIdentity, updateLegalIdentity } from '../../contract/legal-identity.ts'
import { readLegalProfile, updateLegalProfile } from '../../contract/partner-profiles.ts'
import { etagOf } from '../../contract/wire.ts'
import type { Enrolment, EnrolmentContent } from '../../domain/enrolment.ts'
import {
  missingIn,
  refusalOfContact,
  refusalOfDisowned,
  trimmed,
} from '../../domain/enrolment-draft.ts'
import { addressOf, refusalToRename } from '../../domain/partner-profile.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import { checkAddress } from '../customers/address.ts'
import type { Db } from '../db.ts'
import { type ConfirmationNeeds, sendConfirmation } from '../enrolments/confirmation-mail.ts'
import { changeLegalIdentity } from '../enrolments/legal-change.ts'
import { announceStep } from '../enrolments/notices.ts'
import { enrolmentOf, lockEnrolment } from '../enrolments/queries.ts'
import { refusedMailDomains } from '../enrolments/refused-mail.ts'
import { route, type Trail } from '../route.ts'
import { addressFrom, checkable, contactFrom, toLegal } from './wire.ts'

interface Changing {
  readonly db: Db
  readonly caller: Caller
  readonly now: Date
  readonly etag: string | undefined
  readonly trail: Trail
  readonly address: string
}

/** Locked, judged, and on its way through the checks that it needs; the contact of a new address is asked at once. */
async function change(
  needs: ConfirmationNeeds,
  call: Changing,
  changed: EnrolmentContent,
): Promise<Enrolment> {
  const { db, caller, now, etag, trail, address } = call
  const { organization } = caller
  const it = await lockEnrolment(db, organization.id)
  if (etag !== undefined && etag !== etagOf(organization.id, it.version))
    throw new Refused('stale_etag')
  const content = trimmed({ ...it.content, ...changed })
  const missing = missingIn(content, 'identity')
  if (missing !== null) throw new Refused('enrolment_incomplete', missing)
  const { companyName = '', email = '' } = content
  refuseIf(
    refusalToRename(organization, it.finalized?.companyName ?? organization.name, companyName),
  )
  refuseIf(refusalOfContact(email, await refusedMailDomains(db)), 'email')
  refuseIf(refusalOfDisowned(it, email), 'email')
  checkAddress(
    checkable(addressOf(content, organization.country)),
    content.registrationNumber ?? null,
  )
  const saved = await changeLegalIdentity({ db, caller, now, address }, it, content)
  Object.assign(trail, {
    resourceId: organization.id,
    oldValue: it.finalized,
    newValue: { ...content, state: saved.state },
  })
  if (saved.state === 'awaiting_email') return sendConfirmation(needs, { db, caller, now }, saved)
  if (saved.state === 'under_review')
    await announceStep(db, caller, saved, { step: 'review_began' })
  return saved
}

export const legalRoutes = (needs: ConfirmationNeeds) => [
  route(readLegalProfile, async ({ db, caller: { organization }, query }) => {
    const it = found(await enrolmentOf(db, organization.id))
    const said = query.vettingVersion === 'last_finalized' ? found(it.finalized) : it.content
    return toLegal(organization, it, said)
  }),

  route(readLegalIdentity, async ({ db, caller }) =>
    toWireEnrolment(found(await enrolmentOf(db, caller.organization.id))),
  ),

  route(updateLegalProfile, async (call) => {
    const { body, caller } = call
    const { country, ...place } = addressFrom(body.address)
    refuseIf(country === caller.organization.country ? null : 'country_fixed')
    const { companyName } = body
    const saved = await change(needs, call, {
      ...place,
      ...contactFrom(body.primaryContact),
      ...(companyName === undefined ? {} : { companyName }),
    })
    return toLegal(caller.organization, saved, saved.content)
  }),

  route(updateLegalIdentity, async (call) =>
    toWireEnrolment(await change(needs, call, call.body.content)),
  ),
]
