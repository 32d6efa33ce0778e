// What a company's Global admins are told of its single sign-on: that a domain no longer leads to the provider.
import { format } from '../../contract/text.ts'
import { userMails } from '../../contract/user-mails.ts'
import { oneLine } from '../notice.ts'
import { type NoticeMails, peopleOf } from '../notice-mails.ts'
import type { Handlers } from '../outbox.ts'

export type SignOnTopic = 'sign_on.domain_withdrawn'

/** As in ../notices.ts: written with the acknowledgement. */
export const signOnNoticesOf = ({ tell }: NoticeMails): Pick<Handlers, SignOnTopic> => ({
  'sign_on.domain_withdrawn': async (job) => async (db) => {
    const { domain } = job.event
    const admins = await peopleOf(db, job.organizationId, ['global_admin'])
    const company = oneLine(admins[0]?.company ?? '')
    await tell(db, job, admins, (language) => {
      const texts = userMails[language].domainWithdrawn
      return {
        subject: format(language, texts, 'subject', { domain }),
        paragraphs: [
          format(language, texts, 'text', { domain, company }),
          format(language, texts, 'effect', { domain }),
          format(language, texts, 'next'),
        ],
      }
    })
  },
})
