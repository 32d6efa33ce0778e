// A notice becomes mails: one a person, in that person's language, queued once however often its event is told.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { catalogues } from '../contract/messages.ts'
import { format } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import type { Role } from '../domain/roles.ts'
import type { Db } from './db.ts'
import { isOneAddress } from './mail-address.ts'
import { queueMail } from './mail-queue.ts'
import { type Notice, oneLine } from './notice.ts'
import type { Job } from './outbox.ts'

/** Somebody to write to; `id` tells the mails of one event apart. */
interface Addressee {
  readonly id: string
  readonly fullName: string
  readonly email: string
  readonly language: Language
}

interface Person extends Addressee {
  readonly company: string
}

/** Without an account: the address is the identity. */
type Contact = Omit<Addressee, 'id'>

type Cause = Pick<Job, 'organizationId' | 'id'>

export interface NoticeMails {
  /** Adds where to sign in, and why the person is told. */
  readonly tell: (
    db: Db,
    cause: Cause,
    people: readonly Person[],
    noticeIn: (language: Language) => Notice,
  ) => Promise<void>
  /** Nothing is added but the greeting. A contact whose address is none is not told. */
  readonly tellContact: (
    db: Db,
    cause: Cause,
    contact: Contact,
    noticeIn: (language: Language, url: string) => Notice,
  ) => Promise<void>
}

export function noticeMails(key: Buffer, publicUrl: string): NoticeMails {
  const queue = (db: Db, cause: Cause, to: Addressee, { subject, paragraphs }: Notice) => {
    const { mails } = catalogues[to.language]
    const greeting = format(to.language, mails, 'greeting', { fullName: oneLine(to.fullName) })
    return queueMail(db, key, {
      organizationId: cause.organizationId,
      id: mailId(cause.id, to.id),
      recipient: to.email,
      language: to.language,
      subject,
      text: [greeting, ...paragraphs].join('\n\n'),
    })
  }
  return {
    async tell(db, cause, people, noticeIn) {
      for (const person of people) {
        const { mails } = catalogues[person.language]
        const { subject, paragraphs } = noticeIn(person.language)
        const portal = format(person.language, mails, 'portal', { url: publicUrl })
        const company = oneLine(person.company)
        const footer = format(person.language, mails, 'footer', { company })
        await queue(db, cause, person, { subject, paragraphs: [...paragraphs, portal, footer] })
      }
    },
    async tellContact(db, cause, contact, noticeIn) {
      if (!isOneAddress(contact.email)) return
      const notice = noticeIn(contact.language, publicUrl)
      await queue(db, cause, { ...contact, id: contact.email }, notice)
    },
  }
}

/** Active people who hold one of `held` or are `alsoId`. One bad address must not keep the others from knowing. */
export async function peopleOf(
  db: Db,
  organizationId: string,
  held: readonly Role[],
  alsoId: string | null = null,
): Promise<readonly Person[]> {
  const { rows } = await sql<Person>`
    select u.id, u.full_name as "fullName", u.email, u.language, o.name as company
    from user_account u join organization o on o.id = u.organization_id
    where u.organization_id = ${organizationId} and u.state = 'active'
      and (u.roles && ${[...held]}::text[] or u.id = ${alsoId}::uuid)
    order by u.id`.execute(db)
  return rows.filter(({ email }) => isOneAddress(email))
}

/** The same for the same event and addressee, so that an event told twice queues one mail (UUID version 8). */
function mailId(eventId: string, addresseeId: string): string {
  const hash = createHash('sha256').update(`${eventId} ${addresseeId}`).digest('hex')
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
