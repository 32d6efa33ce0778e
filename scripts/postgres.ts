// A throw-away PostgreSQL cluster in a temporary folder, for tests and measurements.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  chownSync,
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { command, isExecutable, which } from './command.ts'
import { freePort } from './free-port.ts'

const oldestVersion = 15
const debianFolder = '/usr/lib/postgresql'

// fsync and synchronous_commit stay on: tests that kill processes count on durable commits.
const settings = [
  'jit=off',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'checkpoint_timeout=30min',
  'max_connections=200',
]

export interface Cluster {
  /** Connects as the superuser of the cluster. */
  readonly url: string
  readonly stop: () => Promise<void>
}

interface Account {
  readonly uid?: number
  readonly gid?: number
}

function debianBins(): readonly string[] {
  try {
    const versions = readdirSync(debianFolder).toSorted((a, b) => Number(b) - Number(a))
    return versions.map((version) => join(debianFolder, version, 'bin'))
  } catch {
    return []
  }
}

function isRecent(bin: string): boolean {
  if (!['initdb', 'postgres'].every((program) => isExecutable(join(bin, program)))) return false
  const text = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  return Number(/\d+/.exec(text)?.[0] ?? 0) >= oldestVersion
}

/** The folder of initdb and postgres, version 15 or newer. */
export function findPostgres(): string | undefined {
  const initdb = which('initdb')
  const inPath = initdb === undefined ? [] : [dirname(realpathSync(initdb))]
  return [...inPath, ...debianBins()].find(isRecent)
}

/** PostgreSQL refuses to run as root: then it runs as postgres, or nobody. */
function account(): Account {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const number = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }))
      return { uid: number('-u'), gid: number('-g') }
    } catch {
      // No such user: the next one.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody')
}

async function initialise(bin: string, folder: string, password: string, who: Account) {
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (who.uid !== undefined && who.gid !== undefined) {
    chownSync(folder, who.uid, who.gid)
    chownSync(passwordFile, who.uid, who.gid)
  }
  const args = [
    `--pgdata=${join(folder, 'data')}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]
  const { code, output } = await command(join(bin, 'initdb'), args, { cwd: folder, ...who })
  if (code !== 0) throw new Error(`initdb failed:\n${output}`)
}

function launch(bin: string, folder: string, port: number, who: Account): ChildProcess {
  const all = [...settings, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`]
  const args = ['-D', join(folder, 'data'), '-p', String(port), ...all.flatMap((s) => ['-c', s])]
  const log = openSync(join(folder, 'log'), 'a')
  // A group of its own: Ctrl-C must not stop it under the tests that are still ending.
  const server = spawn(join(bin, 'postgres'), args, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
    ...who,
  })
  closeSync(log)
  return server
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function untilReady(server: ChildProcess, url: string, folder: string): Promise<void> {
  const deadline = performance.now() + 30_000
  while (!(await answers(url))) {
    if (server.exitCode !== null || performance.now() > deadline) {
      throw new Error(`PostgreSQL did not start:\n${readFileSync(join(folder, 'log'), 'utf8')}`)
    }
    await sleep(50)
  }
}

async function stop(server: ChildProcess | undefined, folder: string): Promise<void> {
  if (server?.pid !== undefined && server.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'exit')
    // SIGINT is the "fast" shutdown: sessions are ended, not waited for.
    server.kill('SIGINT')
    const timer = setTimeout(() => server.kill('SIGQUIT'), 10_000)
    await ended
    clearTimeout(timer)
  }
  rmSync(folder, { recursive: true, force: true })
}

/** Starts a cluster with the programs in `bin`, below `place`; the caller stops it, which removes every trace. */
export async function startPostgres(bin: string, place = tmpdir()): Promise<Cluster> {
  const who = account()
  const folder = mkdtempSync(join(place, 'tierline-pg-'))
  let server: ChildProcess | undefined
  try {
    const password = randomBytes(16).toString('hex')
    await initialise(bin, folder, password, who)
    const port = await freePort()
    server = launch(bin, folder, port, who)
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
    await untilReady(server, url, folder)
    return { url, stop: () => stop(server, folder) }
  } catch (error) {
    await stop(server, folder)
    throw error
  }
}
