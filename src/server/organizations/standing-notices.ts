// A company's Global admins are told that it is suspended, why and what still works; that it is reinstated, or that it has a new name.
import { standingMails } from '../../contract/standing-mails.ts'
import { format } from '../../contract/text.ts'
import type { Language } from '../../domain/organization.ts'
import { type Notice, type Of, oneLine } from '../notice.ts'
import { type NoticeMails, peopleOf } from '../notice-mails.ts'
import type { Handlers } from '../outbox.ts'

export type StandingTopic =
  | 'organization.suspended'
  | 'organization.reinstated'
  | 'organization.renamed'

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
  'organization.renamed': async (job) => async (db) => {
    const { event } = job
    const admins = await peopleOf(db, event.companyId, ['global_admin'])
    await tell(db, job, admins, (language) => renamedNotice(language, event))
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

function renamedNotice(language: Language, event: Of<'organization.renamed'>): Notice {
  const texts = standingMails[language].renamed
  const [company, before] = [oneLine(event.companyName), oneLine(event.nameBefore)]
  return {
    subject: format(language, texts, 'subject', { company, before }),
    paragraphs: [
      format(language, texts, 'text', { company, before }),
      format(language, texts, 'next'),
    ],
  }
}
