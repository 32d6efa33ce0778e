// The product and the bare server, each in a process of its own, over the same database.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../scripts/free-port.ts'
import { clientId, clientSecret, providerId } from './data.ts'

export interface Running {
  readonly name: 'bare' | 'product'
  readonly port: number
  readonly headers: Readonly<Record<string, string>>
  /** Bytes of memory that it holds now. */
  readonly rss: () => number
  readonly stop: () => Promise<void>
}

const at = (port: number) => `http://127.0.0.1:${port}`

function start(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  // What it writes is shown: a server at work under LOG_LEVEL=warn writes nothing.
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function untilAnswers(child: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + 30_000
  for (;;) {
    const answered = await fetch(url).catch(() => null)
    if (answered !== null) return void (await answered.arrayBuffer())
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error(`Nothing answers at ${url}`)
    await sleep(100)
  }
}

function handleOf(child: ChildProcess): Pick<Running, 'rss' | 'stop'> {
  return {
    rss: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) *
      1024,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(timer)
    },
  }
}

export async function startBare(databaseUrl: string, poolSize: number): Promise<Running> {
  const port = await freePort()
  const args = [databaseUrl, String(port), String(poolSize), providerId]
  const child = start(['--import', 'tsx', 'bench/bare.ts', ...args], process.env)
  const handle = handleOf(child)
  await untilAnswers(child, at(port)).catch(async (error: unknown) => {
    await handle.stop()
    throw error
  })
  return { ...handle, name: 'bare', port, headers: {} }
}

export async function startProduct(databaseUrl: string, poolSize: number): Promise<Running> {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'tierline-bench-'))
  const child = start(['bin/tierline.js', 'serve'], {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: String(poolSize),
    TIERLINE_DATA: data,
    TIERLINE_RATE_LIMIT: '1000000',
    LOG_LEVEL: 'warn',
  })
  const handle = handleOf(child)
  const stop = async () => {
    await handle.stop()
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await untilAnswers(child, `${at(port)}/livez`)
    const authorization = `Bearer ${await tokenFrom(port)}`
    return { ...handle, stop, name: 'product', port, headers: { authorization } }
  } catch (error) {
    await stop()
    throw error
  }
}

/** `tierline serve` on the embedded database in this folder, when it is ready. */
export async function startEmbedded(
  data: string,
  ...words: readonly string[]
): Promise<Pick<Running, 'stop'>> {
  const port = await freePort()
  const child = start(['bin/tierline.js', 'serve', ...words], {
    PATH: process.env['PATH'],
    PORT: String(port),
    TIERLINE_DATA: data,
    LOG_LEVEL: 'warn',
  })
  const { stop } = handleOf(child)
  await untilAnswers(child, `${at(port)}/livez`).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { stop }
}

async function tokenFrom(port: number): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  })
  const answered = await fetch(`${at(port)}/${providerId}/oauth2/v2.0/token`, {
    method: 'POST',
    body,
  })
  const { access_token } = (await answered.json()) as { access_token?: string }
  if (access_token === undefined) throw new Error(`No token: ${answered.status}`)
  return access_token
}

export async function textFrom(server: Running, method: string, path: string): Promise<string> {
  const answered = await fetch(`${at(server.port)}${path}`, {
    method,
    headers: { ...server.headers, 'content-type': 'application/json' },
    ...(method === 'POST' ? { body: '{}' } : {}),
  })
  const text = await answered.text()
  if (!answered.ok) throw new Error(`${server.name} ${path}: ${answered.status} ${text}`)
  return text
}
