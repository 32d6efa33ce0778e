// Mails: queued, sealed, in the transaction that causes them; delivered by the worker. The only user of nodemailer.
import { sql } from 'kysely'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Language } from '../domain/organization.ts'
import { Refused } from '../domain/refusal.ts'
import type { Db } from './db.ts'
import { announce, type Handler } from './outbox.ts'
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

/** Exactly one address, in no display form: nothing in it can name a second recipient or a header. */
export const isOneAddress = (text: string): boolean =>
  text.length <= 320 && /^[^\s\p{C}@,;:<>()[\]\\"]+@[^\s\p{C}@,;:<>()[\]\\"]+$/u.test(text)

const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text)

interface MailerOptions {
  /** Without it mails are kept for the operator to read. */
  readonly smtpUrl?: string
  /** `Name <address>`. */
  readonly from: string
  readonly key: Buffer
  readonly publicUrl: string
}

export interface Mailer {
  readonly deliver: Handler<'mail.deliver'>
  close(): void
}

export function openMailer({ smtpUrl, from, key, publicUrl }: MailerOptions): Mailer {
  const transport = smtpUrl === undefined ? undefined : openTransport(smtpUrl)
  const domain = new URL(publicUrl).hostname
  return {
    close: () => transport?.close(),
    async deliver({ organizationId, event: { mailId } }, read) {
      const mark = (change: Change) => (db: Db) => markMail(db, organizationId, mailId, change)
      const mail = await read((db) => findQueued(db, organizationId, mailId))
      if (mail === undefined || mail.sealed_body === null) return async () => {}
      if (transport === undefined) return mark({ state: 'kept' })
      const text = readMailText(key, mail.sealed_body)
      try {
        await transport.sendMail(messageOf({ ...mail, id: mailId, text, from, domain }))
      } catch (error) {
        if (!isRefusedRecipient(error)) throw error
        return mark({ state: 'failed' })
      }
      return mark({ state: 'sent', sealed_body: null, sent_at: sql<Date>`now()` })
    },
  }
}

/** Milliseconds; together well below the lease of an event. */
const openTransport = (url: string) =>
  createTransport({
    url,
    pool: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })

const findQueued = (db: Db, organizationId: string, id: string) =>
  db
    .selectFrom('mail')
    .select(['recipient', 'language', 'subject', 'sealed_body'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .executeTakeFirst()

type Change =
  | { state: 'kept' | 'failed' }
  | { state: 'sent'; sealed_body: null; sent_at: ReturnType<typeof sql<Date>> }

async function markMail(db: Db, organizationId: string, id: string, change: Change): Promise<void> {
  await db
    .updateTable('mail')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute()
}

/** The server will never take this recipient; trying again would only annoy it. */
function isRefusedRecipient(error: unknown): boolean {
  const { command, responseCode } = error as { command?: string; responseCode?: number }
  return command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500
}

interface Outgoing {
  readonly id: string
  readonly recipient: string
  readonly language: string
  readonly subject: string
  readonly text: string
  readonly from: string
  readonly domain: string
}

/** The Message-ID stays the same when a crash makes us send twice, so that mail programs show it once. */
function messageOf(mail: Outgoing): SendMailOptions {
  if (!isOneAddress(mail.recipient) || !isOneLine(mail.subject))
    throw new Error('The stored mail has no single recipient or subject line.')
  return {
    messageId: `<${mail.id}@${mail.domain}>`,
    from: mail.from,
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    html: htmlOf(mail.text, mail.language),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language,
      'X-Auto-Response-Suppress': 'All',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function htmlOf(text: string, language: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(withAnchors).join('<br>\n')}</p>`)
  return `<!doctype html>
<html lang="${language}">
<body style="font-family: sans-serif; max-width: 40em; line-height: 1.5">
${paragraphs.join('\n')}
</body>
</html>
`
}

/** Every other part is a link; closing punctuation belongs to the sentence. */
const withAnchors = (line: string): string =>
  line
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((part, at) => (at % 2 === 0 ? escaped(part) : anchor(escaped(part))))
    .join('')

const anchor = (url: string): string => `<a href="${url}">${url}</a>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
