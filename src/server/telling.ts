// Tells one claimed event, at least once.
import { asWorker } from './as-worker.ts'
import type { Database } from './db.ts'
import type { Topic } from './events.ts'
import type { Handler, Handlers } from './outbox.ts'
import { acknowledge, type Claimed, postpone } from './outbox-claims.ts'

export interface TellingOptions {
  readonly handlers: Handlers
  readonly log: { error(fields: object, message: string): void }
}

const handlerOf = <T extends Topic>(handlers: Handlers, topic: T): Handler<T> | undefined =>
  handlers[topic]

/** Never rejects: an event that could not even be postponed comes back when its lease ends. */
export async function tell(
  database: Database,
  job: Claimed,
  options: TellingOptions,
): Promise<void> {
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
