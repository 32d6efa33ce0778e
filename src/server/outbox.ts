// Facts are announced in the transaction that makes them true, and told by the worker after it has committed.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { Event, Topic } from './events.ts'

/** One claimed event. `(organizationId, id)` stays the same however often it is told. */
export interface Job<T extends Topic = Topic> {
  readonly organizationId: string
  readonly id: string
  readonly event: Extract<Event, { topic: T }>
}

/** Runs in a short transaction of its own, as the worker. */
type Read = <R>(work: (db: Db) => Promise<R>) => Promise<R>

/**
 * Tells one event. What is slow (SMTP) happens here, with no transaction open; the returned writes share one
 * transaction with the acknowledgement. Any of it may run again after a crash.
 */
export type Handler<T extends Topic> = (
  job: Job<T>,
  read: Read,
) => Promise<(db: Db) => Promise<void>>

export type Handlers = { readonly [T in Topic]: Handler<T> }

/**
 * `organizationId` is the actor's: row-level security lets a caller announce its own acts only. `inSeconds`: it is told no earlier, by
 * the database's own time.
 */
export async function announce(
  db: Db,
  organizationId: string,
  event: Event,
  { inSeconds = 0 }: { readonly inSeconds?: number } = {},
): Promise<void> {
  const { topic, ...payload } = event
  await db
    .insertInto('outbox')
    .values({
      organization_id: organizationId,
      id: randomUUID(),
      topic,
      payload: JSON.stringify(payload),
      ...(inSeconds > 0 ? { run_at: sql<Date>`now() + make_interval(secs => ${inSeconds})` } : {}),
    })
    .execute()
}
