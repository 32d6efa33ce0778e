// Mails as rows, for the operator.
import { type Selectable, sql } from 'kysely'
import type { WireMail } from '../../contract/mails.ts'
import { given } from '../../contract/wire.ts'
import type { Db } from '../db.ts'
import type { MailTable } from '../schema.ts'

type MailRow = Selectable<MailTable>

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

/** Queued once more. Undefined: it has not failed, or there is none. */
export const requeueMail = (db: Db, { organization_id, id }: MailRow) =>
  db
    .updateTable('mail')
    .set({ state: 'queued' })
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .returningAll()
    .executeTakeFirst()

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
