// The `filter` parameter: one simple filter as URL-encoded JSON, `{"Field":"Name","Value":"cont","Operator":"starts_with"}`.
import type { Endpoint } from '../contract/endpoint.ts'
import { Refused } from '../domain/refusal.ts'

const bare = (text: string) => text.toLowerCase().replace(/_/g, '')

/** Keys in any case, operator snake or Pascal, further keys ignored: clients differ. Null: no filter asked for. */
export function readFilter(
  endpoint: Pick<Endpoint, 'filters'>,
  text: string | undefined,
): { field: string; value: string } | null {
  if (endpoint.filters === undefined || text === undefined || text === '') return null
  const given = parsed(text)
  const field = Object.keys(endpoint.filters).find(
    (name) => bare(name) === bare(String(given.get('field'))),
  )
  if (field === undefined) throw new Refused('bad_input', 'filter: unknown field')
  if (bare(String(given.get('operator'))) !== bare(endpoint.filters[field] ?? ''))
    throw new Refused('bad_input', `filter: ${field} knows ${endpoint.filters[field]} only`)
  const value = given.get('value')
  if (typeof value !== 'string' || value.includes('\u0000'))
    throw new Refused('bad_input', 'filter: Value must be string')
  return { field, value }
}

function parsed(text: string): Map<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null)
      return new Map(Object.entries(value).map(([key, item]) => [key.toLowerCase(), item]))
  } catch {
    // falls through to the refusal
  }
  throw new Refused('bad_input', 'filter: not a JSON object')
}
