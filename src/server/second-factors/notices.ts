// The person is told of every change to the own second factor.
import { catalogues } from '../../contract/messages.ts'
import { format } from '../../contract/text.ts'
import type { Language } from '../../domain/organization.ts'
import { type Notice, type Of, oneLine } from '../notice.ts'
import { type NoticeMails, peopleOf } from '../notice-mails.ts'
import type { Handlers } from '../outbox.ts'

function noticeOf(language: Language, event: Of<'second_factor.changed'>): Notice {
  const texts = catalogues[language].mails.secondFactorChanged
  const what = {
    appAdded: () => format(language, texts, 'appAdded'),
    appRemoved: () => format(language, texts, 'appRemoved'),
    passkeyAdded: () =>
      format(language, texts, 'passkeyAdded', { name: oneLine(event.name ?? '') }),
    passkeyRemoved: () =>
      format(language, texts, 'passkeyRemoved', { name: oneLine(event.name ?? '') }),
    codesRenewed: () => format(language, texts, 'codesRenewed'),
    codeUsed: () => format(language, texts, 'codeUsed', { left: event.left ?? 0 }),
    reset: () => format(language, texts, 'reset', { by: oneLine(event.by ?? '') }),
  }[event.change]
  return {
    subject: format(language, texts, 'subject'),
    paragraphs: [what(), format(language, texts, 'next')],
  }
}

/** As in ../notices.ts: written with the acknowledgement. */
export const secondFactorNoticesOf = ({
  tell,
}: NoticeMails): Pick<Handlers, 'second_factor.changed'> => ({
  'second_factor.changed': async (job) => async (db) => {
    const { event } = job
    const person = await peopleOf(db, event.organizationId, [], event.userId)
    await tell(db, job, person, (language) => noticeOf(language, event))
  },
})
