// An enrolment on the wire, as its applicant and the operator both read it.
import { type Static, Type } from 'typebox'
import {
  checkNames,
  checkStates,
  type Enrolment,
  type EnrolmentContent,
  enrolmentEvents,
  enrolmentStates,
  type identityFields,
  type MembershipProfile,
} from '../domain/enrolment.ts'
import type { OrganizationId } from '../domain/ids.ts'
import { etagOf, given, guid, instant, oneOf, resource } from './wire.ts'

const short = Type.Optional(Type.String({ maxLength: 320 }))

export const identityContent = Type.Object({
  companyName: short,
  registrationNumber: short,
  addressLine1: short,
  addressLine2: short,
  city: short,
  state: short,
  postalCode: short,
  firstName: short,
  lastName: short,
  email: short,
  phoneNumber: short,
} satisfies Record<(typeof identityFields)[number], typeof short>)

/** Everything may be missing while it is being written: Enroll now says what is. */
export const enrolmentContent = Type.Object({
  membershipName: short,
  ...identityContent.properties,
  supportEmail: short,
  supportTelephone: short,
  supportWebsite: short,
} satisfies Record<keyof EnrolmentContent, typeof short>)

export const membershipProfile = Type.Object({
  mpnId: Type.String(),
  globalMpnId: Type.String(),
  name: Type.String(),
  country: Type.String(),
  status: oneOf(['active', 'inactive']),
})

const checks = Type.Object({
  email: oneOf(checkStates),
  employment: oneOf(checkStates),
  business: oneOf(checkStates),
})

/** What applicant and operator both read. */
export const enrolmentFields = {
  organizationId: guid<OrganizationId>(),
  state: oneOf(enrolmentStates),
  content: enrolmentContent,
  mpnId: Type.Optional(Type.String()),
  checks,
  /** What the operator asks for, or why it said no. */
  message: Type.Optional(Type.String()),
  /** When the primary contact was last sent the link. */
  emailSentDate: Type.Optional(instant()),
  createdDate: instant(),
  submittedDate: Type.Optional(instant()),
  decidedDate: Type.Optional(instant()),
  authorizedDate: Type.Optional(instant()),
}

export const enrolment = resource('Enrolment', {
  ...enrolmentFields,
  /** Who signed in to the membership directory, and what was found there. */
  membershipUserName: Type.Optional(Type.String()),
  profiles: Type.Array(membershipProfile),
})
export type WireEnrolment = Static<typeof enrolment>

export const enrolmentEvent = resource('EnrolmentEvent', {
  id: guid(),
  date: instant(),
  kind: oneOf(enrolmentEvents),
  /** Absent: the primary contact by its link, or the installation itself. */
  actorName: Type.Optional(Type.String()),
  byOperator: Type.Boolean(),
  detail: Type.Optional(Type.String()),
  /** Of a change of a check. */
  check: Type.Optional(oneOf(checkNames)),
  checkState: Type.Optional(oneOf(checkStates)),
})

export const toWireEnrolment = (e: Enrolment): WireEnrolment => ({
  organizationId: e.organizationId,
  state: e.state,
  content: e.content,
  checks: e.checks,
  createdDate: e.createdAt.toISOString(),
  profiles: [...(e.membership?.profiles ?? [])] as MembershipProfile[],
  ...given({
    mpnId: e.mpnId,
    message: e.message,
    membershipUserName: e.membership?.userName,
    emailSentDate: e.emailSentAt?.toISOString(),
    submittedDate: e.submittedAt?.toISOString(),
    decidedDate: e.decidedAt?.toISOString(),
    authorizedDate: e.authorizedAt?.toISOString(),
  }),
  attributes: { objectType: 'Enrolment', etag: etagOf(e.organizationId, e.version) },
})
