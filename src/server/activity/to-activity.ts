// A row of the log as its reader may see it.
import type { Activity } from '../../contract/activity.ts'
import { given } from '../../contract/wire.ts'
import type { ActivityRow } from './queries.ts'

/** Who earns on a subscription is between partners: it is in no row that a customer reads. */
const betweenPartners: readonly string[] = ['mpnId']

/** What a company is not told of its partner's row: from where, who earns, and how many rows the partner has. */
export function seenBy(reader: string, row: ActivityRow): ActivityRow {
  if (row.organization_id === reader) return row
  return {
    ...row,
    address: null,
    position: null,
    old_value: forOthers(row.old_value),
    new_value: forOthers(row.new_value),
  }
}

function forOthers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forOthers)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([name]) => !betweenPartners.includes(name))
  return Object.fromEntries(entries.map(([name, inner]) => [name, forOthers(inner)]))
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

export const toActivity = (row: ActivityRow): Activity => ({
  id: row.id,
  date: row.at.toISOString(),
  company: { id: row.organization_id, name: row.organization_name },
  actor: {
    id: row.actor_id,
    name: row.actor_name,
    kind: row.actor_kind,
    ...given({ userName: row.actor_user_name }),
  },
  action: row.operation,
  source: row.source,
  result: row.result,
  resourceType: row.resource_type,
  correlationId: row.correlation_id,
  ...given({
    refusal: row.refusal,
    resourceId: row.resource_id,
    customer:
      row.customer_id === null
        ? null
        : { id: row.customer_id, ...given({ name: row.customer_name }) },
    application:
      row.application_id === null || row.application_name === null
        ? null
        : { id: row.application_id, name: row.application_name },
    reseller:
      row.reseller_id === null || row.reseller_name === null
        ? null
        : { id: row.reseller_id, name: row.reseller_name },
    oldValue: json(row.old_value),
    newValue: json(row.new_value),
    address: row.address,
    seal:
      row.hash === null || row.sealed_at === null
        ? null
        : {
            hash: row.hash,
            date: row.sealed_at.toISOString(),
            ...given({ position: row.position }),
          },
  }),
  attributes: { objectType: 'Activity' },
})
