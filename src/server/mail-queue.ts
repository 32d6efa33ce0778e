// Mails as rows: queued, sealed, in the transaction that causes them.
import { sql } from 'kysely'
import type { Language } from '../domain/organization.ts'
import { Refused } from '../domain/refusal.ts'
import type { Db } from './db.ts'
import { isOneAddress, isOneLine } from './mail-address.ts'
import { announce } from './outbox.ts'
import { seal, unseal } from './seal.ts'

interface NewMail {
  /** Whose act causes it. */
  readonly organizationId: string
  /** Given by the caller, so that the same cause queues it once. */
  readonly id: string
  readonly recipient: string
  readonly language: Language
  readonly subject: string
  /** Plain text; paragraphs are separated by an empty line. */
  readonly text: string
}

/** Queues a mail to be delivered after commit. False: this one is queued already. */
export async function queueMail(db: Db, key: Buffer, mail: NewMail): Promise<boolean> {
  if (!isOneAddress(mail.recipient)) throw new Refused('bad_input', 'recipient')
  if (!isOneLine(mail.subject)) throw new Refused('bad_input', 'subject')
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('mail')
    .values({
      organization_id: mail.organizationId,
      id: mail.id,
      recipient: mail.recipient,
      language: mail.language,
      subject: mail.subject,
      sealed_body: seal(key, 'mail', mail.text),
      state: 'queued',
      created_at: sql<Date>`now()`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return false
  await announce(db, mail.organizationId, { topic: 'mail.deliver', mailId: mail.id })
  return true
}

export const readMailText = (key: Buffer, sealed: Buffer): string =>
  unseal(key, 'mail', sealed).toString()

export const findQueued = (db: Db, organizationId: string, id: string) =>
  db
    .selectFrom('mail')
    .select(['recipient', 'language', 'subject', 'sealed_body'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .executeTakeFirst()

export type Change =
  | { state: 'kept' | 'failed' }
  | { state: 'sent'; sealed_body: null; sent_at: ReturnType<typeof sql<Date>> }

export async function markMail(
  db: Db,
  organizationId: string,
  id: string,
  change: Change,
): Promise<void> {
  await db
    .updateTable('mail')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute()
}
