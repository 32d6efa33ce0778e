// Starts the product as a person would, with demo data and the embedded database, before the journeys.
// Journeys read E2E_BASE_URL and E2E_SIGN_INS (the path of demo-sign-ins.json).
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../scripts/free-port.ts'

const readyWithin = 90_000
const stopWithin = 15_000
const logFile = 'test-results/server.log'

/** Only what the product needs: a database or mail server of the caller must not be used. */
function environment(port: number, data: string): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, CI } = process.env
  return {
    PATH,
    HOME,
    TMPDIR,
    CI,
    PORT: String(port),
    TIERLINE_DATA: data,
    TIERLINE_PUBLIC_URL: `http://localhost:${port}`,
  }
}

function start(port: number, data: string, more: NodeJS.ProcessEnv): ChildProcess {
  mkdirSync('test-results', { recursive: true })
  const server = spawn(process.execPath, ['bin/tierline.js', 'serve', '--demo'], {
    env: { ...environment(port, data), ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(logFile)
  server.stdout.pipe(log, { end: false })
  server.stderr.pipe(log, { end: false })
  return server
}

async function isReady(baseUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(2_000) })).status === 200
  } catch {
    return false
  }
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null
}

async function untilReady(server: ChildProcess, baseUrl: string): Promise<void> {
  const deadline = performance.now() + readyWithin
  while (!(await isReady(baseUrl))) {
    if (hasEnded(server) || performance.now() > deadline) {
      const state = hasEnded(server) ? 'ended' : `was not ready in ${readyWithin / 1000} s`
      throw new Error(`The server ${state}:\n${readFileSync(logFile, 'utf8').slice(-4_000)}`)
    }
    await sleep(100)
  }
}

/** A graceful stop is part of the product: one that has to be killed fails the run. */
async function stop(server: ChildProcess, data: string): Promise<void> {
  const killed = hasEnded(server) ? false : await terminate(server)
  rmSync(data, { recursive: true, force: true })
  if (killed) throw new Error(`The server did not stop within ${stopWithin / 1000} s of SIGTERM`)
}

async function terminate(server: ChildProcess): Promise<boolean> {
  let killed = false
  const timer = setTimeout(() => {
    killed = server.kill('SIGKILL')
  }, stopWithin)
  server.kill('SIGTERM')
  await once(server, 'exit')
  clearTimeout(timer)
  return killed
}

/** With both variables set, the journeys run against a server that is there already. */
function isGiven(): boolean {
  return Boolean(process.env['E2E_BASE_URL'] && process.env['E2E_SIGN_INS'])
}

/** A product of its own, with demo data, for a journey that needs other settings. */
export async function openProduct(more: NodeJS.ProcessEnv = {}) {
  const data = mkdtempSync(join(tmpdir(), 'tierline-e2e-'))
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const server = start(port, data, more)
  try {
    await untilReady(server, baseUrl)
  } catch (error) {
    await stop(server, data)
    throw error
  }
  const signIns = join(data, 'demo-sign-ins.json')
  return { baseUrl, signIns, close: () => stop(server, data) }
}

export default async function setUp(): Promise<() => Promise<void>> {
  if (isGiven()) return async () => undefined
  const { baseUrl, signIns, close } = await openProduct()
  process.env['E2E_BASE_URL'] = baseUrl
  process.env['E2E_SIGN_INS'] = signIns
  return close
}
