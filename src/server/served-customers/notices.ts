// A customer's Global admins are told which partner has it now, what that partner may do, and where they see it (rule 37).
import { servedMails } from '../../contract/served-mails.ts'
import { format } from '../../contract/text.ts'
import type { Language } from '../../domain/organization.ts'
import { type Notice, type Of, oneLine } from '../notice.ts'
import { type NoticeMails, peopleOf } from '../notice-mails.ts'
import type { Handlers } from '../outbox.ts'

export type ServedTopic = 'customer.taken_in'

/** As in ../notices.ts: written with the acknowledgement. Nobody with an address: nobody is told. */
export const servedNoticesOf = ({ tell }: NoticeMails): Pick<Handlers, ServedTopic> => ({
  'customer.taken_in': async (job) => async (db) => {
    const { event } = job
    const admins = await peopleOf(db, event.customerId, ['global_admin'])
    await tell(db, job, admins, (language) => takenInNotice(language, event))
  },
})

function takenInNotice(language: Language, event: Of<'customer.taken_in'>): Notice {
  const texts = servedMails[language].takenIn
  const [partner, customer] = [oneLine(event.partnerName), oneLine(event.customerName)]
  const names = { partner, customer }
  return {
    subject: format(language, texts, 'subject', names),
    paragraphs: [
      format(language, texts, 'text', names),
      format(language, texts, event.sells ? 'sells' : 'serves', names),
      format(language, texts, 'noAdmin'),
      format(language, texts, 'where', names),
      ...(event.isNew ? [format(language, texts, 'noPassword')] : []),
    ],
  }
}
