// An enrolment as the operator reads it: a row of the queue, the whole, the notes.
import { type Static, Type } from 'typebox'
import { checkStates, enrolmentStates } from '../domain/enrolment.ts'
import type { OrganizationId } from '../domain/ids.ts'
import { clouds } from '../domain/organization.ts'
import { enrolmentContent, enrolmentFields, membershipProfile } from './enrolment-resource.ts'
import { guid, instant, oneOf, resource } from './wire.ts'

const assignee = {
  assignedTo: Type.Optional(guid()),
  assignedName: Type.Optional(Type.String()),
}

/** Since when it has been before the operator: a correction keeps the place in the queue. */
const firstSubmitted = Type.Optional(instant())

export const enrolmentRow = resource('EnrolmentRow', {
  id: guid<OrganizationId>(),
  /** As it was submitted; before that as the organization is called. */
  companyName: Type.String(),
  country: Type.String(),
  state: oneOf(enrolmentStates),
  checks: Type.Object({
    email: oneOf(checkStates),
    employment: oneOf(checkStates),
    business: oneOf(checkStates),
  }),
  /** A company that is in the program already changes its legal identity. */
  isLegalChange: Type.Boolean(),
  firstSubmittedDate: firstSubmitted,
  /** The last time. */
  submittedDate: Type.Optional(instant()),
  ...assignee,
})
export type EnrolmentRow = Static<typeof enrolmentRow>

export const enrolmentReview = resource('EnrolmentReview', {
  ...enrolmentFields,
  ...assignee,
  id: guid<OrganizationId>(),
  organizationName: Type.String(),
  domain: Type.String(),
  country: Type.String(),
  region: Type.String(),
  cloud: oneOf(clouds),
  isLegalChange: Type.Boolean(),
  firstSubmittedDate: firstSubmitted,
  /** What was last authorized; absent: never yet. */
  finalized: Type.Optional(enrolmentContent),
  membershipUserName: Type.Optional(Type.String()),
  profiles: Type.Array(membershipProfile),
})
export type EnrolmentReview = Static<typeof enrolmentReview>

export const enrolmentNote = resource('EnrolmentNote', {
  id: guid(),
  date: instant(),
  authorName: Type.String(),
  body: Type.String(),
})

export const enrolmentReviewer = resource('EnrolmentReviewer', {
  id: guid(),
  fullName: Type.String(),
})

export const enrolmentCount = resource('EnrolmentCount', {
  awaitingEmail: Type.Integer(),
  underReview: Type.Integer(),
  actionRequired: Type.Integer(),
  /** Of those under review. */
  unassigned: Type.Integer(),
  /** Since when the longest waiting one is under review. */
  oldestDate: Type.Optional(instant()),
})
