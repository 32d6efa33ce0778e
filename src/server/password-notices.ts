// Mails about a person's own password: a link for who has forgotten it, and word of each change.
import { catalogues } from '../contract/messages.ts'
import { format, longMoment } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import { type Notice, type Of, oneLine } from './notice.ts'
import { type NoticeMails, peopleOf } from './notice-mails.ts'
import type { Handlers } from './outbox.ts'

export type PasswordTopic = 'password.changed'

export const passwordNoticesOf = ({ tell }: NoticeMails): Pick<Handlers, PasswordTopic> => ({
  'password.changed': async (job) => async (db) => {
    const { event } = job
    const user = await db
      .selectFrom('user_account')
      .select('user_name')
      .where('organization_id', '=', event.organizationId)
      .where('id', '=', event.userId)
      .executeTakeFirst()
    if (user === undefined) return
    const person = await peopleOf(db, event.organizationId, [], event.userId)
    await tell(db, job, person, (language) => changedNotice(language, event, user.user_name))
  },
})

function changedNotice(
  language: Language,
  { at, address, by }: Of<'password.changed'>,
  userName: string,
): Notice {
  const texts = catalogues[language].mails.passwordChanged
  const facts = { userName, address, at: longMoment(language, new Date(at)) }
  return {
    subject: format(language, texts, 'subject'),
    paragraphs: [
      by === undefined
        ? format(language, texts, 'text', facts)
        : format(language, texts, 'reset', { ...facts, by: oneLine(by) }),
      format(language, texts, 'ended'),
      format(language, texts, 'next'),
    ],
  }
}

export function forgottenNotice(
  language: Language,
  { userName, link, until }: { userName: string; link: string; until: Date },
): Notice {
  const texts = catalogues[language].mails.passwordForgotten
  const ends = { until: longMoment(language, until) }
  return {
    subject: format(language, texts, 'subject'),
    paragraphs: [
      format(language, texts, 'text', { userName }),
      `${format(language, texts, 'link', ends)}\n${link}`,
      format(language, texts, 'ignore'),
      format(language, texts, 'footer'),
    ],
  }
}
