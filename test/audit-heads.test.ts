// The heads of the chains go outside once an interval, whoever runs, and what was sent is checked against the log later.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { announceHeads } from '../src/server/activity/heads.ts'
import { sealPass } from '../src/server/activity/sealing.ts'
import { sentHeads } from '../src/server/activity/sent-heads.ts'
import { verifyLog } from '../src/server/activity/verify-log.ts'
import { loadConfig } from '../src/server/config.ts'
import type { Database } from '../src/server/db.ts'
import { openMailer } from '../src/server/mail.ts'
import { noticesOf } from '../src/server/notices.ts'
import { tellWhatIsDue } from '../src/server/worker.ts'
import { addRows, company } from './audit-rows.ts'
import { openTestDatabase } from './database.ts'
import { openSmtpServer } from './smtp.ts'

const publicUrl = 'https://partners.example'
const key = Buffer.alloc(32, 7)
const folder = mkdtempSync(join(tmpdir(), 'tierline-heads-'))

let database: Database
let one: string
let operator: string
beforeAll(async () => {
  database = await openTestDatabase()
  operator = await company(database)
  await database.query(
    `update organization set kind = 'operator', mpn_id = null, name = 'Operator' where id = $1`,
    [operator],
  )
  one = await company(database)
  await addRows(database, one, 3)
  await sealPass(database)
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => database.query('delete from outbox'))

const head = async (organization: string): Promise<string> => {
  const { rows } = await database.query(
    `select organization_id || ':' || position || ':' || encode(hash, 'hex') as head from audit_seal
     where organization_id = $1 order by position desc limit 1`,
    [organization],
  )
  return String(rows[0]?.['head'])
}

/** As the worker does it, with heads going to `url`. Answers what failed. */
async function sendTo(url: string, smtpUrl = 'smtp://127.0.0.1:9'): Promise<unknown[]> {
  const { auditHeads } = loadConfig({ TIERLINE_AUDIT_HEADS: url, SMTP_URL: smtpUrl })
  const mailer = openMailer({
    smtpUrl,
    from: 'Tierline <no-reply@partners.example>',
    key,
    publicUrl,
  })
  const failed: unknown[] = []
  const error = (fields: object) => void failed.push((fields as { err: unknown }).err)
  const handlers = { ...noticesOf(key, publicUrl, auditHeads), 'mail.deliver': mailer.deliver }
  await tellWhatIsDue(database, { handlers, log: { error } })
  mailer.close()
  return failed
}

async function openWebhook() {
  const received: { authorization: string | undefined; body: string }[] = []
  const answers = { status: 204 }
  const server = createServer((request: IncomingMessage, response) => {
    let body = ''
    request.on('data', (bytes) => (body += String(bytes)))
    request.on('end', () => {
      received.push({ authorization: request.headers.authorization, body })
      response.writeHead(answers.status).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { received, answers, port, close: () => server.close() }
}

test('a webhook gets every head once an interval, however many processes announce it, and the operator’s log says so', async () => {
  const hook = await openWebhook()
  await Promise.all([1, 2, 3].map(() => announceHeads(database, 60)))
  expect(await sendTo(`http://log:p%40ss@127.0.0.1:${hook.port}/heads`)).toEqual([])
  await announceHeads(database, 60)
  await sendTo(`http://127.0.0.1:${hook.port}/heads`)
  hook.close()
  expect(hook.received).toHaveLength(1)
  expect(hook.received[0]?.authorization).toBe(`Basic ${btoa('log:p@ss')}`)
  const sent = JSON.parse(hook.received[0]?.body ?? '') as { time: string; heads: string[] }
  expect(sent).toEqual({
    installation: publicUrl,
    time: expect.any(String),
    heads: [await head(one)],
  })
  const { rows } = await database.query(
    `select source, actor_kind, new_value from audit_record where organization_id = $1 and operation = 'sendAuditHeads'`,
    [operator],
  )
  expect(rows).toEqual([
    {
      source: 'job',
      actor_kind: 'job',
      new_value: { to: `http://127.0.0.1:${hook.port}`, heads: 1 },
    },
  ])
})

test('the next interval sends the heads that have moved since', async () => {
  const hook = await openWebhook()
  await database.query(
    `insert into outbox (organization_id, id, topic, payload, created_at, done_at)
     values ($1, gen_random_uuid(), 'audit.heads', '{}', now() + interval '1 hour', now())`,
    [operator],
  )
  await announceHeads(database, 60)
  await sendTo(`http://127.0.0.1:${hook.port}/`)
  hook.close()
  expect(JSON.parse(hook.received[0]?.body ?? '')).toMatchObject({ heads: [] })
})

test('what a webhook refuses is sent again', async () => {
  const hook = await openWebhook()
  hook.answers.status = 503
  await announceHeads(database, 60)
  const url = `http://127.0.0.1:${hook.port}/`
  expect(String((await sendTo(url))[0])).toContain('answered 503')
  hook.answers.status = 200
  await database.query('update outbox set run_at = now()')
  expect(await sendTo(url)).toEqual([])
  hook.close()
  expect(
    hook.received.map(({ body }) => (JSON.parse(body) as { heads: unknown }).heads),
  ).toHaveLength(2)
})

const syslogLine = /^<109>1 \d{4}-\d\d-\d\dT[\d:.]+Z \S+ tierline \d+ audit-head - /

test('syslog gets one message a head: over UDP', async () => {
  const socket = createSocket('udp4')
  const messages: string[] = []
  socket.on('message', (bytes) => messages.push(bytes.toString()))
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  await announceHeads(database, 60)
  expect(await sendTo(`syslog://127.0.0.1:${socket.address().port}`)).toEqual([])
  await expect.poll(() => messages.length, { timeout: 5_000 }).toBeGreaterThan(1)
  socket.close()
  const sent = await head(one)
  expect(messages[0]).toMatch(/ audit-heads - https:\/\/partners\.example \d+$/)
  expect(messages[1]).toMatch(syslogLine)
  expect(messages.some((message) => message.endsWith(` ${sent}`))).toBe(true)
})

test('syslog gets one message a head: over TCP, framed by their lengths', async () => {
  let received = ''
  const server = createTcpServer((socket) => {
    socket.on('data', (bytes) => (received += bytes.toString()))
    socket.on('end', () => socket.end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  await announceHeads(database, 60)
  const { port } = server.address() as AddressInfo
  expect(await sendTo(`syslog+tcp://127.0.0.1:${port}`)).toEqual([])
  server.close()
  const messages: string[] = []
  for (let rest = received; rest !== ''; ) {
    const [, length = ''] = /^(\d+) /.exec(rest) ?? []
    const start = length.length + 1
    messages.push(rest.slice(start, start + Number(length)))
    rest = rest.slice(start + Number(length))
  }
  expect(messages.slice(1).every((message) => syslogLine.test(message))).toBe(true)
  expect(messages.join('\n')).toContain(await head(one))
})

test('by mail: what was sent is found in the mail as it came, and a log that was rewritten since is named', async () => {
  const smtp = await openSmtpServer()
  await announceHeads(database, 60)
  expect(await sendTo('mailto:auditor@elsewhere.example', smtp.url)).toEqual([])
  await smtp.close()
  expect(smtp.received[0]?.to).toEqual(['auditor@elsewhere.example'])
  const raw = smtp.received[0]?.raw ?? ''
  const file = join(folder, 'mail.eml')
  writeFileSync(file, raw)
  const sent = sentHeads({ heads: file })
  expect(sent.get(one)).toContainEqual({ position: 3, hash: (await head(one)).split(':')[2] })

  const lines: string[] = []
  expect(await verifyLog(database, sent, one, (line) => lines.push(line))).toBe(true)
  expect(lines[0]).toContain(`sound   ${one}`)
  await database.query(
    `update audit_seal set hash = sha256(hash) where organization_id = $1 and position = 3`,
    [one],
  )
  lines.length = 0
  expect(await verifyLog(database, new Map(), one, (line) => lines.push(line))).toBe(false)
  expect(lines[0]).toMatch(
    new RegExp(`^BROKEN  ${one} .* at position 3, row .*not what was sealed`),
  )
})

test('a head of a company that is gone from the log is named', async () => {
  const gone = '11111111-2222-4333-8444-555555555555'
  const sent = sentHeads({ organization: gone, head: `7:${'ab'.repeat(32)}` })
  const lines: string[] = []
  expect(await verifyLog(database, sent, gone, (line) => lines.push(line))).toBe(false)
  expect(lines[0]).toContain(`BROKEN  ${gone} (no such company): at position 1`)
})

test.each([
  [{ head: `7:${'ab'.repeat(32)}` }, /name its --organization/],
  [{ head: '7:ab', organization: '11111111-2222-4333-8444-555555555555' }, /<position>:<hash>/],
  [{ organization: 'Contoso' }, /not a tenant id/],
  [{ heads: '/nowhere/at/all' }, /no such file/],
])('%j is refused', (options, said) => {
  expect(() => sentHeads(options)).toThrow(said)
})
