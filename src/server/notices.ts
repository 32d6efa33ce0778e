// Who is told of a partnership's events: one mail a person, in that person's language.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { catalogues } from '../contract/messages.ts'
import { format } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import type { Role } from '../domain/roles.ts'
import type { Db } from './db.ts'
import { isOneAddress, queueMail } from './mail.ts'
import {
  acceptedNotice,
  authorizedNotice,
  declinedNotice,
  endedNotice,
  type Notice,
  oneLine,
  removedNotice,
  usedNotice,
} from './notice-texts.ts'
import type { Handlers, Job } from './outbox.ts'

interface Recipient {
  readonly id: string
  readonly full_name: string
  readonly email: string
  readonly language: Language
  readonly company: string
}

/** All of it is written with the acknowledgement: nobody is told half, and nobody twice. */
export function noticesOf(key: Buffer, publicUrl: string): Omit<Handlers, 'mail.deliver'> {
  const tell = tellerOf(key, publicUrl)
  return {
    'partnership.accepted': async (job) => async (db) => {
      const { event } = job
      const provider = await peopleOf(db, event.providerId, ['global_admin'], event.createdBy)
      await tell(db, job, provider, (language) => acceptedNotice(language, event))
      const reseller = await peopleOf(db, event.resellerId, ['global_admin'])
      await tell(db, job, reseller, (language) => authorizedNotice(language, event))
    },
    'partnership.declined': async (job) => async (db) => {
      const { event } = job
      const author = await peopleOf(db, event.providerId, [], event.createdBy)
      await tell(db, job, author, (language) => declinedNotice(language, event))
    },
    'partnership.ended': async (job) => async (db) => {
      const { event } = job
      const provider = await peopleOf(db, event.providerId, ['global_admin', 'admin_agent'])
      const reseller = await peopleOf(db, event.resellerId, ['global_admin'])
      const notice = (language: Language) => endedNotice(language, event)
      await tell(db, job, [...provider, ...reseller], notice)
    },
    'tenant_admin.removed': async (job) => async (db) => {
      const { event } = job
      const provider = await peopleOf(db, event.providerId, ['global_admin', 'admin_agent'])
      await tell(db, job, provider, (language) => removedNotice(language, event))
    },
    'tenant_admin.used': async (job) => async (db) => {
      const { event } = job
      const reseller = await peopleOf(db, event.resellerId, ['global_admin'])
      await tell(db, job, reseller, (language) => usedNotice(language, event))
    },
  }
}

const tellerOf =
  (key: Buffer, publicUrl: string) =>
  async (
    db: Db,
    job: Pick<Job, 'organizationId' | 'id'>,
    people: readonly Recipient[],
    noticeIn: (language: Language) => Notice,
  ): Promise<void> => {
    for (const person of people) {
      const { subject, paragraphs } = noticeIn(person.language)
      await queueMail(db, key, {
        organizationId: job.organizationId,
        id: mailId(job.id, person.id),
        recipient: person.email,
        language: person.language,
        subject,
        text: framed(person, paragraphs, publicUrl),
      })
    }
  }

function framed(person: Recipient, paragraphs: readonly string[], url: string): string {
  const { mails } = catalogues[person.language]
  return [
    format(person.language, mails, 'greeting', { fullName: oneLine(person.full_name) }),
    ...paragraphs,
    format(person.language, mails, 'portal', { url }),
    format(person.language, mails, 'footer', { company: oneLine(person.company) }),
  ].join('\n\n')
}

/** Active people who hold one of `held` or are `alsoId`. One bad address must not keep the others from knowing. */
async function peopleOf(
  db: Db,
  organizationId: string,
  held: readonly Role[],
  alsoId: string | null = null,
): Promise<readonly Recipient[]> {
  const { rows } = await sql<Recipient>`
    select u.id, u.full_name, u.email, u.language, o.name as company
    from user_account u join organization o on o.id = u.organization_id
    where u.organization_id = ${organizationId} and u.state = 'active'
      and (u.roles && ${[...held]}::text[] or u.id = ${alsoId}::uuid)
    order by u.id`.execute(db)
  return rows.filter(({ email }) => isOneAddress(email))
}

/** The same for the same event and person, so that an event told twice queues one mail (UUID version 8). */
function mailId(eventId: string, userId: string): string {
  const hash = createHash('sha256').update(`${eventId} ${userId}`).digest('hex')
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
