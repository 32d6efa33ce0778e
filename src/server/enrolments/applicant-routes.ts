// The applicant's draft over the API: begun, kept between the wizard's pages, dropped (rules 2, 3).
import { toWireEnrolment } from '../../contract/enrolment-resource.ts'
import {
  createEnrolment,
  deleteEnrolment,
  readOwnEnrolment,
  updateEnrolment,
} from '../../contract/own-enrolment.ts'
import { etagOf, given } from '../../contract/wire.ts'
import type { Enrolment, EnrolmentContent } from '../../domain/enrolment.ts'
import { refusalToDrop, refusalToEnrol, refusalToWrite } from '../../domain/enrolment-draft.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { route } from '../route.ts'
import { beginEnrolment, dropEnrolment, isCustomerOfPartner } from './own-queries.ts'
import { enrolmentOf, lockEnrolment, saveEnrolment } from './queries.ts'

export const applicantRoutes = [
  route(readOwnEnrolment, async ({ db, caller }) => {
    const { id, domain } = caller.organization
    const enrolment = await enrolmentOf(db, id)
    const refusal = refusalToEnrol(caller.organization, await isCustomerOfPartner(db, id))
    return {
      domain,
      ...given({
        enrolment: enrolment === null ? null : toWireEnrolment(enrolment),
        obstacle: refusal === 'customer_of_a_partner' ? refusal : null,
      }),
      attributes: { objectType: 'OwnEnrolment' },
    }
  }),

  route(createEnrolment, async ({ db, caller, body, now, trail }) => {
    const { id } = caller.organization
    // Whoever enrols becomes an Admin agent by it (rule 14): a person.
    if (caller.actor.kind !== 'user') throw new Refused('people_only')
    refuseIf(refusalToEnrol(caller.organization, await isCustomerOfPartner(db, id)))
    const begun = await beginEnrolment(db, caller, body.content, now)
    refuseIf(refusalToWrite(begun))
    Object.assign(trail, { resourceId: id, newValue: named(begun.content) })
    return toWireEnrolment(begun)
  }),

  route(updateEnrolment, async ({ db, caller, body, etag, trail }) => {
    const before = await lockWritable(db, caller, etag)
    const { organizationId } = before
    Object.assign(trail, {
      resourceId: organizationId,
      oldValue: named(before.content),
      newValue: named(body.content),
    })
    return toWireEnrolment(
      await saveEnrolment(db, organizationId, { content: JSON.stringify(body.content) }),
    )
  }),

  route(deleteEnrolment, async ({ db, caller, trail }) => {
    const it = await lockWritable(db, caller)
    refuseIf(refusalToDrop(it))
    const { organizationId, content } = it
    await dropEnrolment(db, organizationId)
    Object.assign(trail, { resourceId: organizationId, oldValue: named(content) })
  }),
]

/** Whose turn it is not is refused; so is who decides on an old picture. */
export async function lockWritable(db: Db, caller: Caller, etag?: string): Promise<Enrolment> {
  if (caller.organization.kind !== 'customer') throw new Refused('already_in_program')
  const enrolment = await lockEnrolment(db, caller.organization.id)
  refuseIf(refusalToWrite(enrolment))
  if (etag !== undefined && etag !== etagOf(enrolment.organizationId, enrolment.version))
    throw new Refused('stale_etag')
  return enrolment
}

/** Of a draft the log keeps which company it is; the rest is in the enrolment, or in nothing. */
const named = ({ companyName, registrationNumber }: EnrolmentContent) => ({
  companyName,
  registrationNumber,
})
