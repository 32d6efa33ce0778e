// Which requests are the same request again.
import type { Endpoint } from '../contract/endpoint.ts'
import type { Caller } from './caller.ts'
import type { Incoming } from './exchange.ts'
import { type Claim, hashBody } from './idempotency.ts'

/** Only a POST of somebody known can be repeated. */
export function claimOf(
  caller: Caller | null,
  endpoint: Endpoint,
  { url, body, requestId }: Incoming,
): Claim | null {
  if (caller === null || endpoint.method !== 'POST') return null
  const [path = '', query = ''] = url.split('?')
  const operation = `${endpoint.method} ${path.toLowerCase().replace(/\/+/g, '/').replace(/\/$/, '')}`
  return { caller, operation, requestId, bodyHash: hashBody(`${query} ${body}`) }
}
