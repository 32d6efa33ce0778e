// Calls an endpoint over HTTP. The portal and the CLI have no other door.
import type { TObject, TSchema } from 'typebox'
import { errorFrom } from './api-error.ts'
import {
  type BodyOf,
  type Endpoint,
  type ParamsOf,
  type QueryOf,
  type ReplyOf,
  urlOf,
} from './endpoint.ts'

/** A call's input: params, query and body as the endpoint declares them; `requestId` repeats an earlier POST safely. */
export type Input<E> = {
  readonly params?: ParamsOf<E>
  readonly query?: QueryOf<E>
  readonly body?: BodyOf<E>
  readonly requestId?: string
  readonly continuationToken?: string
}

export interface Connection {
  /** '' for the page's own origin. */
  readonly baseUrl: string
  readonly headers: () => Readonly<Record<string, string>>
}

/** Resolves to what the contract promises, or rejects with ApiError. */
export async function call<
  P extends TObject,
  Q extends TObject,
  B extends TSchema,
  R extends TSchema,
>(
  { baseUrl, headers }: Connection,
  endpoint: Endpoint<P, Q, B, R>,
  input: Input<Endpoint<P, Q, B, R>> = {},
): Promise<ReplyOf<Endpoint<P, Q, B, R>>> {
  const response = await fetch(baseUrl + urlOf(endpoint, input.params ?? {}, input.query ?? {}), {
    method: endpoint.method,
    headers: {
      ...headers(),
      accept: 'application/json',
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
      'ms-requestid': input.requestId ?? crypto.randomUUID(),
      ...(input.continuationToken === undefined
        ? {}
        : { 'ms-continuationtoken': input.continuationToken }),
    },
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
  })
  const text = await response.text()
  if (!response.ok) throw errorFrom(response.status, text, response.headers.get('ms-correlationid'))
  return (text === '' ? undefined : JSON.parse(text)) as ReplyOf<Endpoint<P, Q, B, R>>
}
