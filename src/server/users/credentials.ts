// A person's first or new password: a temporary one that the admin is shown, or a link that goes to the person.
import { randomUUID } from 'node:crypto'
import { catalogues } from '../../contract/messages.ts'
import { format } from '../../contract/text.ts'
import { userMails } from '../../contract/user-mails.ts'
import type { Delivery, UserCredentials } from '../../contract/user-resource.ts'
import { passwordLinkHours, type User } from '../../domain/user.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { oneLine } from '../notice.ts'
import { announce } from '../outbox.ts'
import type { SendingNeeds } from '../partnerships/sending-routes.ts'
import {
  makeTemporaryPassword,
  type TemporaryPassword,
  temporaryUntil,
} from '../temporary-password.ts'
import { aboutUser } from './about-user.ts'
import { endPasswordLinks, makePasswordLink } from './password-links.ts'

export interface CredentialNeeds extends SendingNeeds {
  readonly publicUrl: string
}

/** Null: a link is sent. */
export const madeFor = (delivery: Delivery | undefined): Promise<TemporaryPassword | null> =>
  delivery === 'temporary_password' ? makeTemporaryPassword() : Promise.resolve(null)

/** The columns that hold it. */
export const passwordColumns = (made: TemporaryPassword | null, now: Date) =>
  made === null
    ? { password_hash: null, password_state: 'none' as const, password_expires_at: null }
    : {
        password_hash: made.hash,
        password_state: 'temporary' as const,
        password_expires_at: temporaryUntil(now),
      }

/** Tells the person: by the link itself, or that somebody else knows the password. What was sent before opens nothing. */
export async function deliver(
  db: Db,
  needs: CredentialNeeds,
  caller: Caller,
  user: User,
  made: TemporaryPassword | null,
  { isNew }: { readonly isNew: boolean },
): Promise<UserCredentials> {
  const { organization, now } = caller
  const of = { id: user.id, userName: user.userName }
  const attributes = { objectType: 'UserCredentials' }
  await endPasswordLinks(db, organization.id, user.id, now)
  if (made !== null) {
    await announce(db, organization.id, {
      topic: 'user.password_known',
      isNew,
      ...aboutUser(caller, user),
    })
    const expirationDate = temporaryUntil(now).toISOString()
    return {
      ...of,
      delivery: 'temporary_password',
      password: made.password,
      expirationDate,
      attributes,
    }
  }
  const { id } = organization
  const { link, expiresAt } = await makePasswordLink(db, needs.publicUrl, id, user.id, now)
  await needs.queueMail(db, {
    organizationId: id,
    id: randomUUID(),
    recipient: user.email,
    language: user.language,
    ...linkMail(caller, user, link, isNew),
  })
  const expirationDate = expiresAt.toISOString()
  return { ...of, delivery: 'password_link', email: user.email, expirationDate, attributes }
}

function linkMail(
  { organization, actor }: Caller,
  { language, fullName, userName }: User,
  link: string,
  isNew: boolean,
) {
  const texts = userMails[language].passwordLink
  const { mails } = catalogues[language]
  const [company, by] = [oneLine(organization.name), oneLine(actor.name)]
  const paragraphs = [
    format(language, mails, 'greeting', { fullName: oneLine(fullName) }),
    format(language, texts, isNew ? 'text' : 'textReset', { by, company, userName }),
    format(language, texts, 'link', { hours: String(passwordLinkHours), link }),
    format(language, texts, 'unexpected'),
    format(language, mails, 'footer', { company }),
  ]
  return {
    subject: format(language, texts, isNew ? 'subject' : 'subjectReset', { company }),
    text: paragraphs.join('\n\n'),
  }
}
