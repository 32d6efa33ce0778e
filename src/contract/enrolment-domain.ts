// The applicant shows by a TXT record that the domain of its primary contact’s address is the company’s.
import { Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { domainStates } from '../domain/sign-on.ts'
import { endpoint } from './endpoint.ts'
import { enrolment } from './enrolment-resource.ts'
import { oneOf, resource } from './wire.ts'

const own = {
  kinds: ['customer', 'indirect_provider', 'indirect_reseller', 'direct_partner'],
  allow: can.enrol,
  audits: 'enrolment',
} as const
const path = '/ext/v1/enrolment/domain'

const enrolmentDomain = resource('EnrolmentDomain', {
  /** Absent: no contact has been submitted. */
  domain: Type.Optional(Type.String()),
  /** `none`: no record has been asked for yet. */
  state: oneOf(['none', ...domainStates]),
  /** What the domain’s TXT record must say. */
  record: Type.Optional(Type.String()),
})

export const readEnrolmentDomain = endpoint({
  ...own,
  name: 'readEnrolmentDomain',
  summary: 'The domain of the primary contact’s address, and whether it is proved.',
  method: 'GET',
  path,
  reply: enrolmentDomain,
})

export const nameEnrolmentDomain = endpoint({
  ...own,
  name: 'nameEnrolmentDomain',
  summary: 'Ask for the TXT record that proves the domain of the primary contact’s address.',
  method: 'POST',
  path,
  reply: enrolmentDomain,
  status: 200,
})

export const proveEnrolmentDomain = endpoint({
  ...own,
  name: 'proveEnrolmentDomain',
  summary: 'Look for the TXT record now. Found, the employment check is done.',
  method: 'POST',
  path: `${path}/prove`,
  reply: enrolment,
  status: 200,
})

export const withdrawLegalChange = endpoint({
  ...own,
  kinds: ['indirect_provider', 'indirect_reseller', 'direct_partner'],
  allow: can.change_legal_profile,
  name: 'withdrawLegalChange',
  summary: 'Take a change of the legal identity back: what was authorized before holds.',
  method: 'DELETE',
  path: '/ext/v1/enrolment/change',
  reply: enrolment,
})
