// What a company's Global admins are told of its applications: that one was registered, that a secret is about to end.
import { catalogues } from '../contract/messages.ts'
import { format, longDay } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import { type Notice, type Of, oneLine } from './notice.ts'
import { type NoticeMails, peopleOf } from './notice-mails.ts'
import type { Handlers } from './outbox.ts'

export type ApplicationTopic = 'application.registered' | 'application.secret_expires'

/** As in notices.ts: written with the acknowledgement. */
export const applicationNoticesOf = ({ tell }: NoticeMails): Pick<Handlers, ApplicationTopic> => ({
  'application.registered': async (job) => async (db) => {
    const admins = await peopleOf(db, job.organizationId, ['global_admin'])
    const company = oneLine(admins[0]?.company ?? '')
    await tell(db, job, admins, (language) => registeredNotice(language, job.event, company))
  },
  'application.secret_expires': async (job) => async (db) => {
    const admins = await peopleOf(db, job.organizationId, ['global_admin'])
    const company = oneLine(admins[0]?.company ?? '')
    await tell(db, job, admins, (language) => expiryNotice(language, job.event, company))
  },
})

function registeredNotice(
  language: Language,
  event: Of<'application.registered'>,
  company: string,
): Notice {
  const texts = catalogues[language].mails.applicationRegistered
  const { roles: names } = catalogues[language]
  const [application, person] = [oneLine(event.applicationName), oneLine(event.byName)]
  const roles = new Intl.ListFormat(language).format(
    event.roles.map((role) => format(language, names, role)),
  )
  return {
    subject: format(language, texts, 'subject', { application }),
    paragraphs: [
      roles === ''
        ? format(language, texts, 'textWithoutRoles', { application, person, company })
        : format(language, texts, 'text', { application, person, company, roles }),
      format(language, texts, 'next', { person }),
    ],
  }
}

function expiryNotice(
  language: Language,
  event: Of<'application.secret_expires'>,
  company: string,
): Notice {
  const texts = catalogues[language].mails.secretExpires
  const application = oneLine(event.applicationName)
  const date = longDay(language, new Date(event.expiresAt))
  return {
    subject: format(language, texts, 'subject', { application, date }),
    paragraphs: [
      format(language, texts, 'text', { application, company, date }),
      format(language, texts, 'next'),
    ],
  }
}
