// Carries heads to a webhook or a syslog collector. Rejects when they did not arrive, as far as the other side says.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect } from 'node:net'
import { hostname } from 'node:os'
import type { Destination } from './destination.ts'
import type { Heads } from './heads.ts'

/** Milliseconds; below the lease of an event. */
const patience = 15_000

export async function post(
  { url, authorization }: Extract<Destination, { kind: 'webhook' }>,
  heads: Heads,
): Promise<void> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === null ? {} : { authorization }),
    },
    body: JSON.stringify(heads),
    // Elsewhere than asked is nowhere.
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  await reply.body?.cancel()
  if (!reply.ok) throw new Error(`The webhook for audit heads answered ${reply.status}.`)
}

/** RFC 5424, facility 13 (log audit), severity notice: one message for the sending, then one a head. */
function messagesOf({ installation, time, heads }: Heads): readonly Buffer[] {
  const header = `<109>1 ${time} ${hostname().slice(0, 255) || '-'} tierline ${process.pid}`
  return [
    `${header} audit-heads - ${installation} ${heads.length}`,
    ...heads.map((head) => `${header} audit-head - ${head}`),
  ].map((text) => Buffer.from(text))
}

export function log(
  destination: Extract<Destination, { kind: 'syslog' }>,
  heads: Heads,
): Promise<void> {
  const messages = messagesOf(heads)
  return destination.transport === 'udp'
    ? overUdp(destination, messages)
    : overTcp(destination, messages)
}

type Address = { readonly host: string; readonly port: number }

/** Whether a datagram arrives, nobody says. One after the other, so that the sender's own buffer loses none. */
async function overUdp({ host, port }: Address, messages: readonly Buffer[]): Promise<void> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
  try {
    for (const message of messages)
      await new Promise<void>((resolve, reject) =>
        socket.send(message, port, host, (error) => (error ? reject(error) : resolve())),
      )
  } finally {
    socket.close()
  }
}

/** Framed by octet counting (RFC 6587). */
async function overTcp(address: Address, messages: readonly Buffer[]): Promise<void> {
  const socket = connect(address)
  socket.setTimeout(patience, () =>
    socket.destroy(new Error('The syslog server does not take it.')),
  )
  try {
    await once(socket, 'connect')
    const frames = messages.flatMap((message) => [Buffer.from(`${message.length} `), message])
    socket.end(Buffer.concat(frames))
    await once(socket.resume(), 'close')
  } finally {
    socket.destroy()
  }
}
