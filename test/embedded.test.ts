// The embedded database: one process a directory, nothing acknowledged is lost by a kill, no silent end.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { openDatabase, transact } from '../src/server/db.ts'
import { openEmbedded } from '../src/server/embedded.ts'
import { DataDirectoryInUse, lockDirectory } from '../src/server/embedded-lock.ts'
import { emptyDatabase } from '../src/server/empty-database.js'
import { copyOfTemplate } from './database.ts'

const childFile = fileURLToPath(new URL('./embedded-child.ts', import.meta.url))
const children: ChildProcess[] = []

/** Starts the child; its output grows in the returned lines. */
function startChild(dataDirectory: string, task: 'hold' | 'write') {
  const child = spawn(process.execPath, ['--import', 'tsx', childFile, dataDirectory, task])
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  return { child, said, ended: once(child, 'close') }
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

describe.runIf(inject('template').engine === 'embedded')('a data directory', () => {
  let dataDirectory: string
  beforeEach(async () => {
    const copy = await copyOfTemplate()
    dataDirectory = copy.options.dataDirectory
    return () => copy.remove()
  })

  test('refuses a second process in one line', async () => {
    const database = await openDatabase({ dataDirectory })
    const { child, said, ended } = startChild(dataDirectory, 'hold')
    await ended
    expect(child.exitCode).toBe(1)
    expect(said).toEqual({
      out: '',
      err: `The data directory ${dataDirectory} is in use by process ${process.pid}: stop that process or use another directory.\n`,
    })
    await expect(openDatabase({ dataDirectory })).rejects.toThrow(DataDirectoryInUse)
    await database.close()
    expect(await readdir(dataDirectory)).toEqual(['database'])
  })

  test('keeps every acknowledged write, whole, over kill -9, and can be opened again', async () => {
    const before = await openDatabase({ dataDirectory })
    await before.query('create table written (n integer, half integer, primary key (n, half))')
    await before.close()
    for (const round of [1, 2]) {
      const { child, said, ended } = startChild(dataDirectory, 'write')
      await expect.poll(() => said.out.split('\n').length, { timeout: 15_000 }).toBeGreaterThan(50)
      await expect(openDatabase({ dataDirectory })).rejects.toThrow(`by process ${child.pid}:`)
      child.kill('SIGKILL')
      await ended
      const acknowledged = said.out.split('\n').slice(1, -1).map(Number)
      const after = await openDatabase({ dataDirectory })
      const { rows } = await after.query(
        'select n, count(*) as halves from written group by n order by n',
      )
      expect(rows.length, `round ${round}`).toBeGreaterThanOrEqual(acknowledged.length)
      expect(rows.every((row, index) => row.n === index + 1 && row.halves === 2)).toBe(true)
      await after.query('truncate written')
      await after.close()
    }
  }, 60_000)

  test('a dead engine is an error at once, also for what waits, and frees the directory', async () => {
    const started = once(process, 'worker')
    const database = await openDatabase({ dataDirectory })
    const [worker]: Worker[] = await started
    const sleeping = database.query('select pg_sleep(0.3), 1').then(() => worker?.terminate())
    const waiting = expect(
      transact(database, {}, async (db) => {
        for (;;) await sql`select ${1}::int`.execute(db)
      }),
    ).rejects.toThrow()
    await sleeping
    await waiting
    await expect(database.query('select 1')).rejects.toThrow('The embedded database has stopped')
    await expect(transact(database, {}, async () => 1)).rejects.toThrow(
      'The embedded database has stopped',
    )
    await database.close().catch(() => {})
    await (await openDatabase({ dataDirectory })).close()
  })

  test('is served by a socket that only this user reaches, gone after the close', async () => {
    const engine = await openEmbedded(dataDirectory)
    expect(statSync(engine.socketDirectory).mode & 0o777).toBe(0o700)
    await engine.close()
    expect(existsSync(engine.socketDirectory)).toBe(false)
  })
})

describe.runIf(inject('template').engine === 'embedded')('a first start', () => {
  let dataDirectory: string
  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'tierline-first-'))
    return () => rm(dataDirectory, { recursive: true })
  })

  /** The number that initdb draws for each database it makes. */
  async function drawn(directory: string): Promise<unknown> {
    const database = await openDatabase({ dataDirectory: directory })
    const { rows } = await database.query('select system_identifier::text from pg_control_system()')
    await database.close()
    return rows[0]?.system_identifier
  }

  test.runIf(existsSync(emptyDatabase))(
    'copies the built empty database, also after one that was cut off in the middle',
    async () => {
      await mkdir(join(dataDirectory, 'database.new', 'base'), { recursive: true })
      writeFileSync(join(dataDirectory, 'database.new', 'of-another-version'), '')
      const first = await drawn(dataDirectory)
      expect(await readdir(dataDirectory)).toEqual(['database'])
      expect(existsSync(join(dataDirectory, 'database', 'of-another-version'))).toBe(false)
      await rm(join(dataDirectory, 'database'), { recursive: true })
      expect(await drawn(dataDirectory)).toBe(first)
    },
  )

  const mayOthers = (path: string, what: number) => (statSync(path).mode & what) !== 0

  test.runIf(existsSync(emptyDatabase))(
    'copies what nobody but the builder can have changed',
    () => {
      const names = readdirSync(emptyDatabase, { recursive: true, encoding: 'utf8' })
      expect(names.length).toBeGreaterThan(900)
      expect(['.', ...names].filter((name) => mayOthers(join(emptyDatabase, name), 0o022))).toEqual(
        [],
      )
    },
  )

  test('makes a database that nobody else reads or writes, in a directory that everybody reads', async () => {
    await chmod(dataDirectory, 0o755)
    await drawn(dataDirectory)
    expect(mayOthers(join(dataDirectory, 'database'), 0o077)).toBe(false)
  })
})

describe('the lock', () => {
  let directory: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'tierline-lock-'))
    return () => rm(directory, { recursive: true })
  })
  const lockFile = () => join(directory, 'database.lock')

  /** Leaves a lock as this process would, but for some fields. */
  async function leaveLock(changes: Record<string, unknown>): Promise<void> {
    const release = await lockDirectory(directory)
    const holder: object = JSON.parse(readFileSync(lockFile(), 'utf8'))
    await release()
    writeFileSync(lockFile(), JSON.stringify({ ...holder, ...changes }))
  }

  test.for<[string, Record<string, unknown>]>([
    ['a process that is gone', { pid: 2 ** 22 + 1 }],
    ['an earlier process of the same number', { started: '1' }],
  ])('of %s is taken over', async ([, changes]) => {
    await leaveLock(changes)
    const release = await lockDirectory(directory)
    await expect(lockDirectory(directory)).rejects.toThrow(`by process ${process.pid}:`)
    await release()
    expect(await readdir(directory)).toEqual([])
  })

  test('that is no lock is taken over', async () => {
    writeFileSync(lockFile(), '')
    await (await lockDirectory(directory))()
  })

  test('of another container is believed while its heart beats', async () => {
    await leaveLock({ space: 'elsewhere', started: '1' })
    const beating = setInterval(() => writeFileSync(lockFile(), readFileSync(lockFile())), 10)
    await expect(lockDirectory(directory, 50)).rejects.toThrow(DataDirectoryInUse)
    clearInterval(beating)
    await (await lockDirectory(directory, 50))()
  })

  test.for([
    ['free', undefined],
    ['stale', { pid: 2 ** 22 + 1 }],
  ] as const)('when %s, has one winner among many', async ([, changes]) => {
    for (let round = 0; round < 20; round++) {
      if (changes) await leaveLock(changes)
      const tries = await Promise.allSettled(
        Array.from({ length: 12 }, () => lockDirectory(directory)),
      )
      const winners = tries.filter((one) => one.status === 'fulfilled')
      expect(winners.length, `round ${round}`).toBe(1)
      await winners[0]?.value()
    }
  })

  test('whose taker died on the way is taken over', async () => {
    await leaveLock({ pid: 2 ** 22 + 1, nonce: 'first' })
    const text = readFileSync(lockFile(), 'utf8')
    writeFileSync(`${lockFile()}.first`, text.replace('"first"', '"second"'))
    await (await lockDirectory(directory))()
    expect(await readdir(directory)).toEqual([])
  })
})
