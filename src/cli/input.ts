// From a command's flags to a call's query, body and headers.
import { readFileSync } from 'node:fs'
import type { Input } from '../contract/client.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { filterOf, jsonOf, partOf } from './flag-values.ts'
import { type Flag, flagsOf } from './flags.ts'
import { NotDone, UsageError } from './problems.ts'
import type { Options, Terminal } from './terminal.ts'

export function inputOf(
  endpoint: Endpoint,
  options: Options,
  values: readonly { readonly flag: Flag; readonly value: string | boolean | string[] }[],
  terminal: Terminal,
): Input<Endpoint> {
  const { body: text, filter, requestId } = options as Readonly<Record<string, string | undefined>>
  const whole = text === undefined ? undefined : jsonOf('--body', textFrom(text, terminal))
  const given = values.map(({ flag }) => flag.name)
  const missing = flagsOf(endpoint)
    .filter(({ required, part }) => required && (part === 'query' || whole === undefined))
    .filter(({ name }) => !given.includes(name))
  if (missing.length > 0)
    throw new UsageError(`Missing: ${missing.map(({ name }) => `--${name}`).join(', ')}.`)
  const body = partOf('body', values, whole)
  return {
    query: {
      ...partOf('query', values),
      ...(filter === undefined ? {} : { filter: filterOf(endpoint, filter) }),
    },
    ...(endpoint.body === undefined ? {} : { body: body ?? {} }),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

function textFrom(text: string, { readInput }: Terminal): string {
  if (text === '-') return readInput()
  if (!text.startsWith('@')) return text
  try {
    return readFileSync(text.slice(1), 'utf8')
  } catch (error) {
    throw new NotDone(`${text.slice(1)} cannot be read: ${(error as Error).message}`)
  }
}
