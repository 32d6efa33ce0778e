// Heads that were sent outside, as somebody brings them back to be checked.
import { readFileSync } from 'node:fs'
import { ConfigurationError } from '../config.ts'
import type { Head } from './chain.ts'

export interface Sent {
  readonly heads?: string
  readonly head?: string
  readonly organization?: string
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const head = '([1-9][0-9]{0,14}):([0-9a-f]{64})'

/** By organization. A file may be what was sent, or any text around it: heads are told apart by their form. */
export function sentHeads(options: Sent): ReadonlyMap<string, readonly Head[]> {
  const { organization } = options
  if (organization !== undefined && !new RegExp(`^${uuid}$`, 'i').test(organization))
    throw new ConfigurationError('--organization: not a tenant id')
  const found = new Map<string, Head[]>()
  const add = (of: string, position = '', hash = '') => {
    const id = of.toLowerCase()
    found.set(id, [
      ...(found.get(id) ?? []),
      { position: Number(position), hash: hash.toLowerCase() },
    ])
  }
  if (options.head !== undefined) {
    const [, position, hash] = new RegExp(`^${head}$`, 'i').exec(options.head.trim()) ?? []
    if (organization === undefined || hash === undefined)
      throw new ConfigurationError('--head: write <position>:<hash>, and name its --organization')
    add(organization, position, hash)
  }
  if (options.heads !== undefined) {
    const text = textOf(options.heads)
    for (const [, id = '', position, hash] of text.matchAll(new RegExp(`(${uuid}):${head}`, 'gi')))
      add(id, position, hash)
    if (found.size === 0) throw new ConfigurationError(`--heads: ${options.heads} holds no head`)
  }
  return found
}

function textOf(file: string): string {
  try {
    // A mail's body may be quoted-printable: its soft line breaks would cut a hash in two.
    return readFileSync(file, 'utf8').replace(/=\r?\n/g, '')
  } catch (error) {
    throw new ConfigurationError(`--heads: ${(error as Error).message}`)
  }
}
