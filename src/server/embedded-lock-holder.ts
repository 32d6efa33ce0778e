// Who holds a data directory, and whether that process is still alive.
import { readFile, readlink, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'

export interface Holder {
  readonly pid: number
  /** In clock ticks since boot, '' where /proc is missing: tells a process from a later one with its number. */
  readonly started: string
  /** Host and process number space; numbers of another container say nothing here. */
  readonly space: string
  readonly nonce: string
}

/** Who holds the lock; a file that says nothing (a power cut) is held by nobody alive. */
export async function holderOf(path: string): Promise<Holder | undefined> {
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

export async function alive(path: string, holder: Holder, heartbeat: number): Promise<boolean> {
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
export async function startOf(pid: number): Promise<string> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name in brackets and may hold anything; `starttime` is the 22nd.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'zombie' : (fields[19] ?? '')
  } catch {
    return ''
  }
}

export async function processSpace(): Promise<string> {
  return `${hostname()} ${await readlink('/proc/self/ns/pid').catch(() => '')}`
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
