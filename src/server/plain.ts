// Routes that stand outside the API's conventions: token endpoints, sign-in by a provider, probes, metrics.
import type { Language } from '../domain/organization.ts'
import type { Credentials } from './caller.ts'
import type { SessionCookie } from './route.ts'

export interface PlainRequest {
  readonly params: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** The raw text. */
  readonly body: string
  readonly authorization: string | undefined
  /** For the few that know who is signed in. */
  readonly credentials: Credentials | null
  readonly correlationId: string
  readonly query: URLSearchParams
  /** For the few that answer a page. */
  readonly language: Language
  readonly requestId: string
  readonly address: string
  readonly ifNoneMatch: string | undefined
  /** '' without one. */
  readonly userAgent: string
}

export interface PlainReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Buffer
  /** JSON by default. */
  readonly contentType?: string
  /** Of this host alone, like the session's. */
  readonly cookies?: readonly (SessionCookie & { readonly name: string })[]
}

export interface PlainRoute {
  readonly method: 'GET' | 'POST'
  readonly path: `/${string}`
  readonly handle: (request: PlainRequest) => Promise<PlainReply>
  /** Probes come often and must never be limited. */
  readonly unlimited?: true
  /** A POST that another site's page may make a browser send, because it proves itself by what it carries, never by a cookie. */
  readonly fromAnySite?: true
  /** Each costs work at somebody else's server: limited per address like a sign-in. */
  readonly throttled?: true
}
