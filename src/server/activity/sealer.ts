// Seals what is new in turns, until it is stopped; the last turn leaves no row of this process unsealed.
import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from '../db.ts'
import { sealBatch } from './sealing.ts'
import { start } from './unsealed.ts'

interface SealerOptions {
  readonly log: { error(fields: object, message: string): void }
  /** Milliseconds between two turns; a row is sealed within five seconds of its commit. */
  readonly every?: number
  /** Done after each turn, such as sending the heads outside when it is time. */
  readonly afterwards?: () => Promise<void>
}

interface Sealer {
  stop(): Promise<void>
}

/** Milliseconds. */
const stopWithin = 5_000

export function startSealer(database: Database, options: SealerOptions): Sealer {
  const stopped = new AbortController()
  let stopAt = Number.POSITIVE_INFINITY
  let progress = start
  /** True when there is more to do at once. */
  const turn = async (): Promise<boolean> => {
    try {
      progress = (await sealBatch(database, progress)).progress
      if (progress.pass !== null) return true
      await options.afterwards?.()
    } catch (error) {
      options.log.error({ err: error }, 'The audit log could not be sealed.')
    }
    return false
  }
  const run = async () => {
    while (performance.now() < stopAt) {
      const isLast = stopped.signal.aborted
      if (await turn()) continue
      if (isLast) return
      // Rejects at once when stopped.
      await delay(options.every ?? 1_000, undefined, { signal: stopped.signal }).catch(() => {})
    }
  }
  const running = run()
  return {
    stop() {
      stopAt = Math.min(stopAt, performance.now() + stopWithin)
      stopped.abort()
      return running
    },
  }
}
