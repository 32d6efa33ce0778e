// A folder for what lives as long as a test run: on a RAM disk where there is one with room, for the suites write gigabytes.
import { accessSync, constants, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes: what the suites and their PostgreSQL may hold at once, twice over. */
const room = 6 * 2 ** 30

/** The RAM disk, or the folder for temporary files. */
export function quickPlace(disk = '/dev/shm'): string {
  try {
    accessSync(disk, constants.W_OK)
    const { bavail, bsize } = statfsSync(disk)
    return bavail * bsize >= room ? disk : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** A new folder that carries this process in its name; those of processes that were killed go. The caller removes it. */
export function quickFolder(name: string): string {
  const place = quickPlace()
  for (const found of readdirSync(place)) {
    const pid = /^tierline-[a-z]+-by-(\d+)$/.exec(found)?.[1]
    if (pid && !runs(Number(pid))) rmSync(join(place, found), { recursive: true, force: true })
  }
  const folder = join(place, `tierline-${name}-by-${process.pid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Whether there is a process of this number. */
export function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
