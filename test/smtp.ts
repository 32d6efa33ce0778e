// A mail server that takes what it is given, and tells the test of it.
import { callbackify } from 'node:util'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  /** The envelope's recipients: who really gets it. */
  readonly to: readonly string[]
  readonly raw: string
  readonly mail: Email
}

export interface TestSmtpServer {
  readonly url: string
  /** Since the last `reset`. */
  readonly received: ReceivedMail[]
  /** The reply code with which recipients are turned down; null takes everybody. */
  refusal: number | null
  reset(): void
  close(): Promise<void>
}

export async function openSmtpServer(): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = []
  const receive = callbackify(async (to: readonly string[], raw: Buffer) => {
    received.push({ to, raw: raw.toString(), mail: await PostalMime.parse(raw) })
  })
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(_address, _session, callback) {
      if (opened.refusal === null) return callback()
      callback(Object.assign(new Error('No such mailbox'), { responseCode: opened.refusal }))
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      const to = session.envelope.rcptTo.map(({ address }) => address)
      stream.on('end', () => receive(to, Buffer.concat(chunks), callback))
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const opened: TestSmtpServer = {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    received,
    refusal: null,
    reset() {
      received.length = 0
      opened.refusal = null
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return opened
}
