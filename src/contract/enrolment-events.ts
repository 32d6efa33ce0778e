// What has happened to the company’s own enrolment. Whoever acted for the operator is the operator: people there have no names here.
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { enrolmentEvent } from './enrolment-resource.ts'
import { collection } from './wire.ts'

export const listOwnEnrolmentEvents = endpoint({
  name: 'listOwnEnrolmentEvents',
  summary: 'What has happened to the company’s own enrolment, the earliest first.',
  method: 'GET',
  path: '/ext/v1/enrolment/events',
  kinds: ['customer', 'indirect_provider', 'indirect_reseller', 'direct_partner'],
  allow: can.enrol,
  audits: 'enrolment',
  reply: collection(enrolmentEvent),
})
