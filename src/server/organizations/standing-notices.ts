// A company's Global admins are told that it is suspended, why and what still works; and that it is reinstated. Nobody else is.
import { standingMails } from '../../contract/standing-mails.ts'
import { format } from '../../contract/text.ts'
import type { Language } from '../../domain/organization.ts'
import { type Notice, type Of, oneLine } from '../notice.ts'
import { type NoticeMails, peopleOf } from '../notice-mails.ts'
import type { Handlers } from '../outbox.ts'

export type StandingTopic = 'organization.suspended' | 'organization.reinstated'

/** As in ../notices.ts: written with the acknowledgement. */
export const standingNoticesOf = ({ tell }: NoticeMails): Pick<Handlers, StandingTopic> => ({
  'organization.suspended': async (job) => async (db) => {
    const { event } = job
    const admins = await peopleOf(db, event.companyId, ['global_admin'])
    await tell(db, job, admins, (language) => suspendedNotice(language, event))
  },
  'organization.reinstated': async (job) => async (db) => {
    const { event } = job
    const admins = await peopleOf(db, event.companyId, ['global_admin'])
    await tell(db, job, admins, (language) => reinstatedNotice(language, event))
  },
})

function suspendedNotice(language: Language, event: Of<'organization.suspended'>): Notice {
  const texts = standingMails[language].suspended
  const company = oneLine(event.companyName)
  return {
    subject: format(language, texts, 'subject', { company }),
    paragraphs: [
      format(language, texts, 'text', { company, reason: format(language, texts, event.reason) }),
      event.text,
      format(language, texts, 'effect'),
      format(language, texts, 'next'),
    ],
  }
}

function reinstatedNotice(language: Language, event: Of<'organization.reinstated'>): Notice {
  const texts = standingMails[language].reinstated
  const company = oneLine(event.companyName)
  return {
    subject: format(language, texts, 'subject', { company }),
    paragraphs: [format(language, texts, 'text', { company })],
  }
}
