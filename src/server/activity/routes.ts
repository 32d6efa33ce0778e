// The activity log over the API: as the portal shows it, as CSV, and as the original lists it.
import { randomUUID } from 'node:crypto'
import { exportActivity, exportLimit, listActivity } from '../../contract/activity.ts'
import { resourceTypes } from '../../contract/audit-record-resource.ts'
import { listAuditRecords } from '../../contract/audit-records.ts'
import { toCollection } from '../../contract/wire.ts'
import type { Caller } from '../caller.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import { toAuditRecord } from './audit-record.ts'
import { csvOf } from './csv.ts'
import { type ActivityQuery, type ActivityRow, activityPage } from './queries.ts'
import { seenBy, toActivity } from './to-activity.ts'
import { windowOf } from './window.ts'

const readerOf = ({ organization: { id, kind } }: Caller) => ({ id, kind })

const keyOf = (row: ActivityRow) => [row.exact_at, row.id]

export const activityRoutes = [
  route(listActivity, async ({ db, caller, query, page, now }) => {
    const { from, to, size: _, ...filters } = query
    const reader = readerOf(caller)
    const rows = await activityPage(db, reader, {
      ...filters,
      ...windowOf({ from, to }, { from: 'from', to: 'to' }, now),
      after: page.after,
      limit: page.size + 1,
    })
    const toItem = (row: ActivityRow) => toActivity(seenBy(reader.id, row))
    return toCollection(seekPage(page, rows, keyOf, toItem))
  }),

  route(exportActivity, async ({ db, caller, query, now, trail }) => {
    const { from, to, ...filters } = query
    const reader = readerOf(caller)
    const window = windowOf({ from, to }, { from: 'from', to: 'to' }, now)
    const wanted = { ...filters, ...window, after: null, limit: exportLimit + 1 }
    const found = await activityPage(db, reader, wanted)
    const rows = found.slice(0, exportLimit)
    trail.newValue = { ...filters, from: window.from, to: window.to, rows: rows.length }
    return {
      fileName: `activity-${now.toISOString().slice(0, 10)}.csv`,
      text: csvOf(rows.map((row) => seenBy(reader.id, row))),
      rows: rows.length,
      isCut: found.length > exportLimit,
      attributes: { objectType: 'ActivityExport' },
    }
  }),

  route(listAuditRecords, async ({ db, caller, query, filter, page, now }) => {
    const asked = { from: query.startDate, to: query.endDate }
    const rows = await activityPage(db, readerOf(caller), {
      ...windowOf(asked, { from: 'startDate', to: 'endDate' }, now),
      ...filterOf(filter),
      after: page.after,
      limit: page.size + 1,
    })
    return toCollection(seekPage(page, rows, keyOf, toAuditRecord))
  }),
]

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function filterOf(
  filter: { readonly field: string; readonly value: string } | null,
): Pick<ActivityQuery, 'customer' | 'customerId' | 'resourceTypes'> {
  if (filter === null) return {}
  const { field, value } = filter
  if (field === 'CompanyName') return { customer: value }
  // An id that is none is nobody's.
  if (field === 'CustomerId') return { customerId: guid.test(value) ? value : randomUUID() }
  const bare = value.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()
  return { resourceTypes: resourceTypes[bare] ?? [] }
}
