// An endpoint is data: the server mounts it, the portal and the CLI call it, OpenAPI prints it, the tests walk it.
import type { Static, TObject, TSchema } from 'typebox'
import type { OrganizationKind } from '../domain/organization.ts'
import type { Role } from '../domain/roles.ts'
import type { Owing } from '../domain/session.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Endpoint<
  P extends TObject = TObject,
  Q extends TObject = TObject,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
> {
  /** Names the act in OpenAPI, the audit log and the CLI. */
  readonly name: string
  readonly summary: string
  readonly method: Method
  readonly path: `/v1/${string}` | `/ext/v1/${string}`
  /** Who may call: roles; or everybody who is signed in; or the world. */
  readonly allow: readonly Role[] | 'signed_in' | 'anyone'
  /** The world may call, and who is signed in is known: such as where the world may be shut out. */
  readonly greets?: true
  /** Kinds of organization that have this act at all. */
  readonly kinds: readonly OrganizationKind[]
  /** A session that still owes this may call too. */
  readonly whileOwing?: readonly Owing[]
  /** What begins something new is refused to a suspended company, at its next request (domain 4.1). */
  readonly whileSuspended?: 'refused'
  /** Gives access to somebody: a session must have proved itself lately (domain/session.ts). */
  readonly asksProof?: true
  readonly params?: P
  /** Looks something up by its query, and answers 404 as one with params does. */
  readonly looksUp?: true
  /** Of what may be kept in another system: it is refused (409) there, also to who only reads. */
  readonly keptHere?: true
  readonly query?: Q
  readonly body?: B
  /** None: 204. */
  readonly reply?: R
  readonly status?: 200 | 201 | 202
  /** The noun of the audit row. */
  readonly audits: string
  /** Nobody has proved to be anybody: the worker writes the audit row, once it has found out whom it concerns. */
  readonly auditsLater?: true
  /** `seek` takes MS-ContinuationToken; `offset` takes size and offset. */
  readonly paging?: 'seek' | 'offset'
  /** Fields that the `filter` parameter may name, with the operator each knows. */
  readonly filters?: Readonly<Record<string, 'starts_with' | 'substring' | 'equals'>>
  /** Fields of the reply that show a secret once: `no-store`, kept sealed for ten minutes for a retry, then left out. */
  readonly showsOnce?: readonly string[]
  /** A GET that reveals secrets and so leaves an audit row. */
  readonly auditsRead?: true
  /** Bytes of a body where the usual 1 MiB is too little. */
  readonly bodyLimit?: number
  /** Guesses at this cost work: limited per address more tightly than other calls. */
  readonly throttled?: true
}

/** Keeps in the type whether the act leaves an audit row: see `ActionName`. */
export const endpoint = <
  P extends TObject = TObject<Record<never, never>>,
  Q extends TObject = TObject<Record<never, never>>,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
  M extends Method = Method,
  A extends true = never,
>(
  e: Endpoint<P, Q, B, R> & { readonly method: M; readonly auditsRead?: A },
): Endpoint<P, Q, B, R> & { readonly method: M; readonly auditsRead?: A } => e

export type ParamsOf<E> =
  E extends Endpoint<infer P, infer _Q, infer _B, infer _R> ? Static<P> : never
export type QueryOf<E> =
  E extends Endpoint<infer _P, infer Q, infer _B, infer _R> ? Static<Q> : never
export type BodyOf<E> =
  E extends Endpoint<infer _P, infer _Q, infer B, infer _R> ? Static<B> : never
export type ReplyOf<E> =
  E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? Static<R> : never

/** Path and query string of a call; absent query values are left out. */
export function urlOf(
  { path }: Pick<Endpoint, 'path'>,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      if (value !== '') search.append(name, String(value))
  const text = search.toString()
  return text === '' ? filled : `${filled}?${text}`
}
