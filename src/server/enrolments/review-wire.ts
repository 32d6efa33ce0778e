// What the operator is shown of an enrolment, its course and its notes.
import type { Selectable } from 'kysely'
import { toWireEnrolment } from '../../contract/enrolment-resource.ts'
import type { EnrolmentReview, EnrolmentRow } from '../../contract/enrolment-review-resource.ts'
import { given } from '../../contract/wire.ts'
import type { Enrolment, EnrolmentEventKind } from '../../domain/enrolment.ts'
import { isLegalChange } from '../../domain/enrolment-review.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { readOrganization } from '../organizations/queries.ts'
import type { EnrolmentEventTable, EnrolmentNoteTable } from '../schema.ts'
import type { QueueRow } from './review-queries.ts'

export const toQueueRow = (row: QueueRow): EnrolmentRow => ({
  id: row.id,
  companyName: row.companyName,
  country: row.country,
  state: row.state,
  checks: row.checks,
  isLegalChange: row.isLegalChange,
  firstSubmittedDate: row.firstSubmittedAt.toISOString(),
  submittedDate: row.submittedAt.toISOString(),
  ...given({ assignedTo: row.assignedTo, assignedName: row.assignedName }),
  attributes: { objectType: 'EnrolmentRow' },
})

export async function shownForReview(db: Db, e: Enrolment): Promise<EnrolmentReview> {
  const { membershipUserName, profiles, links: _, attributes, ...fields } = toWireEnrolment(e)
  const o = found(await readOrganization(db, e.organizationId))
  return {
    ...fields,
    // What the checks are about: what the applicant has written since is not submitted yet.
    content: e.submitted ?? e.content,
    id: e.organizationId,
    organizationName: o.name,
    domain: o.domain,
    country: o.country,
    region: o.region,
    cloud: o.cloud,
    isLegalChange: isLegalChange(e),
    profiles,
    ...given({
      mpnId: e.submittedMpnId ?? e.mpnId,
      membershipUserName,
      finalized: e.finalized,
      firstSubmittedDate: e.firstSubmittedAt?.toISOString(),
      assignedTo: e.assignedTo,
      assignedName: e.assignedName,
    }),
    attributes: { ...attributes, objectType: 'EnrolmentReview' },
  }
}

export const toWireEvent = (row: Selectable<EnrolmentEventTable>) => ({
  id: row.id,
  date: row.at.toISOString(),
  kind: row.kind as EnrolmentEventKind,
  byOperator: row.by_operator,
  ...given({
    actorName: row.actor_name,
    detail: row.detail,
    check: row.check_name,
    checkState: row.check_state,
  }),
  attributes: { objectType: 'EnrolmentEvent' },
})

export const toWireNote = (row: Selectable<EnrolmentNoteTable>) => ({
  id: row.id,
  date: row.at.toISOString(),
  authorName: row.author_name,
  body: row.body,
  attributes: { objectType: 'EnrolmentNote' },
})
