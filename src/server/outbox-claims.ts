// Announced events as rows: claimed for a lease, acknowledged, or postponed with a back-off and an end.
import { sql } from 'kysely'
import { asWorker } from './as-worker.ts'
import type { Database, Db } from './db.ts'
import type { Topic } from './events.ts'
import type { Job } from './outbox.ts'

/** As many events are told at a time, each on a connection of its own where there are several. */
const batch = 4
export const attempts = 8
/** For which a claimed event belongs to its worker; longer than any handler takes. */
const leaseSeconds = 60

/** The number of the attempt is the fence: whoever holds an older one has lost the event. */
export interface Claimed extends Job {
  readonly attempt: number
}

/** Materialized: a plan that ran the locking select twice would take more than it returns. */
export const claim = (database: Database): Promise<readonly Claimed[]> =>
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

export async function acknowledge(db: Db, { organizationId, id, attempt }: Claimed): Promise<void> {
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
export async function postpone(db: Db, { organizationId, id, attempt }: Claimed, error: unknown) {
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
