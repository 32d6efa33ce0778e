// Query and body fields as flags.
import type { Endpoint } from '../contract/endpoint.ts'
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
