// Query and body fields as flags, and the flags' texts back as a query and a body.
import type { Endpoint } from '../contract/endpoint.ts'
import { UsageError } from './problems.ts'
import { kebab } from './words.ts'

/** What of JSON Schema the contract's shapes are made of. */
interface Shape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly enum?: readonly string[]
  readonly description?: string
}

export interface Flag {
  /** Without the two dashes: `admin.full-name`. */
  readonly name: string
  readonly part: 'query' | 'body'
  /** Where the value goes: `['admin', 'fullName']`. */
  readonly path: readonly string[]
  readonly kind: 'text' | 'integer' | 'number' | 'truth' | 'texts' | 'json'
  readonly choices: readonly string[]
  /** The call cannot do without it, unless the whole body is given. */
  readonly required: boolean
}

/** Flags that calls have besides their fields. A field of such a name is reached by its part: `--body.body`. */
export const commonFlags = [
  'url',
  'tenant',
  'client-id',
  'client-secret',
  'body',
  'filter',
  'all',
  'request-id',
  'json',
  'help',
]

/** Every field that the call may carry; fields of nested objects by dots. */
export const flagsOf = ({ query, body }: Pick<Endpoint, 'query' | 'body'>): readonly Flag[] => [
  ...fieldsOf(query as Shape | undefined, 'query', [], true),
  ...fieldsOf(body as Shape | undefined, 'body', [], true),
]

function fieldsOf(
  shape: Shape | undefined,
  part: Flag['part'],
  above: readonly string[],
  needed: boolean,
): readonly Flag[] {
  return Object.entries(shape?.properties ?? {}).flatMap(([field, inner]) => {
    const path = [...above, field]
    const required = needed && (shape?.required ?? []).includes(field)
    if (inner.properties !== undefined && Object.keys(inner.properties).length > 0)
      return fieldsOf(inner, part, path, required)
    const choices = inner.enum ?? inner.items?.enum ?? []
    return [{ name: nameOf(part, path), part, path, kind: kindOf(inner), choices, required }]
  })
}

function nameOf(part: Flag['part'], path: readonly string[]): string {
  const name = path.map(kebab).join('.')
  return commonFlags.includes(name) ? `${part}.${name}` : name
}

function kindOf({ type, items }: Shape): Flag['kind'] {
  if (type === 'string') return 'text'
  if (type === 'integer' || type === 'number') return type
  if (type === 'boolean') return 'truth'
  return type === 'array' && items?.type === 'string' ? 'texts' : 'json'
}

type Value = string | boolean | readonly string[]
type Fields = Record<string, unknown>

/** The part of the call that the given flags make; `undefined` when none was given. */
export function partOf(
  part: Flag['part'],
  given: readonly { readonly flag: Flag; readonly value: Value }[],
  whole?: unknown,
): Fields | undefined {
  const ours = given.filter(({ flag }) => flag.part === part)
  if (whole === undefined && ours.length === 0) return undefined
  if (ours.length > 0 && whole !== undefined && !isFields(whole))
    throw new UsageError('--body holds no object, so flags cannot add to it.')
  const result = structuredClone(whole ?? {}) as Fields
  for (const { flag, value } of ours) put(result, flag.path, valueOf(flag, value))
  return result
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function put(fields: Fields, [field = '', ...below]: readonly string[], value: unknown): void {
  if (below.length === 0) {
    fields[field] = value
    return
  }
  const inner = isFields(fields[field]) ? fields[field] : {}
  fields[field] = inner
  put(inner, below, value)
}

function valueOf({ name, kind }: Flag, value: Value): unknown {
  if (kind === 'truth' || kind === 'texts') return value
  if (kind === 'text') return value
  const text = String(value)
  if (kind === 'json') return jsonOf(`--${name}`, text)
  const number = text.trim() === '' ? Number.NaN : Number(text)
  if (Number.isFinite(number) && (kind === 'number' || Number.isSafeInteger(number))) return number
  throw new UsageError(
    `--${name} takes a ${kind === 'integer' ? 'whole ' : ''}number, not "${text}".`,
  )
}

export function jsonOf(flag: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new UsageError(`${flag} holds no JSON: ${(error as Error).message}`)
  }
}

/** `Name=Contoso` as the wire's filter: JSON of one field, value and operator. */
export function filterOf({ filters = {} }: Pick<Endpoint, 'filters'>, text: string): string {
  const [, typed = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  const field = Object.keys(filters).find((name) => name.toLowerCase() === typed.toLowerCase())
  if (field === undefined || value === '')
    throw new UsageError(`--filter takes ${Object.keys(filters).join(' or ')}=value.`)
  return JSON.stringify({ Field: field, Value: value, Operator: filters[field] })
}
