// What a noun offers the door: an endpoint with its handler, and what a handler is given.
import type { TObject, TSchema } from 'typebox'
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '../contract/endpoint.ts'
import type { Caller } from './caller.ts'
import type { Circumstances } from './circumstances.ts'
import type { Db } from './db.ts'
import type { PageRequest } from './paging.ts'

/** What the one audit row of a write says beyond the endpoint's name. Never a secret. */
export interface Trail {
  /** Whose act it is; the caller's unless nobody was signed in when it began. */
  actor?: {
    organizationId: string
    id: string
    name: string
    kind: 'user' | 'application' | 'command' | 'job'
    /** Looked up where they are not at hand. */
    organizationName?: string
    userName?: string | null
    /** The program by whose token it was done: for itself, or in the person's name. */
    application?: { readonly id: string; readonly name: string } | null
  }
  resourceId?: string
  customerId?: string
  /** In whose tenant its provider acted: it reads the row as well. */
  reseller?: { readonly id: string; readonly name: string }
  oldValue?: unknown
  newValue?: unknown
}

/** The secret by which a browser is known to an account; `suffix` of the cookie's name tells accounts apart. */
export interface DeviceCookie extends SessionCookie {
  readonly suffix: string
}

/** A session to be set as cookie, or null to clear it. */
export interface SessionCookie {
  readonly token: string
  readonly expiresAt: Date
}

interface Common<E> {
  /** The request's own transaction. */
  readonly db: Db
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E>
  readonly now: Date
  readonly page: PageRequest
  /** The `filter` parameter: one simple filter on a field that the endpoint declares. */
  readonly filter: { readonly field: string; readonly value: string } | null
  /** The etag the client holds, from If-Match or the body; absent: no check. */
  readonly etag: string | undefined
  readonly trail: Trail
  /** Where the request came from, and what its browser calls itself; '' when it says nothing. */
  readonly address: string
  readonly userAgent: string
  /** The same and more, for what is recorded later. */
  readonly circumstances: Circumstances
  /** Secrets by which this browser is known, by suffix. */
  readonly devices: Readonly<Record<string, string>>
  readonly setDevice: (device: DeviceCookie) => void
  readonly setCookie: (session: SessionCookie | null) => void
}

type PublicCall<E> = Common<E> & { readonly caller: null }
export type Call<E> = Common<E> & { readonly caller: Caller }
type GreetedCall<E> = Common<E> & { readonly caller: Caller | null }

/** Slow work between two short transactions: `read` first, `work` without a database, then the handler, which checks again. */
interface Preparation<C, R, W> {
  /**
   * `read` commits what it writes: `attempt`, counted before it is judged, in a lane; `trace`, of what will stand outside if the handler
   * does not come to its end.
   */
  readonly writes?: 'attempt' | 'trace'
  readonly read: (call: C) => Promise<R>
  readonly work: (read: R, call: Omit<C, 'db'>) => Promise<W>
}

export interface Route {
  readonly endpoint: Endpoint
  readonly handle: (call: Call<never>, prepared: never) => Promise<unknown>
  readonly preparation?: Preparation<Call<never>, unknown, unknown>
}

type Typed<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema> = Endpoint<
  P,
  Q,
  B,
  R
>

export function route<
  P extends TObject,
  Q extends TObject,
  B extends TSchema,
  R extends TSchema,
  S = undefined,
  W = undefined,
>(
  endpoint: Typed<P, Q, B, R>,
  handle: (call: Call<Typed<P, Q, B, R>>, prepared: W) => Promise<ReplyOf<Typed<P, Q, B, R>>>,
  preparation?: Preparation<Call<Typed<P, Q, B, R>>, S, W>,
): Route {
  return {
    endpoint,
    handle,
    ...(preparation === undefined ? {} : { preparation }),
  } as unknown as Route
}

/** For endpoints that the world may call: there is no caller, and no row is visible but by a key. */
export function publicRoute<
  P extends TObject,
  Q extends TObject,
  B extends TSchema,
  R extends TSchema,
  S = undefined,
  W = undefined,
>(
  endpoint: Typed<P, Q, B, R>,
  handle: (call: PublicCall<Typed<P, Q, B, R>>, prepared: W) => Promise<ReplyOf<Typed<P, Q, B, R>>>,
  preparation?: Preparation<PublicCall<Typed<P, Q, B, R>>, S, W>,
): Route {
  if (endpoint.allow !== 'anyone') throw new Error(`${endpoint.name} is not for anyone.`)
  return {
    endpoint,
    handle,
    ...(preparation === undefined ? {} : { preparation }),
  } as unknown as Route
}

/** For endpoints that the world may call, and that know who is signed in. */
export function greetingRoute<
  P extends TObject,
  Q extends TObject,
  B extends TSchema,
  R extends TSchema,
>(
  endpoint: Typed<P, Q, B, R>,
  handle: (call: GreetedCall<Typed<P, Q, B, R>>) => Promise<ReplyOf<Typed<P, Q, B, R>>>,
): Route {
  if (endpoint.greets !== true) throw new Error(`${endpoint.name} greets nobody.`)
  return { endpoint, handle } as unknown as Route
}
