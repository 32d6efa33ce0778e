// The primary contact confirms by a mailed link that the company signed up and that the address is its own (rules 9, 11, 12).
import { Type } from 'typebox'
import { organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { guid, oneOf, resource } from './wire.ts'

const path = '/ext/v1/enrolmentconfirmations/:id'
const secret = Type.String({ maxLength: 200 })
const byLink = {
  method: 'POST',
  allow: 'anyone',
  kinds: organizationKinds,
  /** The company's tenant id, as the link has it. */
  params: Type.Object({ id: guid() }),
  status: 200,
  audits: 'enrolment',
  throttled: true,
} as const

const confirmation = resource('EnrolmentConfirmation', {
  companyName: Type.String(),
  domain: Type.String(),
  contactName: Type.String(),
  email: Type.String(),
  /** Who named this address; absent when the operator took the company in. */
  applicantName: Type.Optional(Type.String()),
  /** `waiting`: it is asked now. */
  state: oneOf(['waiting', 'confirmed', 'disowned']),
})

export const openConfirmation = endpoint({
  ...byLink,
  name: 'openConfirmation',
  summary: 'Read the link: which company, who named the address, what is asked. Decides nothing.',
  path: `${path}/open`,
  body: Type.Object({ secret }),
  reply: confirmation,
})

export const confirmEnrolment = endpoint({
  ...byLink,
  name: 'confirmEnrolment',
  summary: 'We signed up, and the address is the company’s: the review begins.',
  path: `${path}/confirm`,
  body: Type.Object({ secret, signedUp: Type.Boolean(), ownsAddress: Type.Boolean() }),
  reply: confirmation,
})

export const disownEnrolment = endpoint({
  ...byLink,
  name: 'disownEnrolment',
  summary: 'This is not us: applicant and operator are told, and nothing is reviewed.',
  path: `${path}/disown`,
  body: Type.Object({ secret }),
  reply: confirmation,
})
