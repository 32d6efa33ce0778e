// A load generator of its own process: keep-alive connections that each send the next request when the last is answered.
// Reads a job from standard input, prints its figures. Raw sockets: node:http's client would need more time than the server.
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Job {
  readonly port: number
  readonly connections: number
  readonly warmUpSeconds: number
  readonly seconds: number
  readonly method: 'GET' | 'POST'
  /** Taken in turn. Of a POST each is sent once, and the run ends with the last. */
  readonly paths: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

export interface Figures {
  readonly requests: number
  readonly seconds: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Of answers that were not 2xx, and of lost connections. */
  readonly failures: number
  readonly firstFailure: string | null
}

const job = JSON.parse(await text(process.stdin)) as Job
const head = Object.entries({ host: `127.0.0.1:${job.port}`, ...job.headers })
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('')
const body = job.method === 'POST' ? '{}' : ''
const rest = ` HTTP/1.1\r\n${head}${body === '' ? '' : `content-type: application/json\r\ncontent-length: ${body.length}\r\n`}\r\n${body}`

const latencies: number[] = []
let next = 0
let failures = 0
let firstFailure: string | null = null
const startedAt = performance.now()
const measuredFrom = startedAt + job.warmUpSeconds * 1000
const endsAt = measuredFrom + job.seconds * 1000

function nextRequest(): string | null {
  if (performance.now() >= endsAt || (job.method === 'POST' && next >= job.paths.length))
    return null
  const path = job.paths[next++ % job.paths.length] ?? '/'
  return `${job.method} ${path}${rest}`
}

function note(status: number, sentAt: number, answer: Buffer): void {
  const now = performance.now()
  if (status < 200 || status > 299) {
    failures++
    firstFailure ??= answer.toString('utf8', 0, 1_000)
  } else if (sentAt >= measuredFrom) latencies.push(now - sentAt)
}

/** Sends one request after the other on one connection until the time is over. */
function work(socket: Socket, done: () => void): void {
  let sentAt = 0
  /** Bytes of the body that are still to come; negative while the head is incomplete. */
  let missing = -1
  let partial: Buffer = Buffer.alloc(0)
  const send = () => {
    const request = nextRequest()
    if (request === null) return void socket.end(done)
    sentAt = performance.now()
    socket.write(request, 'latin1')
  }
  socket.on('data', (chunk) => {
    if (missing < 0) {
      partial = partial.length === 0 ? chunk : Buffer.concat([partial, chunk])
      const end = partial.indexOf('\r\n\r\n')
      if (end < 0) return
      const header = partial.toString('latin1', 0, end)
      const length = Number(/content-length: (\d+)/i.exec(header)?.[1] ?? 0)
      note(Number(header.slice(9, 12)), sentAt, partial)
      missing = length - (partial.length - end - 4)
      partial = Buffer.alloc(0)
    } else missing -= chunk.length
    if (missing > 0) return
    missing = -1
    send()
  })
  socket.on('error', (error) => {
    failures++
    firstFailure ??= error.message
    done()
  })
  send()
}

function open(): Promise<void> {
  return new Promise((resolve) => {
    const socket: Socket = connect({ port: job.port, host: '127.0.0.1', noDelay: true }, () =>
      work(socket, resolve),
    )
  })
}

await Promise.all(Array.from({ length: job.connections }, open))
const seconds = (performance.now() - Math.min(measuredFrom, performance.now())) / 1000
latencies.sort((a, b) => a - b)
const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0
const figures: Figures = {
  requests: latencies.length,
  seconds,
  p50: at(0.5),
  p99: at(0.99),
  failures,
  firstFailure,
}
process.stdout.write(JSON.stringify(figures))
