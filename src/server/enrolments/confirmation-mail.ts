// The mail that asks the primary contact to confirm: one link at a time, for seven days (rules 9, 11).
import { randomUUID } from 'node:crypto'
import { catalogues } from '../../contract/messages.ts'
import { format, longMoment } from '../../contract/text.ts'
import type { Enrolment, EnrolmentContent } from '../../domain/enrolment.ts'
import { confirmationDays } from '../../domain/enrolment-draft.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { confirmationsTo } from '../guard.ts'
import { oneLine } from '../notice.ts'
import type { LinkNeeds } from '../partnerships/link-routes.ts'
import type { SendingNeeds } from '../partnerships/sending-routes.ts'
import { hashSecret, newSecret } from '../secrets.ts'
import { noteEvent, saveEnrolment } from './queries.ts'

export interface ConfirmationNeeds extends SendingNeeds, LinkNeeds {}

interface Sending {
  readonly db: Db
  readonly caller: Caller
  readonly now: Date
}

/** What one more mail to this contact is counted under: by the caller, before anything is looked up. */
export const confirmationOf = (organizationId: string, { email = '' }: EnrolmentContent) =>
  confirmationsTo(email.toLowerCase(), organizationId)

/** `it` is locked and awaits its contact, and the mail is counted. The link of the mail before is dead from here on. */
export async function sendConfirmation(
  { queueMail, publicUrl }: ConfirmationNeeds,
  { db, caller, now }: Sending,
  it: Enrolment,
): Promise<Enrolment> {
  const { organization, actor } = caller
  const { email = '' } = it.content
  const secret = newSecret()
  const until = new Date(now.getTime() + confirmationDays * 86_400_000)
  const saved = await saveEnrolment(db, organization.id, {
    email_secret_hash: hashSecret(secret),
    email_expires_at: until,
    email_sent_at: now,
  })
  const link = `${publicUrl}/enroll/confirm/${organization.id}#${secret}`
  await queueMail(db, {
    organizationId: organization.id,
    id: randomUUID(),
    recipient: email,
    language: it.language,
    ...confirmationMail(it, { applicant: actor.name, domain: organization.domain, link, until }),
  })
  const happened = { kind: 'mail_sent', actorName: actor.name, detail: email } as const
  await noteEvent(db, organization.id, happened, now)
  return saved
}

interface Facts {
  readonly applicant: string
  readonly domain: string
  readonly link: string
  readonly until: Date
}

function confirmationMail({ language, content }: Enrolment, { domain, link, until, ...by }: Facts) {
  const { mails } = catalogues[language]
  const texts = mails.enrolmentConfirmation
  const { firstName = '', lastName = '', companyName = '', email = '' } = content
  const company = oneLine(companyName)
  const applicant = oneLine(by.applicant)
  const paragraphs = [
    format(language, mails, 'greeting', { fullName: oneLine(`${firstName} ${lastName}`) }),
    format(language, texts, 'text', { applicant, company, domain }),
    format(language, texts, 'asks', { email }),
    `${format(language, texts, 'link', { until: longMoment(language, until) })}\n${link}`,
    format(language, texts, 'ignore'),
    format(language, texts, 'footer', { company }),
  ]
  return {
    subject: format(language, texts, 'subject', { company }),
    text: paragraphs.join('\n\n'),
  }
}
