// The activity log as the original lists it.
import { Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { auditRecord } from './audit-record-resource.ts'
import { partnerKinds } from './customer-reading.ts'
import { endpoint } from './endpoint.ts'
import { collection } from './wire.ts'

/** A day or an instant, also as .NET prints it in English: `6/1/2017 12:00:00 AM`. In UTC, where it names no zone. */
const day = Type.Optional(Type.String({ maxLength: 40 }))

export const listAuditRecords = endpoint({
  kinds: partnerKinds,
  allow: can.view_activity,
  name: 'listAuditRecords',
  summary:
    'What was done by the caller’s company, newest first; of the last 30 days without dates.',
  method: 'GET',
  path: '/v1/auditrecords',
  query: Type.Object({
    startDate: day,
    endDate: day,
    size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
  }),
  reply: collection(auditRecord),
  paging: 'seek',
  filters: { CompanyName: 'substring', CustomerId: 'equals', ResourceType: 'equals' },
  audits: 'activity_log',
})
