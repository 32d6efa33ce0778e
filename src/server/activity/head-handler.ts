// Sends the heads of the chains when their event comes, at least once an interval.
import { catalogues } from '../../contract/messages.ts'
import { format } from '../../contract/text.ts'
import type { Language } from '../../domain/organization.ts'
import type { Db } from '../db.ts'
import { queueMail } from '../mail-queue.ts'
import type { Handler, Job } from '../outbox.ts'
import { type Destination, nameOf } from './destination.ts'
import { log, post } from './head-senders.ts'
import { type Heads, movedHeads, recordSending } from './heads.ts'

interface Outside {
  /** Null: nowhere, and nothing was announced but by a process of other settings. */
  readonly destination: Destination | null
  readonly key: Buffer
  readonly publicUrl: string
}

export const headHandler =
  ({ destination, key, publicUrl }: Outside): Handler<'audit.heads'> =>
  async (job, read) => {
    if (destination === null) return async () => {}
    const heads = await read((db) => movedHeads(db, job, publicUrl))
    if (destination.kind === 'webhook') await post(destination, heads)
    if (destination.kind === 'syslog') await log(destination, heads)
    return async (db) => {
      if (destination.kind === 'mail') await mail(db, key, job, destination.address, heads)
      await recordSending(db, job, heads, nameOf(destination))
    }
  }

/** The event's id is the mail's: one that is told twice is queued once. */
async function mail(
  db: Db,
  key: Buffer,
  job: Job<'audit.heads'>,
  recipient: string,
  heads: Heads,
): Promise<void> {
  const language = await languageOf(db, job.organizationId)
  const texts = catalogues[language].mails.auditHeads
  const { installation, time } = heads
  const lines = heads.heads.length === 0 ? '–' : heads.heads.join('\n')
  await queueMail(db, key, {
    organizationId: job.organizationId,
    id: job.id,
    recipient,
    language,
    subject: format(language, texts, 'subject', { installation }),
    text: [
      format(language, texts, 'text', { installation, time }),
      lines,
      format(language, texts, 'keep'),
    ].join('\n\n'),
  })
}

async function languageOf(db: Db, organizationId: string): Promise<Language> {
  const row = await db
    .selectFrom('organization')
    .select('language')
    .where('id', '=', organizationId)
    .executeTakeFirst()
  return row?.language ?? 'en'
}
