// What comes to a door, what leaves it, and what every door stands on.
import type { Endpoint } from '../contract/endpoint.ts'
import type { Caller, Credentials } from './caller.ts'
import type { Circumstances } from './circumstances.ts'
import type { Database } from './db.ts'
import type { Answer } from './idempotency.ts'
import type { DeviceCookie, SessionCookie } from './route.ts'

export interface Incoming extends Circumstances {
  /** Path and query as sent. */
  readonly url: string
  readonly params: unknown
  readonly query: unknown
  /** The raw text; '' when there is none. */
  readonly body: string
  readonly ifMatch: string | undefined
  readonly continuationToken: string | undefined
  readonly credentials: Credentials | null
  /** '' without one. */
  readonly userAgent: string
  /** Secrets by which this browser is known to accounts, by suffix of the cookie. */
  readonly devices: Readonly<Record<string, string>>
  /** True when another site's page made a browser send this. */
  readonly crossSite: boolean
}

export interface Outgoing extends Answer {
  readonly cookie?: SessionCookie | null
  readonly device?: DeviceCookie
}

export interface Entrance {
  readonly database: Database
  readonly key: Buffer
  /** Notes that a session was used. */
  readonly seen: (caller: Caller) => void
  /** Called after a commit that may have announced something. */
  readonly nudge: () => void
}

export const writes = (endpoint: Endpoint) => endpoint.method !== 'GET'
