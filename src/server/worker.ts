// Tells announced events: in turns, at once when nudged, until it is stopped.
import { setTimeout as delay } from 'node:timers/promises'
import { remindOfSecrets } from './applications/reminders.ts'
import { clearAway } from './clear-away.ts'
import type { Database } from './db.ts'
import { onceAMinute } from './once-a-minute.ts'
import { claim } from './outbox-claims.ts'
import { type TellingOptions, tell } from './telling.ts'

export interface WorkerOptions extends TellingOptions {
  /** Milliseconds between looks at an idle outbox. */
  readonly poll?: number
}

export interface Worker {
  /** Look at once: a transaction that announced something has committed. */
  nudge(): void
  /** Tells what is due now, for five seconds at most, and ends. */
  stop(): Promise<void>
  /** Milliseconds since the outbox was last read without an error; for readiness. */
  idleFor(): number
}

/** Milliseconds. */
const stopWithin = 5_000

export function startWorker(database: Database, options: WorkerOptions): Worker {
  const poll = options.poll ?? 1_000
  let wake = new AbortController()
  let stopAt = Number.POSITIVE_INFINITY
  let lastRead = performance.now()

  const turn = async (): Promise<boolean> => {
    const jobs = await claim(database)
    lastRead = performance.now()
    await Promise.all(jobs.map((job) => tell(database, job, options)))
    return jobs.length > 0
  }
  const clear = onceAMinute(async () => {
    await clearAway(database)
    await remindOfSecrets(database)
  })
  const run = async (): Promise<void> => {
    while (performance.now() < stopAt) {
      const isBusy = await turn().catch((error: unknown) => {
        options.log.error({ err: error }, 'The outbox could not be read.')
        return false
      })
      if (isBusy) continue
      if (stopAt !== Number.POSITIVE_INFINITY) return
      await clear().catch((error: unknown) =>
        options.log.error({ err: error }, 'What has expired could not be cleared away.'),
      )
      // Rejects at once when a nudge came meanwhile.
      await delay(poll, undefined, { signal: wake.signal }).catch(() => undefined)
      if (wake.signal.aborted) wake = new AbortController()
    }
  }
  const running = run()
  return {
    nudge: () => wake.abort(),
    async stop() {
      stopAt = Math.min(stopAt, performance.now() + stopWithin)
      wake.abort()
      await running
    },
    idleFor: () => performance.now() - lastRead,
  }
}

/** Everything that is due now, told once. For commands and tests that cannot wait for a poll. */
export async function tellWhatIsDue(database: Database, options: WorkerOptions): Promise<number> {
  let told = 0
  for (;;) {
    const jobs = await claim(database)
    if (jobs.length === 0) return told
    await Promise.all(jobs.map((job) => tell(database, job, options)))
    told += jobs.length
  }
}
