// The command line against a real HTTP server that records what it is asked.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Endpoint, urlOf } from '../contract/endpoint.ts'
import { flagsOf } from './flags.ts'
import { run } from './program.ts'
import { callable, parametersOf, wordsOf } from './words.ts'

interface Asked {
  readonly line: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

type Answer = (asked: Asked) => {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const home = mkdtempSync(join(tmpdir(), 'tierline-cli-'))
/** Nobody is signed in. */
const none = { TIERLINE_TENANT: '', TIERLINE_CLIENT_ID: '', TIERLINE_CLIENT_SECRET: '' }
const tenant = 'a0000000-0000-4000-8000-000000000001'
const id = 'a0000000-0000-4000-8000-000000000002'
let asked: Asked[] = []
let answer: Answer
let url = ''

const token: Answer = ({ body }) =>
  new URLSearchParams(body).get('client_secret') === 'right'
    ? { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: 'the-token' } }
    : {
        status: 401,
        body: { error: 'invalid_client', error_description: 'Wrong.', error_codes: [7000215] },
      }

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { method, url: path, headers } = request
  const one = { line: `${method} ${path}`, headers, body: Buffer.concat(chunks).toString() }
  asked.push(one)
  const reply = path?.endsWith('/oauth2/v2.0/token') ? token(one) : answer(one)
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
  response.end(reply.body === undefined ? '' : JSON.stringify(reply.body))
}

const server = createServer((request, response) => void serve(request, response))

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((done) => server.close(done))
  rmSync(home, { recursive: true, force: true })
})
beforeEach(() => {
  asked = []
  answer = () => ({ status: 200, body: {} })
  rmSync(join(home, 'tierline', 'token.json'), { force: true })
})

async function tierline(words: readonly string[], input = '', env: Record<string, string> = {}) {
  const given = { TIERLINE_URL: url, TIERLINE_TENANT: tenant, TIERLINE_CLIENT_ID: id }
  let [out, err] = ['', '']
  const exitCode = await run(words, {
    env: { XDG_CONFIG_HOME: home, ...given, TIERLINE_CLIENT_SECRET: 'right', ...env },
    out: (text) => (out += text),
    err: (text) => (err += text),
    readInput: () => input,
  })
  return { exitCode, out, err }
}

interface Shape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
}

/** A value of this shape with every field in it. */
function example(shape: Shape): unknown {
  if (shape.type === 'object')
    return Object.fromEntries(
      Object.entries(shape.properties ?? {}).map(([name, inner]) => [name, example(inner)]),
    )
  if (shape.type === 'array') return [example(shape.items ?? {})]
  if (shape.type === 'integer' || shape.type === 'number') return 7
  return shape.type === 'boolean' ? true : 'x'
}

function commandLine(endpoint: Endpoint): readonly string[] {
  const { verb, noun } = wordsOf(endpoint)
  const flags = flagsOf(endpoint).flatMap(({ name, kind, path, part }) => {
    if (kind === 'truth') return [`--${name}`]
    const whole = example((endpoint[part] ?? {}) as Shape)
    const value = path.reduce((at, field) => (at as Record<string, unknown>)[field], whole)
    return [`--${name}`, kind === 'json' ? JSON.stringify(value) : String(value)]
  })
  return [verb, noun, ...parametersOf(endpoint).map((name) => `${name}/1`), ...flags, '--json']
}

test.each(callable)('$name carries every field that it declares', async (endpoint) => {
  expect(await tierline(commandLine(endpoint))).toEqual({ exitCode: 0, out: '{}\n', err: '' })
  const params = Object.fromEntries(parametersOf(endpoint).map((name) => [name, `${name}/1`]))
  const query = example((endpoint.query ?? {}) as Shape) as Record<string, unknown> | 'x'
  const call = asked.at(-1)
  expect(call?.line).toBe(
    `${endpoint.method} ${urlOf(endpoint, params, query === 'x' ? {} : query)}`,
  )
  expect(call?.body).toBe(endpoint.body ? JSON.stringify(example(endpoint.body as Shape)) : '')
  const open = endpoint.allow === 'anyone' && endpoint.greets !== true
  expect(call?.headers.authorization).toBe(open ? undefined : 'Bearer the-token')
  expect(asked).toHaveLength(open ? 1 : 2)
})

test('the token is asked for as an API client does', async () => {
  await tierline(['list', 'jobs'])
  const [first] = asked
  expect(first?.line).toBe(`POST /${tenant}/oauth2/v2.0/token`)
  expect(first?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
  expect(Object.fromEntries(new URLSearchParams(first?.body))).toEqual({
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: 'right',
    scope: `${url}/.default`,
  })
})

test('sign-in saves what works, for its owner alone; what greets anybody then knows who asks; sign-out forgets it', async () => {
  const flags = ['--url', url, '--tenant', tenant, '--client-id', id, '--client-secret', '-']
  const file = join(home, 'tierline', 'profile.json')
  expect((await tierline(['sign-in', ...flags], 'wrong\n', none)).exitCode).toBe(1)
  expect((await tierline(['list', 'jobs'], '', none)).exitCode).toBe(2)
  await tierline(['list', 'announcements'], '', none)
  expect(asked.at(-1)?.headers.authorization).toBe(undefined)
  const done = await tierline(['sign-in', ...flags], 'right\n', none)
  expect(done).toMatchObject({ exitCode: 0, err: '' })
  expect(done.out).not.toContain('right')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ url, clientSecret: 'right' })
  await tierline(['list', 'announcements'], '', none)
  expect(asked.at(-1)?.headers.authorization).toBe('Bearer the-token')
  const elsewhere = await tierline(['list', 'jobs', '--url', 'http://127.0.0.1:9'], '', none)
  expect(elsewhere).toMatchObject({ exitCode: 2 })
  expect(elsewhere.err).toContain('Not signed in to http://127.0.0.1:9')
  await tierline(['sign-out'])
  expect((await tierline(['list', 'jobs'], '', none)).exitCode).toBe(2)
})

test('a token serves until it is refused or belongs to another secret', async () => {
  const saved = join(home, 'tierline', 'token.json')
  await tierline(['list', 'jobs'])
  await tierline(['list', 'jobs'])
  const tokens = () => asked.filter(({ line }) => line.includes('/oauth2/')).length
  expect([tokens(), asked.length]).toEqual([1, 3])
  expect(statSync(saved).mode & 0o777).toBe(0o600)
  expect((await tierline(['list', 'jobs', '--client-secret', 'wrong'])).exitCode).toBe(1)
  let refused = 0
  answer = () =>
    refused++ === 0 ? { status: 401, body: { code: 400 } } : { status: 200, body: {} }
  expect((await tierline(['list', 'jobs'])).exitCode).toBe(0)
  expect([tokens(), refused]).toEqual([3, 2])
  writeFileSync(saved, readFileSync(saved, 'utf8').replace(/"until": \d+/, '"until": 1'))
  await tierline(['list', 'jobs'])
  writeFileSync(saved, '{')
  await tierline(['list', 'jobs'])
  expect(tokens()).toBe(5)
})

test('a wrong secret is told with its code', async () => {
  const { exitCode, err } = await tierline(['list', 'jobs', '--client-secret', 'wrong'])
  expect({ exitCode, err }).toEqual({ exitCode: 1, err: 'Wrong.\ncode 7000215, status 401\n' })
})

test('a refusal prints description, code and correlation id to stderr', async () => {
  answer = () => ({
    status: 409,
    headers: { 'MS-CorrelationId': id },
    body: { code: 990045, description: 'It was answered before.', data: ['accepted'] },
  })
  const words = ['accept', 'partnership-request', id, '--secret', 's'.repeat(20), '--acknowledged']
  expect(await tierline(words)).toEqual({
    exitCode: 1,
    out: '',
    err: `It was answered before.\naccepted\ncode 990045, status 409\ncorrelation id ${id}\n`,
  })
})

test('--all follows the next link with its headers until there is none', async () => {
  const page = (name: string, next?: string) => ({
    status: 200,
    body: {
      totalCount: 1,
      items: [{ name }],
      ...(next && {
        links: {
          next: {
            uri: '/ext/v1/mails?size=1&seekOperation=Next',
            method: 'GET',
            headers: [{ key: 'MS-ContinuationToken', value: next }],
          },
        },
      }),
    },
  })
  answer = ({ headers }) => {
    const at = headers['ms-continuationtoken']
    return at === undefined ? page('a', 't1') : at === 't1' ? page('b', 't2') : page('c')
  }
  const { out } = await tierline(['mails', '--size', '1', '--all', '--json'])
  expect(JSON.parse(out)).toMatchObject({
    totalCount: 3,
    items: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
  })
  expect(asked.at(-1)?.line).toBe('GET /ext/v1/mails?size=1&seekOperation=Next')
  expect((await tierline(['mails', '--size', '1'])).out).toBe(
    'name\na\nThere are more: add --all.\n',
  )
  answer = () => page('a', 'same')
  expect(await tierline(['mails', '--all'])).toMatchObject({ exitCode: 1 })
})

test('a bare continuation token is followed too', async () => {
  answer = ({ headers }) => ({
    status: 200,
    body: headers['ms-continuationtoken']
      ? { items: [{ n: 2 }] }
      : { items: [{ n: 1 }], continuationToken: 't' },
  })
  expect((await tierline(['mails', '--all'])).out).toBe('n\n1\n2\n')
})

test('the body comes from the line, from a file or from standard input; flags add to it', async () => {
  const file = join(home, 'body.json')
  writeFileSync(file, '{"subject":"file"}')
  const words = ['send', 'partnership-request', id, '--body']
  for (const [from, subject] of [
    ['{"subject":"line"}', 'line'],
    [`@${file}`, 'file'],
    ['-', 'input'],
  ]) {
    await tierline([...words, from ?? '', '--body.body', 'text'], '{"subject":"input"}')
    expect(JSON.parse(asked.at(-1)?.body ?? '')).toEqual({ subject, body: 'text' })
  }
  expect((await tierline([...words, '{'])).exitCode).toBe(2)
  expect((await tierline([...words, '@/nowhere'])).exitCode).toBe(1)
})

test('--request-id repeats, --no-… says false, --filter is the wire’s', async () => {
  const accept = ['accept', 'partnership-request', id, '--secret', 's', '--acknowledged']
  await tierline([...accept, '--no-tenant-admin', '--request-id', id])
  expect(asked.at(-1)?.headers['ms-requestid']).toBe(id)
  expect(JSON.parse(asked.at(-1)?.body ?? '')).toMatchObject({ tenantAdmin: false })
  await tierline(['list', 'organizations', '--filter', 'name=Con'])
  const { searchParams } = new URL(asked.at(-1)?.line.split(' ')[1] ?? '', url)
  expect(JSON.parse(searchParams.get('filter') ?? '')).toMatchObject({
    Field: 'Name',
    Value: 'Con',
  })
})

test.each([
  [['accept', 'partnership-request', id], 'Missing: --secret, --acknowledged.'],
  [['accept', 'partnership-request'], "missing required argument 'id'"],
  [['list', 'mails', '--size', 'ten'], '--size takes a whole number'],
  [['list', 'mails', '--colour'], "unknown option '--colour'"],
  [['lsit', 'mails'], 'Did you mean list?'],
  [['list'], 'partnership-requests'],
  [['list', 'mails', '--url', 'ftp://x'], 'must begin with http://'],
  [['list', 'mails', '--url', 'http://x/v1'], 'write http://x.'],
])('%j is wrong use: exit code 2 and nothing is sent', async (words, said) => {
  const { exitCode, out, err } = await tierline(words)
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
  expect(err).toContain(said)
  expect(asked).toEqual([])
})

test('no server: one line, exit code 1', async () => {
  const gone = createServer()
  await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done))
  const nowhere = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`
  await new Promise((done) => gone.close(done))
  const err = `Cannot reach ${nowhere}: ECONNREFUSED.\n`
  expect(await tierline(['mails', '--url', nowhere])).toEqual({ exitCode: 1, out: '', err })
})

test('the help shows the server’s words as well', async () => {
  const { exitCode, out } = await tierline(['--help'])
  expect(exitCode).toBe(0)
  for (const word of ['serve', 'migrate', 'init', 'demo', 'sign-in', 'mails', 'list'])
    expect(out).toMatch(new RegExp(`^  ${word}\\b`, 'm'))
})
