// One process per data directory: PGlite has no lock of its own and two writers lose rows silently.
import { randomUUID } from 'node:crypto'
import { link, readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Another process has the data directory open. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse'
  constructor(directory: string, pid: number) {
    super(
      `The data directory ${directory} is in use by process ${pid}: stop that process or use another directory.`,
    )
  }
}

interface Holder {
  readonly pid: number
  /** In clock ticks since boot, '' where /proc is missing: tells a process from a later one with its number. */
  readonly started: string
  /** Host and process number space; numbers of another container say nothing here. */
  readonly space: string
  readonly nonce: string
}

/**
 * Takes `<directory>/database.lock` and returns how to give it back. Rejects with `DataDirectoryInUse`.
 * The heartbeat, in milliseconds, matters only between containers and must be the same in both.
 */
export async function lockDirectory(
  directory: string,
  heartbeat = 2_000,
): Promise<() => Promise<void>> {
  const path = join(directory, 'database.lock')
  const holder: Holder = {
    pid: process.pid,
    started: await startOf(process.pid),
    space: await processSpace(),
    nonce: randomUUID(),
  }
  await acquire(directory, path, holder, heartbeat)
  // Seen only from other containers, where `alive` cannot ask for the process. The time of the file
  // counts beats: whoever watches asks only whether it changes.
  let beat = 0
  const beating = setInterval(() => {
    beat += 1
    utimes(path, beat, beat).catch(() => {})
  }, heartbeat).unref()
  return async () => {
    clearInterval(beating)
    if ((await holderOf(path))?.nonce === holder.nonce) await rm(path, { force: true })
  }
}

/**
 * A free lock is taken by `link`, which exactly one caller can do. A dead holder's lock is replaced
 * only by who holds the lock named after that holder's nonce, and only if the nonce is still there:
 * between two takers one wins, and a taker that died on the way is itself taken over.
 */
async function acquire(
  directory: string,
  path: string,
  mine: Holder,
  heartbeat: number,
): Promise<void> {
  const draft = `${path}-${mine.nonce}`
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    while (!(await linked(draft, path))) {
      const holder = await holderOf(path)
      if (holder === undefined) continue
      if (await alive(path, holder, heartbeat)) throw new DataDirectoryInUse(directory, holder.pid)
      const claim = `${path}.${holder.nonce}`
      await acquire(directory, claim, { ...mine, nonce: randomUUID() }, heartbeat)
      try {
        if ((await holderOf(path))?.nonce === holder.nonce) return await rename(draft, path)
      } finally {
        await rm(claim, { force: true })
      }
    }
  } finally {
    await rm(draft, { force: true })
  }
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Who holds the lock; a file that says nothing (a power cut) is held by nobody alive. */
async function holderOf(path: string): Promise<Holder | undefined> {
  try {
    const text = await readFile(path, 'utf8')
    const nobody: Holder = { pid: 0, started: '', space: await processSpace(), nonce: 'unreadable' }
    try {
      return { ...nobody, ...JSON.parse(text) }
    } catch {
      return nobody
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

async function alive(path: string, holder: Holder, heartbeat: number): Promise<boolean> {
  if (holder.space !== (await processSpace())) return beats(path, heartbeat)
  if (holder.pid <= 0) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // EPERM: it runs, under another user.
    if (!hasCode(error, 'EPERM')) return false
  }
  const started = await startOf(holder.pid)
  return started === '' || holder.started === '' || started === holder.started
}

/** Watches the heartbeat of a holder in another container. Ages are not compared: clocks differ. */
async function beats(path: string, heartbeat: number): Promise<boolean> {
  const before = await modified(path)
  await delay(4 * heartbeat)
  const after = await modified(path)
  return after !== undefined && after !== before
}

async function modified(path: string): Promise<number | undefined> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => undefined,
  )
}

/** A zombie has let go of everything; it answers with a start that no holder has. */
async function startOf(pid: number): Promise<string> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name in brackets and may hold anything; `starttime` is the 22nd.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'zombie' : (fields[19] ?? '')
  } catch {
    return ''
  }
}

async function processSpace(): Promise<string> {
  return `${hostname()} ${await readlink('/proc/self/ns/pid').catch(() => '')}`
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
