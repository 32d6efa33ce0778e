// A row of the log as the original's AuditRecord.
import {
  type AuditRecord,
  operationTypes,
  resourceTypes,
} from '../../contract/audit-record-resource.ts'
import { given } from '../../contract/wire.ts'
import type { ActivityRow } from './queries.ts'

/** Names as .NET writes them. */
function pascal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pascal)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  return Object.fromEntries(
    entries.map(([name, inner]) => [name.charAt(0).toUpperCase() + name.slice(1), pascal(inner)]),
  )
}

const text = (value: unknown) => (value === null ? null : JSON.stringify(pascal(value)))

const typeOf = (ours: string): string =>
  Object.entries(resourceTypes).find(([, nouns]) => nouns.includes(ours))?.[0] ?? 'undefined'

/** `customer_user` as CustomerUserId. */
const idName = (type: string): string =>
  `${type.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}Id`

export const toAuditRecord = (row: ActivityRow): AuditRecord => ({
  id: row.id,
  partnerId: row.organization_id,
  ...given({
    customerId: row.customer_id,
    customerName: row.customer_name,
    userPrincipalName: row.actor_user_name,
    applicationId:
      row.application_id ??
      // Rows of before the log named it beside the actor.
      (row.actor_kind === 'application' ? row.actor_id : null) ??
      (row.source === 'portal' ? 'Tierline portal' : null),
    resourceOldValue: text(row.old_value),
    resourceNewValue: text(row.new_value),
  }),
  resourceType: typeOf(row.resource_type),
  operationType: operationTypes[row.operation] ?? 'undefined',
  operationDate: row.at.toISOString(),
  operationStatus: row.result === 'succeeded' ? 'succeeded' : 'failed',
  originalCorrelationId: row.correlation_id,
  customizedData: [
    ...(row.resource_id === null
      ? []
      : [{ key: idName(row.resource_type), value: row.resource_id }]),
    { key: 'CorrelationId', value: row.correlation_id },
    { key: 'ActorId', value: row.actor_id },
    { key: 'RecordId', value: row.id },
    { key: 'Operation', value: row.operation },
    { key: 'Source', value: row.source },
    ...(row.application_name === null
      ? []
      : [{ key: 'ApplicationName', value: row.application_name }]),
    ...(row.refusal === null ? [] : [{ key: 'Refusal', value: row.refusal }]),
  ],
  attributes: { objectType: 'AuditRecord' },
})
