// What the operator sees of the installation itself: mails and jobs.
import { type Selectable, sql } from 'kysely'
import type { WireJob, WireMail } from '../../contract/organizations.ts'
import { given } from '../../contract/wire.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import type { MailTable, OutboxTable } from '../schema.ts'

type MailRow = Selectable<MailTable>
type Job = Selectable<OutboxTable>

/** Newest first; `after` is the creation time and id of the last row shown. */
export async function mailPage(
  db: Db,
  after: readonly string[] | null,
  limit: number,
): Promise<MailRow[]> {
  let rows = db.selectFrom('mail').selectAll()
  if (after !== null)
    rows = rows.where(
      sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    )
  return rows.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

export const readMailRow = (db: Db, id: string) =>
  db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst()

export const toMail = (row: MailRow): WireMail => ({
  id: row.id,
  recipient: row.recipient,
  language: row.language,
  subject: row.subject,
  state: row.state,
  createdDate: row.created_at.toISOString(),
  ...given({ sentDate: row.sent_at?.toISOString() }),
  attributes: { objectType: 'Mail' },
})

export const jobs = (db: Db): Promise<Job[]> =>
  db
    .selectFrom('outbox')
    .selectAll()
    .where('done_at', 'is', null)
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
