// The activity log: what the company did, and for a customer or reseller what its partners did to it (W25).
import { type Static, Type } from 'typebox'
import { organizationKinds } from '../domain/organization.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { collection, guid, instant, oneOf, resource } from './wire.ts'

/** Who may read it, and as what an export is recorded. */
const reader = {
  kinds: organizationKinds,
  allow: can.view_activity,
  method: 'GET',
  audits: 'activity_log',
} as const

export const activitySources = ['portal', 'api', 'job', 'command'] as const
export const activityResults = ['succeeded', 'denied'] as const

const activity = resource('Activity', {
  id: guid(),
  date: instant(),
  /** Whose act it was: the caller's own company or, for a customer or reseller, its partner. */
  company: Type.Object({ id: guid(), name: Type.String() }),
  actor: Type.Object({
    id: guid(),
    name: Type.String(),
    kind: oneOf(['user', 'application', 'command', 'job']),
    userName: Type.Optional(Type.String()),
  }),
  /** The program by whose token it was done, as it was called then: for itself, or in the person's name. */
  application: Type.Optional(Type.Object({ id: guid(), name: Type.String() })),
  /** The endpoint's name, or the command's. */
  action: Type.String(),
  source: oneOf(activitySources),
  result: oneOf(activityResults),
  /** Why it was denied. */
  refusal: Type.Optional(Type.String()),
  resourceType: Type.String(),
  resourceId: Type.Optional(Type.String()),
  customer: Type.Optional(Type.Object({ id: guid(), name: Type.Optional(Type.String()) })),
  /** In whose tenant its provider acted. */
  reseller: Type.Optional(Type.Object({ id: guid(), name: Type.String() })),
  /** Before and after, as JSON. */
  oldValue: Type.Optional(Type.String()),
  newValue: Type.Optional(Type.String()),
  correlationId: guid(),
  /** Of one's own company only. */
  address: Type.Optional(Type.String()),
  /** Absent for some seconds. How many rows another company has is not told: no position there. */
  seal: Type.Optional(
    Type.Object({
      position: Type.Optional(Type.Integer()),
      hash: Type.String(),
      date: instant(),
    }),
  ),
})
export type Activity = Static<typeof activity>

const filters = {
  /** A day in UTC or an instant; a month ago without one. */
  from: Type.Optional(Type.String({ maxLength: 40 })),
  /** A day, which is included, or an instant. */
  to: Type.Optional(Type.String({ maxLength: 40 })),
  /** Part of a name, or of a user name. */
  actor: Type.Optional(Type.String({ maxLength: 100 })),
  /** Part of the name, or the id. */
  customer: Type.Optional(Type.String({ maxLength: 100 })),
  action: Type.Optional(Type.String({ maxLength: 100 })),
  result: Type.Optional(oneOf(activityResults)),
  source: Type.Optional(oneOf(activitySources)),
}

export const listActivity = endpoint({
  ...reader,
  name: 'listActivity',
  summary: 'The activity log, newest first. Customers and resellers see what partners did to them.',
  path: '/ext/v1/activity',
  query: Type.Object({
    ...filters,
    size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
  }),
  reply: collection(activity),
  paging: 'seek',
})

/** Rows in one export: it is made in memory. */
export const exportLimit = 10_000

export const exportActivity = endpoint({
  ...reader,
  name: 'exportActivity',
  summary: 'The activity log as CSV, 10,000 rows at most; exporting is recorded.',
  path: '/ext/v1/activity/export',
  query: Type.Object(filters),
  reply: resource('ActivityExport', {
    fileName: Type.String(),
    /** CSV (RFC 4180) with a byte order mark; cells that a spreadsheet would compute begin with an apostrophe. */
    text: Type.String(),
    rows: Type.Integer(),
    /** True when there are more: narrow the dates. */
    isCut: Type.Boolean(),
  }),
  auditsRead: true,
})
