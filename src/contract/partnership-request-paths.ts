// What the endpoints of partnership requests share: where they are, and who sends.
import type { PartnershipRequestId } from '../domain/ids.ts'
import { can } from '../domain/roles.ts'
import { idParam } from './wire.ts'

export const id = idParam<PartnershipRequestId>()
export const path = '/ext/v1/partnershiprequests'
export const sender = {
  allow: can.request_partnership,
  kinds: ['indirect_provider'],
  audits: 'partner_relationship',
} as const
