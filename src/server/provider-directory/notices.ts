// A provider is told what the operator decided on its wish: its Global admins, and whoever asked.
import { directoryMails } from '../../contract/directory-mails.ts'
import { format } from '../../contract/text.ts'
import { type NoticeMails, peopleOf } from '../notice-mails.ts'
import type { Handlers } from '../outbox.ts'

export type DirectoryTopic = 'directory_change.decided'

/** As in ../notices.ts: written with the acknowledgement. */
export const directoryNoticesOf = ({ tell }: NoticeMails): Pick<Handlers, DirectoryTopic> => ({
  'directory_change.decided': async (job) => async (db) => {
    const { providerId, askedBy, isApproved, reason } = job.event
    const people = await peopleOf(db, providerId, ['global_admin'], askedBy)
    await tell(db, job, people, (language) => {
      const texts = directoryMails[language][isApproved ? 'approved' : 'declined']
      return {
        subject: format(language, texts, 'subject'),
        paragraphs: [
          format(language, texts, 'text'),
          ...(reason === undefined ? [] : [reason]),
          format(language, texts, 'next'),
        ],
      }
    })
  },
})
