// The activity log as CSV for a spreadsheet, which must compute nothing of it.
import type { ActivityRow } from './queries.ts'

/** A cell that begins so is a formula to a spreadsheet, in whatever quotes: an apostrophe before it makes it text. */
const computed = /^\s*[=+\-@]|^[\t\r\n]/

const cell = (value: string): string =>
  `"${computed.test(value) ? "'" : ''}${value.replaceAll('"', '""')}"`

const columns: readonly (readonly [title: string, of: (row: ActivityRow) => string | null])[] = [
  ['Date-Time (UTC)', ({ at }) => at.toISOString()],
  ['Company', (row) => row.organization_name],
  ['Affected customer', (row) => row.customer_name],
  ['Customer id', (row) => row.customer_id],
  ['Affected reseller', (row) => row.reseller_name],
  ['Action', (row) => row.operation],
  ['Resource type', (row) => row.resource_type],
  ['Resource', (row) => row.resource_id],
  ['Partner user', (row) => row.actor_name],
  ['User name', (row) => row.actor_user_name],
  ['Application', (row) => row.application_name],
  ['Application id', (row) => row.application_id],
  ['Source', (row) => row.source],
  ['Result', (row) => row.result],
  ['Refusal', (row) => row.refusal],
  ['Address', (row) => row.address],
  ['Before', ({ old_value }) => (old_value === null ? null : JSON.stringify(old_value))],
  ['After', ({ new_value }) => (new_value === null ? null : JSON.stringify(new_value))],
  ['Correlation id', (row) => row.correlation_id],
  ['Position', ({ position }) => (position === null ? null : String(position))],
  ['Hash', (row) => row.hash],
]

const line = (values: readonly (string | null)[]): string =>
  values.map((value) => cell(value ?? '')).join(',')

/** With a byte order mark, or spreadsheets take it for Latin-1. */
export const csvOf = (rows: readonly ActivityRow[]): string =>
  [
    `\uFEFF${line(columns.map(([title]) => title))}`,
    ...rows.map((row) => line(columns.map(([, of]) => of(row)))),
    '',
  ].join('\r\n')
