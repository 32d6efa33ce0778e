// Jobs that were given up, as rows.
import { type Selectable, sql } from 'kysely'
import type { WireJob } from '../../contract/jobs.ts'
import { given } from '../../contract/wire.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import type { OutboxTable } from '../schema.ts'

type Job = Selectable<OutboxTable>

/** What was given up first: a long queue must not hide it. */
export const jobs = (db: Db): Promise<Job[]> =>
  db
    .selectFrom('outbox')
    .selectAll()
    .where('done_at', 'is', null)
    .orderBy((eb) => eb('dead_at', 'is', null))
    .orderBy('created_at')
    .limit(500)
    .execute()

export const lockDeadJob = (db: Db, id: string) =>
  db
    .selectFrom('outbox')
    .selectAll()
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Due at once, with all its tries before it again. */
export async function wakeJob(db: Db, { organization_id, id }: Job): Promise<Job> {
  const row = await db
    .updateTable('outbox')
    .set({ dead_at: null, attempts: 0, run_at: sql`now()`, locked_until: null })
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return found(row)
}

export const toJob = (row: Job): WireJob => ({
  id: row.id,
  topic: row.topic,
  state: row.dead_at === null ? 'waiting' : 'dead',
  attempts: row.attempts,
  createdDate: row.created_at.toISOString(),
  ...given({ lastError: row.last_error }),
  attributes: { objectType: 'Job' },
})
