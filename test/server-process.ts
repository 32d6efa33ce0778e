// The real server as a process of its own, to be killed and started again on the same data.
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { freePort } from '../scripts/free-port.ts'
import { databaseUrl } from './setup.ts'
import { publicUrl, type World } from './world.ts'

const bin = fileURLToPath(new URL('../bin/tierline.js', import.meta.url))
/** Milliseconds. */
const readyWithin = 30_000

export type Environment = Readonly<Record<string, string>> & { readonly PORT: string }

export interface ServerProcess {
  readonly url: string
  /** `kill -9`; resolves when the process is gone. Once is enough, twice is no harm. */
  readonly kill: () => Promise<void>
  /** What it has printed so far. */
  readonly output: () => string
}

/** Of a server that shares the world's database and secret key: the world's tokens are good there. */
export async function environmentOf(world: World): Promise<Environment> {
  const template = inject('template')
  if (template.engine !== 'postgres') throw new Error('Two processes share PostgreSQL only.')
  const { rows } = await world.query('select current_database() as name')
  return {
    PATH: process.env['PATH'] ?? '',
    PORT: String(await freePort()),
    DATABASE_URL: databaseUrl(template.url, String(rows[0]?.name)),
    TIERLINE_DATA: world.config.dataDirectory,
    TIERLINE_PUBLIC_URL: publicUrl,
    TIERLINE_RATE_LIMIT: '1000000',
    LOG_LEVEL: 'warn',
  }
}

/** Starts `tierline serve` and waits until it is ready. */
export async function startServer(environment: Environment): Promise<ServerProcess> {
  const child = spawn(process.execPath, [bin, 'serve'], { env: environment, stdio: 'pipe' })
  let output = ''
  child.stdout.on('data', (bytes) => (output += String(bytes)))
  child.stderr.on('data', (bytes) => (output += String(bytes)))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const kill = () => {
    child.kill('SIGKILL')
    return ended
  }
  const url = `http://localhost:${environment.PORT}`
  if (await isReadyInTime(child, url)) return { url, kill, output: () => output }
  await kill()
  throw new Error(`Not ready: ${output}`)
}

async function isReadyInTime(child: ChildProcess, url: string): Promise<boolean> {
  const deadline = performance.now() + readyWithin
  while (child.exitCode === null && performance.now() < deadline) {
    const reply = await fetch(`${url}/readyz`).catch(() => null)
    if (reply?.status === 200) return true
    await delay(25)
  }
  return false
}
