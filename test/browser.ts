// A browser without a screen: keeps cookies by host and follows redirects, to this server and to any other.
import { randomUUID } from 'node:crypto'
import { publicUrl, type World } from './world.ts'

interface Stop {
  readonly url: URL
  readonly status: number
}

export type Browser = ReturnType<typeof openBrowser>

export function openBrowser({ app }: World) {
  // Of its own, because sign-ins are limited by address; the world trusts whoever forwards.
  const [high, low] = [randomUUID().slice(0, 4), randomUUID().slice(0, 4)]
  const from = { 'x-forwarded-for': `2001:db8:${high}:${low}::1` }
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (url: URL) => {
    const jar = jars.get(url.host) ?? new Map<string, string>()
    jars.set(url.host, jar)
    return jar
  }
  const cookiesFor = (url: URL) =>
    [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (url: URL, lines: readonly string[]) => {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jarOf(url).delete(name)
      else jarOf(url).set(name, value)
    }
  }

  async function get(url: URL): Promise<{ status: number; location: string | null }> {
    const headers = { ...from, cookie: cookiesFor(url) }
    if (url.origin !== publicUrl) {
      const reply = await fetch(url, { headers, redirect: 'manual' })
      await reply.arrayBuffer()
      keep(url, reply.headers.getSetCookie())
      return { status: reply.status, location: reply.headers.get('location') }
    }
    const reply = await app.server.inject({
      method: 'GET',
      url: url.pathname + url.search,
      headers,
    })
    keep(url, [reply.headers['set-cookie'] ?? []].flat())
    const { location } = reply.headers
    return { status: reply.statusCode, location: typeof location === 'string' ? location : null }
  }

  /** Follows redirects from `address` until a page shows, or until one would lead to where `until` says. */
  async function open(address: string, until: (url: URL) => boolean = () => false): Promise<Stop> {
    let url = new URL(address, publicUrl)
    for (let hops = 0; hops < 20; hops++) {
      if (hops > 0 && until(url)) return { url, status: 0 }
      const { status, location } = await get(url)
      if (location === null) return { url, status }
      url = new URL(location, url)
    }
    throw new Error(`${address} leads round in circles.`)
  }
  return {
    open,
    cookies: (address = publicUrl) => cookiesFor(new URL(address)),
    give: (cookie: string, address = publicUrl) => keep(new URL(address), [cookie]),
  }
}
