// The portal as it is built for those who work on it, with the gallery and without a server behind.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const folder = 'dist/portal-gallery'
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

function build(): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build-portal.js', '--gallery', '--if-stale'],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The gallery was not built:\n${stderr}`)
}

export interface Site {
  readonly url: string
  readonly close: () => void
}

export async function gallerySite(): Promise<Site> {
  build()
  const server = createServer((request, reply) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here')
    // An address of the portal is no file: the page finds out what it shows.
    const file = extname(pathname) === '' ? 'index.html' : normalize(pathname)
    try {
      const content = readFileSync(join(folder, file))
      reply.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(content)
    } catch {
      reply.writeHead(404).end()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
