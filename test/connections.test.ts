// What holds before there is a request: bytes that are no HTTP, bodies that lie about their length or never end. On real sockets.
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadConfig } from '../src/server/config.ts'
import { buildServer } from '../src/server/http.ts'
import { openMetrics } from '../src/server/metrics.ts'
import { openApiOf } from '../src/server/openapi.ts'
import { expectGuarded } from './guarded.ts'
import { publicUrl } from './world.ts'

let server: Awaited<ReturnType<typeof open>>
const bodies: string[] = []
beforeAll(async () => {
  server = await open()
  await server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => server.close())

/** A server that needs no database, with one route that takes a body. */
function open() {
  return buildServer({
    config: loadConfig({ TIERLINE_PUBLIC_URL: publicUrl, LOG_LEVEL: 'silent' }),
    doors: [],
    plain: [
      {
        method: 'POST',
        path: '/length',
        handle: async ({ body }) => {
          bodies.push(body)
          return { status: 200, body: JSON.stringify(body.length) }
        },
      },
    ],
    verifyToken: async () => null,
    metrics: openMetrics(async () => ({ due: 0, dead: 0 })),
    openApi: openApiOf([], publicUrl, 'test'),
    portal: null,
  })
}

interface Answer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends these bytes as they are; resolves with all that came back when the server hangs up. */
const sent = (...parts: readonly string[]) => sentTo(server, ...parts)

const sentTo = (to: typeof server, ...parts: readonly string[]): Promise<readonly Answer[]> =>
  new Promise((resolve, reject) => {
    let text = ''
    const { port } = to.server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part)
    })
    socket.on('data', (bytes) => (text += String(bytes)))
    socket.on('error', reject)
    socket.on('close', () => resolve(answersIn(text)))
  })

const answersIn = (text: string): readonly Answer[] =>
  text.split(/(?=HTTP\/1\.1 \d)/).map((one) => {
    const [head = '', body = ''] = one.split('\r\n\r\n')
    const [first = '', ...lines] = head.split('\r\n')
    const headers = Object.fromEntries(lines.map((line) => nameAndValue(line)))
    return { statusCode: Number(first.split(' ')[1]), headers, body }
  })

const nameAndValue = (line: string): [string, string] => {
  const [name = '', value = ''] = line.split(/: (.*)/)
  return [name.toLowerCase(), value]
}

const post = (headers: string, body = '') =>
  `POST /length HTTP/1.1\r\nHost: tierline.test\r\nConnection: close\r\n${headers}\r\n\r\n${body}`
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`

test.each([
  ['no HTTP at all', ['hello\r\n\r\n'], 400],
  ['two lengths', [post('Content-Length: 1\r\nContent-Length: 2', 'ab')], 400],
  [
    'a length and chunks',
    [post('Content-Length: 3\r\nTransfer-Encoding: chunked', '0\r\n\r\n')],
    400,
  ],
  ['a length that is none', [post('Content-Length: -1')], 400],
  ['chunks that are none', [post('Transfer-Encoding: chunked', 'zz\r\n')], 400],
  ['a header with a line break of its own', [post('X-One: a\n b: c\r\nBad Name: 1')], 400],
  ['headers of 17 KiB', [post(`X-Long: ${'x'.repeat(17_408)}`)], 431],
])('%s is refused in our shape, and the connection closed', async (_, parts, status) => {
  const answers = await sent(...parts)
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([status])
  expectRefusal(answers[0], 'unreadable')
})

function expectRefusal(answer: Answer | undefined, what: string): void {
  if (answer === undefined) throw new Error(`${what}: no answer`)
  expectGuarded(answer, what)
  expect(answer.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8' })
  expect(JSON.parse(answer.body)).toMatchObject({ code: 800002, source: 'Tierline' })
}

test('1 MiB is taken, in one piece or in chunks; a byte more is not, and is not waited for', async () => {
  const most = 'x'.repeat(1_048_576)
  const inPieces = [chunk(most.slice(0, 500_000)), chunk(most.slice(500_000))]
  for (const parts of [
    [post(`Content-Length: ${most.length}`, most)],
    [post('Transfer-Encoding: chunked'), ...inPieces, '0\r\n\r\n'],
  ])
    expect((await sent(...parts))[0]).toMatchObject({ statusCode: 200, body: '1048576' })
  const before = bodies.length
  for (const parts of [
    [post('Content-Length: 1048577')],
    [post('Transfer-Encoding: chunked'), ...inPieces, chunk('x')],
  ]) {
    const [answer] = await sent(...parts)
    expect(answer).toMatchObject({ statusCode: 400, body: expect.stringContaining('too large') })
    expectRefusal(answer, 'too large')
  }
  expect(bodies.length).toBe(before)
})

test('what follows a body that says it is shorter is another request, not part of it', async () => {
  const second = post('Content-Length: 0')
  const first = post('Content-Length: 2', `ab${second}`).replace('Connection: close\r\n', '')
  const answers = await sent(first)
  expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
    [200, '2'],
    [200, '0'],
  ])
  expect(bodies.slice(-2)).toEqual(['ab', ''])
})

test('who is slow is waited for two minutes, half a minute for headers, and then told so', async () => {
  const { headersTimeout, requestTimeout, timeout } = server.server
  expect({ headersTimeout, requestTimeout, timeout }).toEqual({
    headersTimeout: 30_000,
    requestTimeout: 120_000,
    timeout: 120_000,
  })
  // The same with a quicker clock, which is read when a server begins to listen.
  const quick = await open()
  const clock = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 }
  Object.assign(quick.server, clock)
  await quick.listen({ port: 0, host: '127.0.0.1' })
  const before = bodies.length
  const slow = [
    ['POST /length HTTP/1.1\r\nHost: tierline.test\r\n'],
    [post('Content-Length: 10', 'only this')],
    [post('Transfer-Encoding: chunked', chunk('only this'))],
  ]
  const answers = await Promise.all(slow.map((parts) => sentTo(quick, ...parts)))
  for (const [i, [answer, ...others]] of answers.entries()) {
    expect([slow[i], answer?.statusCode, others]).toEqual([slow[i], 408, []])
    expectRefusal(answer, 'slow')
  }
  expect(bodies.length).toBe(before)
  await quick.close()
})
