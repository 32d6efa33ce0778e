// One process per data directory: PGlite has no lock of its own and two writers lose rows silently.
import { randomUUID } from 'node:crypto'
import { link, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  alive,
  type Holder,
  hasCode,
  holderOf,
  processSpace,
  startOf,
} from './embedded-lock-holder.ts'

/** Another process has the data directory open. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse'
  constructor(directory: string, pid: number) {
    super(
      `The data directory ${directory} is in use by process ${pid}: stop that process or use another directory.`,
    )
  }
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
