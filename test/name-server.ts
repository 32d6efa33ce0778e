// A name server that knows TXT records of this test alone (RFC 1035), over UDP on this machine.
import { createSocket } from 'node:dgram'

export interface NameServer {
  /** As the setting wants it. */
  readonly address: string
  /** What each domain's TXT records say; none: there is no such name. `'broken'`: the server fails. */
  readonly texts: Map<string, readonly string[] | 'broken'>
  close(): Promise<void>
}

const [serverFailure, noSuchName] = [2, 3]

export async function openNameServer(): Promise<NameServer> {
  const texts: NameServer['texts'] = new Map()
  const socket = createSocket('udp4')
  socket.on('message', (query, from) => {
    const { name, end } = nameIn(query, 12)
    const records = texts.get(name)
    const answers = records === 'broken' ? [] : (records ?? []).map(answerOf)
    const code = records === 'broken' ? serverFailure : records === undefined ? noSuchName : 0
    const head = Buffer.from(query.subarray(0, 12))
    head.writeUInt16BE(0x8180 | code, 2) // an answer, recursion available
    head.writeUInt16BE(1, 4)
    head.writeUInt16BE(answers.length, 6)
    head.writeUInt32BE(0, 8)
    socket.send(
      Buffer.concat([head, query.subarray(12, end + 4), ...answers]),
      from.port,
      from.address,
    )
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  socket.unref()
  return {
    address: `127.0.0.1:${socket.address().port}`,
    texts,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  }
}

function nameIn(query: Buffer, start: number): { name: string; end: number } {
  const labels: string[] = []
  let at = start
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}

/** The name is that of the question (a pointer to it); type TXT, class IN, a minute to live; strings of at most 255 bytes. */
function answerOf(text: string): Buffer {
  const parts = text.match(/.{1,255}/gs) ?? ['']
  const data = Buffer.concat(
    parts.flatMap((part) => [Buffer.from([Buffer.byteLength(part)]), Buffer.from(part)]),
  )
  const head = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, 0])
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}
