// Input folded to a schema: names in any case, null and zero enums as absent.
import { Refused } from '../domain/refusal.ts'

export interface Options {
  /** Query and path values are text; bodies are never coerced. */
  readonly fromText: boolean
  readonly unknownFields: 'ignore' | 'refuse'
}

/** The parts of JSON Schema that binding reads. */
export interface Node {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly 'x-zero'?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
}

export const bad = (path: string, what: string) =>
  new Refused('bad_input', `${path === '' ? 'body' : path}: ${what}`)

export function fold(schema: Node, value: unknown, path: string, options: Options): unknown {
  if (value === null || value === undefined) return undefined
  if (options.fromText && value === '') return undefined
  if (schema.enum !== undefined) return spelled(schema, schema.enum, value)
  if (schema.type === 'array' && Array.isArray(value))
    return value.map((item, i) => fold(schema.items ?? {}, item, `${path}.${i}`, options))
  if (schema.type === 'object' && schema.properties !== undefined)
    return folded(schema.properties, value, path, options)
  if (schema.type === 'string') return text(schema, value, path)
  return options.fromText ? coerced(schema, value) : value
}

function folded(
  properties: Readonly<Record<string, Node>>,
  value: unknown,
  path: string,
  options: Options,
) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const names = new Map(Object.keys(properties).map((name) => [name.toLowerCase(), name]))
  const result: Record<string, unknown> = {}
  const seen = new Set<string>()
  for (const [key, item] of Object.entries(value)) {
    const lower = key.toLowerCase()
    const here = path === '' ? key : `${path}.${key}`
    if (seen.has(lower)) throw bad(here, 'given twice')
    seen.add(lower)
    const name = names.get(lower)
    const property = name === undefined ? undefined : properties[name]
    if (name === undefined || property === undefined) {
      if (options.unknownFields === 'refuse') throw bad(here, 'unknown field')
      continue
    }
    const inner = fold(property, item, here, options)
    if (inner !== undefined) result[name] = inner
  }
  return result
}

const bare = (text: string) => text.toLowerCase().replace(/[_\s-]/g, '')

/** Any spelling of a member, or its .NET integer, where 0 is the zero member. */
function spelled(schema: Node, members: readonly string[], value: unknown): unknown {
  const zero = schema['x-zero']
  const all = zero === undefined ? members : [zero, ...members]
  const index = typeof value === 'number' ? value : /^\d+$/.test(String(value)) ? Number(value) : -1
  const member = index >= 0 ? all[index] : all.find((one) => bare(one) === bare(String(value)))
  if (zero !== undefined && member === zero) return undefined
  return member ?? value
}

const notGiven = /^0001-01-01T00:00:00(\.0+)?(Z|[+-]00:00)?$/

function text(schema: Node, value: unknown, path: string): unknown {
  if (typeof value !== 'string') return value
  // PostgreSQL keeps no text with it.
  if (value.includes('\u0000')) throw bad(path, 'must not hold U+0000')
  if (schema.format === 'uuid') return value.toLowerCase()
  if (schema.format !== 'date-time') return value
  if (notGiven.test(value)) return undefined
  const time = Date.parse(value)
  return Number.isNaN(time) ? value : new Date(time).toISOString()
}

function coerced(schema: Node, value: unknown): unknown {
  const string = String(value)
  if (
    (schema.type === 'integer' || schema.type === 'number') &&
    /^-?\d{1,15}(\.\d+)?$/.test(string)
  )
    return Number(string)
  if (schema.type === 'boolean' && /^(true|false)$/i.test(string))
    return string.toLowerCase() === 'true'
  return value
}
