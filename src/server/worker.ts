// Tells announced events: at least once, with a lease, a back-off and an end. Also clears away what has expired.
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Database, type Db, transact } from './db.ts'
import type { Handler, Handlers, Job, Topic } from './outbox.ts'

export interface WorkerOptions {
  readonly handlers: Handlers
  readonly log: { error(fields: object, message: string): void }
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

/** As many events are told at a time, each on a connection of its own where there are several. */
const batch = 4
const attempts = 8
/** For which a claimed event belongs to its worker; longer than any handler takes. */
const leaseSeconds = 60
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
  const clear = onceAMinute(() => clearAway(database))
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

function onceAMinute(work: () => Promise<void>): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY
  return async () => {
    if (performance.now() - last < 60_000) return
    last = performance.now()
    await work()
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

/** The number of the attempt is the fence: whoever holds an older one has lost the event. */
interface Claimed extends Job {
  readonly attempt: number
}

const asWorker = <R>(database: Database, work: (db: Db) => Promise<R>): Promise<R> =>
  transact(database, {}, async (db) => {
    await sql`select enter_as('tierline_worker', '')`.execute(db)
    return work(db)
  })

/** Materialized: a plan that ran the locking select twice would take more than it returns. */
const claim = (database: Database): Promise<readonly Claimed[]> =>
  asWorker(database, async (db) => {
    const { rows } = await sql<{
      organization_id: string
      id: string
      topic: Topic
      payload: object
      attempts: number
    }>`
      with due as materialized (
        select organization_id, id from outbox
        where done_at is null and dead_at is null and run_at <= now() and attempts < ${attempts}
          and (locked_until is null or locked_until < now())
        order by run_at limit ${batch} for update skip locked)
      update outbox o set locked_until = now() + make_interval(secs => ${leaseSeconds}), attempts = o.attempts + 1
      from due where o.organization_id = due.organization_id and o.id = due.id
      returning o.organization_id, o.id, o.topic, o.payload, o.attempts`.execute(db)
    return rows.map((row) => ({
      organizationId: row.organization_id,
      id: row.id,
      attempt: row.attempts,
      event: { topic: row.topic, ...row.payload } as Job['event'],
    }))
  })

const handlerOf = <T extends Topic>(handlers: Handlers, topic: T): Handler<T> | undefined =>
  handlers[topic]

/** Never rejects: an event that could not even be postponed comes back when its lease ends. */
async function tell(database: Database, job: Claimed, options: WorkerOptions): Promise<void> {
  const { topic } = job.event
  const failed = (error: unknown) =>
    options.log.error({ err: error, event: job.id, topic }, 'An event failed.')
  try {
    const handler = handlerOf(options.handlers, topic)
    if (handler === undefined) throw new Error(`Nobody handles ${topic}.`)
    const writes = await handler(job, (work) => asWorker(database, work))
    await asWorker(database, async (db) => {
      await acknowledge(db, job)
      await writes(db)
    })
  } catch (error) {
    failed(error)
    await asWorker(database, (db) => postpone(db, job, error)).catch(failed)
  }
}

async function acknowledge(db: Db, { organizationId, id, attempt }: Claimed): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ done_at: sql`now()`, locked_until: null, last_error: null })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('attempts', '=', attempt)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Error('The lease ran out and another worker took the event.')
}

/** Eight attempts spread over some 18 minutes: 0.2 s, 0.8 s, 3.2 s ... 14 min. Then a person has to look. */
async function postpone(db: Db, { organizationId, id, attempt }: Claimed, error: unknown) {
  const reason = error instanceof Error ? error.message : String(error)
  await db
    .updateTable('outbox')
    .set({
      locked_until: null,
      last_error: reason.slice(0, 500),
      run_at: sql`now() + least(interval '1 hour', interval '50 ms' * power(4, ${attempt}::int))`,
      ...(attempt >= attempts ? { dead_at: sql`now()` } : {}),
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('attempts', '=', attempt)
    .where('done_at', 'is', null)
    .execute()
}

/** Sessions end by their organization's time, all else by the database's. */
const clearAway = (database: Database): Promise<void> =>
  asWorker(database, async (db) => {
    // Whoever took it for the last time never came back.
    await sql`update outbox set dead_at = now(), locked_until = null, last_error = 'The server stopped in each attempt.'
      where done_at is null and dead_at is null and attempts >= ${attempts} and locked_until < now()`.execute(
      db,
    )
    await sql`delete from outbox where done_at < now() - interval '30 days'`.execute(db)
    await sql`delete from idempotency_record where created_at < now() - interval '24 hours'`.execute(
      db,
    )
    await sql`update idempotency_record set sealed_reply = null
      where sealed_reply is not null and created_at < now() - interval '10 minutes'`.execute(db)
    await sql`delete from session s using organization o
      where o.id = s.organization_id and s.expires_at < now() + o.clock_offset`.execute(db)
  })
