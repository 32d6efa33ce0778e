// Tells announced events: in turns, at once when nudged, until it is stopped.
import { setTimeout as delay } from 'node:timers/promises'
import { remindOfSecrets } from './applications/reminders.ts'
import { atMostEvery } from './at-most-every.ts'
import { clearAway } from './clear-away.ts'
import type { Database } from './db.ts'
import { claim } from './outbox-claims.ts'
import { type TellingOptions, tell } from './telling.ts'

export interface WorkerOptions extends TellingOptions {
  /** Milliseconds between looks at an idle outbox. */
  readonly poll?: number
  /** What else there is to do, once a second at most and never because of one request. */
  readonly chores?: readonly Chore[]
}

interface Chore {
  readonly run: (database: Database) => Promise<unknown>
  /** Said when it fails; the next turn tries again. */
  readonly failure: string
}

export interface Worker {
  /** Look at once: a transaction that announced something has committed. */
  nudge(): void
  /** Tells nothing until the returned function is called: who writes a thousand events first is not slowed down by them. */
  hold(): () => void
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
  let held: Promise<void> | undefined
  let letGo = () => {}

  const turn = async (): Promise<boolean> => {
    const jobs = await claim(database)
    lastRead = performance.now()
    await Promise.all(jobs.map((job) => tell(database, job, options)))
    return jobs.length > 0
  }
  const chores = [
    ...(options.chores ?? []).map((chore) => ({ ...chore, every: 1_000 })),
    { run: clearAway, failure: 'What has expired could not be cleared away.', every: 60_000 },
    { run: remindOfSecrets, failure: 'Secrets that end soon were not told of.', every: 60_000 },
  ].map(({ run, failure, every }) => ({ failure, run: atMostEvery(every, () => run(database)) }))
  const doChores = async (): Promise<void> => {
    for (const { run, failure } of chores)
      await run().catch((error: unknown) => options.log.error({ err: error }, failure))
  }
  const run = async (): Promise<void> => {
    while (performance.now() < stopAt) {
      await held
      const isBusy = await turn().catch((error: unknown) => {
        options.log.error({ err: error }, 'The outbox could not be read.')
        return false
      })
      await doChores()
      if (isBusy) continue
      if (stopAt !== Number.POSITIVE_INFINITY) return
      // Rejects at once when a nudge came meanwhile.
      await delay(poll, undefined, { signal: wake.signal }).catch(() => undefined)
      if (wake.signal.aborted) wake = new AbortController()
    }
  }
  const running = run()
  return {
    nudge: () => wake.abort(),
    hold() {
      held = new Promise((resolve) => {
        letGo = resolve
      })
      return letGo
    },
    async stop() {
      letGo()
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
