// Delivers queued mails, as the worker. The only user of nodemailer.
import { sql } from 'kysely'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Db } from './db.ts'
import { isOneAddress, isOneLine } from './mail-address.ts'
import { htmlOf } from './mail-html.ts'
import { type Change, findQueued, markMail, readMailText } from './mail-queue.ts'
import type { Handler } from './outbox.ts'

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
    async deliver({ organizationId: announcer, event }, read) {
      const { mailId, organizationId = announcer } = event
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
