// A company enrols as an indirect reseller: its draft between the wizard's pages, the profile it links, and Enroll now (rules 1..12).
import { Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { enrolment, enrolmentContent } from './enrolment-resource.ts'
import { oneOf, resource, sentAttributes } from './wire.ts'

const path = '/ext/v1/enrolment'
/** Rule 3: its Global admin. A company that is in the program reads where it stands. */
const own = {
  allow: can.enrol,
  kinds: ['customer', 'indirect_reseller'],
  audits: 'enrolment',
} as const

export const readOwnEnrolment = endpoint({
  ...own,
  name: 'readOwnEnrolment',
  summary: 'Where the company stands: its enrolment, if there is one, and what stands in its way.',
  method: 'GET',
  path,
  reply: resource('OwnEnrolment', {
    /** Absent: not begun. */
    enrolment: Type.Optional(enrolment),
    /** Why this company cannot enroll, as the refusal of Enroll now would say. */
    obstacle: Type.Optional(oneOf(['customer_of_a_partner'])),
    domain: Type.String(),
  }),
})

export const createEnrolment = endpoint({
  ...own,
  name: 'createEnrolment',
  summary: 'Begin, or go on with what was begun: a company has one enrolment.',
  method: 'POST',
  path,
  body: Type.Object({ content: enrolmentContent }),
  reply: enrolment,
  status: 201,
})

export const updateEnrolment = endpoint({
  ...own,
  name: 'updateEnrolment',
  summary:
    'Keep what the wizard holds, or correct it after a question or a rejection. A second tab’s stale etag is refused.',
  method: 'PUT',
  path,
  body: Type.Object({ content: enrolmentContent, attributes: sentAttributes }),
  reply: enrolment,
})

export const deleteEnrolment = endpoint({
  ...own,
  name: 'deleteEnrolment',
  summary: 'Cancel a draft: nothing of it is kept.',
  method: 'DELETE',
  path,
})

export const signInToMembership = endpoint({
  ...own,
  name: 'signInToMembership',
  summary:
    'Sign in to the membership directory: shows the organization profiles whose MPN ID can be linked.',
  method: 'POST',
  path: `${path}/membership`,
  body: Type.Object({
    userName: Type.String({ minLength: 1, maxLength: 320 }),
    password: Type.String({ maxLength: 1024 }),
  }),
  reply: enrolment,
  status: 200,
})

export const signOutOfMembership = endpoint({
  ...own,
  name: 'signOutOfMembership',
  summary: 'Cancel: forget the profiles, to sign in to the membership directory as somebody else.',
  method: 'DELETE',
  path: `${path}/membership`,
  reply: enrolment,
})

export const chooseProfile = endpoint({
  ...own,
  name: 'chooseProfile',
  summary: 'Link one organization profile: active, in the country of the account.',
  method: 'PUT',
  path: `${path}/profile`,
  body: Type.Object({ mpnId: Type.String({ maxLength: 20 }), attributes: sentAttributes }),
  reply: enrolment,
})

export const submitEnrolment = endpoint({
  ...own,
  name: 'submitEnrolment',
  summary:
    'Enroll now, or submit a correction: only what has changed is checked again. The primary contact is asked by mail.',
  method: 'POST',
  path: `${path}/submit`,
  body: Type.Object({ attributes: sentAttributes }),
  reply: enrolment,
  status: 200,
})

export const resendConfirmation = endpoint({
  ...own,
  // Every partner changes its legal identity, and with it the contact who is asked.
  kinds: ['customer', 'indirect_provider', 'indirect_reseller', 'direct_partner'],
  name: 'resendConfirmation',
  summary: 'Send the primary contact a new link. The one before it is dead.',
  method: 'POST',
  path: `${path}/resend`,
  reply: enrolment,
  status: 200,
})

export const withdrawEnrolment = endpoint({
  ...own,
  name: 'withdrawEnrolment',
  summary:
    'Take the enrolment back to a draft while the primary contact has not confirmed, such as to correct the address.',
  method: 'POST',
  path: `${path}/withdraw`,
  reply: enrolment,
  status: 200,
})
