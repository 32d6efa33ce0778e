// An endpoint's wire in both directions, compiled at its first request: binders for what comes in, a serializer for what goes out.
import fastJson from 'fast-json-stringify'
import { type TSchema, Type } from 'typebox'
import type { Endpoint } from '../contract/endpoint.ts'
import { oneOf } from '../contract/wire.ts'
import { Refused } from '../domain/refusal.ts'
import { binder } from './bind.ts'

export interface Wire {
  readonly params: (sent: unknown) => unknown
  readonly query: (sent: unknown) => unknown
  readonly body: (text: string) => unknown
  /** The bytes of a reply: only declared fields leave. Null: the endpoint answers nothing. */
  readonly reply: (value: unknown) => string | null
  /** The reply less the fields that show a secret once; null when it has none. */
  readonly withoutSecret: (body: string) => string | null
}

const seekOperations = ['Next', 'Previous', 'First', 'Last', 'PageIndex'] as const

/** The query as the endpoint declares it, plus what its paging and filter add. */
export function queryOf({ query, paging, filters }: Endpoint): TSchema {
  return Type.Object({
    ...query?.properties,
    ...(paging === 'seek' ? { seekOperation: Type.Optional(oneOf(seekOperations)) } : {}),
    ...(filters === undefined ? {} : { filter: Type.Optional(Type.String({ maxLength: 1000 })) }),
  })
}

const wires = new WeakMap<Endpoint, Wire>()

/** Compiling all 250 would be a good part of a start; most processes answer a few. */
export function wireOf(endpoint: Endpoint): Wire {
  const wire = wires.get(endpoint) ?? compiled(endpoint)
  wires.set(endpoint, wire)
  return wire
}

function compiled(endpoint: Endpoint): Wire {
  const { path, params, body, reply, showsOnce } = endpoint
  const unknownFields = path.startsWith('/ext/') ? 'refuse' : 'ignore'
  const fromText = { fromText: true, unknownFields: 'refuse' } as const
  const bindBody =
    body === undefined ? () => undefined : binder(body, { fromText: false, unknownFields })
  const stringify = reply === undefined ? null : fastJson(structuredClone(reply) as never)
  return {
    params: binder(params ?? Type.Object({}), fromText),
    query: binder(queryOf(endpoint), { fromText: true, unknownFields }),
    body: (text) => bindBody(text === '' ? (body === undefined ? undefined : {}) : parsed(text)),
    reply: (value) => (stringify === null ? null : stringify(value)),
    withoutSecret: (text) => (showsOnce === undefined ? null : without(text, showsOnce)),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Refused('bad_input', 'body: not JSON')
  }
}

function without(text: string, fields: readonly string[]): string {
  const entries = Object.entries(JSON.parse(text) as Record<string, unknown>)
  return JSON.stringify(Object.fromEntries(entries.filter(([name]) => !fields.includes(name))))
}
