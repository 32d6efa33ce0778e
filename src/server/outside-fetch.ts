// Asks a server that a customer of the installation has named: to public addresses, without redirects, briefly.
import { lookup } from 'node:dns/promises'
import { request as askPlain, type IncomingMessage } from 'node:http'
import { request as askSecure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isLoopback, isOutside } from './outside-address.ts'

export interface Reach {
  /** Addresses inside of the installation's own network may be asked, and any port. */
  readonly insideToo: boolean
  /** Plain http, for this machine alone. */
  readonly plainLoopback: boolean
}

/** Milliseconds for one answer, names and all. */
const patience = 10_000
/** Bytes of one answer. */
const longest = 65_536
const usualPorts = ['', '443', '8443']

/** Why the text is no address of a server that may be asked, or null. Whether its host is inside is seen when it is asked. */
export function faultInUrl(text: string, reach: Reach): string | null {
  if (!URL.canParse(text)) return 'is no URL'
  const url = new URL(text)
  const isPlain = url.protocol === 'http:'
  if (!isPlain && url.protocol !== 'https:') return 'is not https'
  if (isPlain && !reach.plainLoopback) return 'is not https'
  if (isPlain && !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return 'is not https'
  if (url.username !== '' || url.password !== '' || url.hash !== '')
    return 'holds more than a place'
  if (!reach.insideToo && !usualPorts.includes(url.port)) return 'names an unusual port'
  return null
}

interface Asking {
  readonly method?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export type OutsideFetch = (url: string, asking: Asking) => Promise<Response>

export const outsideFetch =
  (reach: Reach): OutsideFetch =>
  async (text, { method = 'GET', headers = {}, body }) => {
    const fault = faultInUrl(text, reach)
    if (fault !== null) throw new Error(`The address ${fault}.`)
    const url = new URL(text)
    const found = await addressesOf(url, reach)
    // Connects to what was checked: a name that answers otherwise a moment later changes nothing.
    const pinned: LookupFunction = (_host, options, done) => {
      if (options.all === true) done(null, [...found])
      else done(null, found[0]?.address ?? '', found[0]?.family)
    }
    const sent = body === undefined || body === null ? '' : String(body as string | URLSearchParams)
    return new Promise<Response>((resolve, reject) => {
      const ask = url.protocol === 'http:' ? askPlain : askSecure
      const asked = ask(
        url,
        {
          method,
          headers: { ...headers, 'content-length': Buffer.byteLength(sent) },
          lookup: pinned,
          agent: false,
          signal: AbortSignal.timeout(patience),
        },
        (answer) => {
          read(answer).then(resolve, reject)
        },
      )
      asked.on('error', reject)
      asked.end(sent)
    })
  }

async function addressesOf({ hostname, protocol }: URL, reach: Reach) {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const found = await Promise.race([
    lookup(host, { all: true }),
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('The name was not found in time.')), patience).unref(),
    ),
  ])
  const isFine = ({ address }: { readonly address: string }) =>
    isLoopback(address)
      ? reach.plainLoopback || reach.insideToo
      : protocol === 'https:' && (reach.insideToo || isOutside(address))
  if (found.length === 0 || !found.every(isFine))
    throw new Error('The address is inside of a private network.')
  return found
}

async function read(answer: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > longest) {
      answer.destroy()
      throw new Error('The answer is too long.')
    }
    chunks.push(chunk)
  }
  const status = answer.statusCode ?? 502
  if (status < 200 || status > 599) throw new Error('The answer has no status.')
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  const isEmpty = [204, 205, 304].includes(status)
  return new Response(isEmpty ? null : Buffer.concat(chunks), { status, headers })
}
