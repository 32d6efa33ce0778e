// The server as a process: started, asked, stopped, killed. What `node bin/tierline.js serve|migrate|init|demo` owe.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '../scripts/free-port.ts'
import type { SignIns } from '../src/server/demo/sign-ins.ts'
import { copyOfTemplate } from './database.ts'

const bin = fileURLToPath(new URL('../bin/tierline.js', import.meta.url))
const cleanUp: (() => unknown)[] = []
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo()
})

type Environment = Readonly<Record<string, string>>

/** An empty place of its own: a data directory, and on PostgreSQL a database. */
async function place(): Promise<Environment & { readonly PORT: string }> {
  const { options, remove } = await copyOfTemplate()
  const data = mkdtempSync(join(tmpdir(), 'tierline-commands-'))
  cleanUp.push(remove, () => rmSync(data, { recursive: true, force: true }))
  const port = String(await freePort())
  const where = options.url === undefined ? {} : { DATABASE_URL: options.url }
  return {
    PATH: process.env.PATH ?? '',
    TIERLINE_DATA: data,
    PORT: port,
    LOG_LEVEL: 'warn',
    ...where,
  }
}

interface Running {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
}

function run(environment: Environment, ...words: string[]): Running {
  const child = spawn(process.execPath, [bin, ...words], { env: environment, stdio: 'pipe' })
  let output = ''
  child.stdout?.on('data', (bytes) => (output += String(bytes)))
  child.stderr?.on('data', (bytes) => (output += String(bytes)))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  cleanUp.push(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, output: () => output, ended }
}

/** Milliseconds a start may take on the embedded database. */
const longest = 10_000
/** What a first start of the demo, which fills it, may take where an empty one shows the machine to be slow: usually it is twice. */
const timesAnEmptyOne = 3

/** Milliseconds until the server is ready. */
async function ready({ output, ended }: Running, { PORT }: Environment): Promise<number> {
  const start = performance.now()
  let over = false
  void ended.then(() => (over = true))
  while (!over && performance.now() - start < 30_000) {
    const status = await fetch(`http://localhost:${PORT}/readyz`).then(
      (reply) => reply.status,
      () => 0,
    )
    if (status === 200) return performance.now() - start
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`Not ready: ${output()}`)
}

const tokenOf = async ({ PORT }: Environment, company: SignIns['organizations'][number]) => {
  const { clientId, clientSecret } = company.client
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  })
  const reply = await fetch(`http://localhost:${PORT}/${company.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: form,
  })
  return {
    status: reply.status,
    token: ((await reply.json()) as { access_token?: string }).access_token ?? '',
  }
}

test('the demo: everybody in demo-sign-ins.json signs in; kill -9, and it is all still there', {
  timeout: 120_000,
}, async () => {
  // Sign-ins of one address are limited: each company comes from its own, by way of a proxy.
  const environment: Awaited<ReturnType<typeof place>> = {
    ...(await place()),
    TIERLINE_TRUST_PROXY: '127.0.0.1,::1',
  }
  const nearby = await place()
  const bare = run(nearby, 'serve')
  const empty = await ready(bare, nearby)
  expect(empty).toBeLessThan(longest)
  bare.child.kill('SIGKILL')
  await bare.ended
  const first = run(environment, 'serve', '--demo')
  expect(await ready(first, environment)).toBeLessThan(Math.max(longest, timesAnEmptyOne * empty))
  const file = join(environment.TIERLINE_DATA ?? '', 'demo-sign-ins.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const signIns = JSON.parse(readFileSync(file, 'utf8')) as SignIns
  expect(new Set(signIns.organizations.map(({ kind }) => kind)).size).toBe(5)
  for (const company of signIns.organizations) {
    expect((await tokenOf(environment, company)).status).toBe(200)
    expect(company.people.every(({ password }) => password.length >= 15)).toBe(true)
  }
  const people = signIns.organizations.flatMap((company, index) =>
    company.people.map((person) => ({ ...person, address: `192.0.2.${index}` })),
  )
  for (const { userName, password, totpSecret, address } of people) {
    const body = JSON.stringify({ userName, password })
    const reply = await fetch(`http://localhost:${environment.PORT}/ext/v1/session`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    })
    expect({
      userName,
      status: reply.status,
      state: ((await reply.json()) as { state?: string }).state,
    }).toEqual({ userName, status: 201, state: totpSecret === undefined ? 'full' : 'mfa_required' })
  }

  first.child.kill('SIGKILL')
  await first.ended
  const second = run(environment, 'serve', '--demo')
  expect(await ready(second, environment)).toBeLessThan(longest)
  expect(readFileSync(file, 'utf8')).toBe(JSON.stringify(signIns, null, 2).concat('\n'))
  const [provider] = signIns.organizations.filter(({ kind }) => kind === 'indirect_provider')
  if (provider === undefined) throw new Error('no provider')
  const { token } = await tokenOf(environment, provider)
  const list = await fetch(
    `http://localhost:${environment.PORT}/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf`,
    {
      headers: { authorization: `Bearer ${token}` },
    },
  )
  expect(await list.json()).toMatchObject({ totalCount: 2 })
})

test('production starts empty: init prints one link, which sets the first password once; a graceful stop leaves the database to the next', {
  timeout: 120_000,
}, async () => {
  const environment = {
    ...(await place()),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    TIERLINE_SECRET_KEY: randomBytes(32).toString('base64url'),
  }
  const words = [
    'init',
    '--name',
    'Our Program',
    '--domain',
    'program.example',
    '--country',
    'de',
    '--admin-name',
    'Ida Admin',
    '--admin-email',
    'ida@program.example',
    '--language',
    'es',
  ]
  const init = run(environment, ...words)
  expect(await init.ended, init.output()).toBe(0)
  const [, id, secret] = /\/set-password\/([\w-]+)#([\w-]+)/.exec(init.output()) ?? []
  const again = run(environment, ...words)
  expect(await again.ended).toBe(1)
  expect(again.output().trim()).toBe('There is an operator already: Our Program')

  const server = run(environment, 'serve')
  await ready(server, environment)
  const use = (newPassword: string) =>
    fetch(`http://localhost:${environment.PORT}/ext/v1/passwordlinks/${id}/use`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret, newPassword }),
    })
  expect((await use('short')).status).toBe(400)
  expect(await (await use('correct horse battery')).json()).toEqual({
    userName: 'ida@program.example',
  })
  expect((await use('correct horse battery')).status).toBe(409)

  server.child.kill('SIGTERM')
  expect(await server.ended, server.output()).toBe(0)
  const code = run(environment, 'code', 'ida@program.example')
  expect([await code.ended, code.output()]).toEqual([
    1,
    expect.stringContaining('There are no sign-ins of a demo in'),
  ])
  const reset = run(environment, 'reset-second-factor', 'ida@program.example')
  expect([await reset.ended, reset.output().trim()]).toEqual([
    1,
    'ida@program.example has no second factor.',
  ])
  expect(await ready(run(environment, 'serve'), environment)).toBeLessThan(longest)
})
