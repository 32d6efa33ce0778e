// The texts of flags back as a query and a body.
import type { Endpoint } from '../contract/endpoint.ts'
import type { Flag } from './flags.ts'
import { UsageError } from './problems.ts'

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
