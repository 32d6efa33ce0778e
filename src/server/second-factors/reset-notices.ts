// A reset of somebody's second factors is told at once to the person, the Global admins and whoever asked, and so is how it ends.
import { format } from '../../contract/text.ts'
import { userMails } from '../../contract/user-mails.ts'
import type { Language } from '../../domain/organization.ts'
import { momentOf, type Notice, type Of, oneLine } from '../notice.ts'
import { type NoticeMails, peopleOf } from '../notice-mails.ts'
import type { Handlers } from '../outbox.ts'

type Reset = Of<'second_factor.reset'>

const factsOf = (language: Language, event: Reset) => ({
  asker: oneLine(event.askedByName),
  user: oneLine(event.userFullName),
  userName: event.userName,
  by: oneLine(event.byName ?? ''),
  due: momentOf(language, event.dueAt),
})

/** What a mail says after its subject, by step. */
const said = {
  asked: ['asked', 'due', 'withdraw'],
  done: ['done'],
  withdrawn: ['withdrawn'],
  stopped: ['stopped'],
  lapsed: ['lapsed'],
} as const
const subjects = { asked: 'subjectAsked', done: 'subjectDone' } as const

/** The reason is in the portal only: whoever asked wrote it, and it could be made to mislead. */
function noticeOf(language: Language, event: Reset): Notice {
  const texts = userMails[language].factorReset
  const facts = factsOf(language, event)
  const { step } = event
  const subject = step === 'asked' || step === 'done' ? subjects[step] : 'subjectEnded'
  const isConfirmed = step === 'done' && event.byName !== undefined
  const names = [...said[step], ...(isConfirmed ? (['confirmed'] as const) : [])]
  return {
    subject: format(language, texts, subject, facts),
    paragraphs: names.map((name) => format(language, texts, name, facts)),
  }
}

/** No link: whoever waits for such a mail must not learn to follow one. */
function noticeToPerson(language: Language, event: Reset): Notice {
  if (event.step !== 'asked') return noticeOf(language, event)
  const texts = userMails[language].factorReset
  const facts = factsOf(language, event)
  return {
    subject: format(language, texts, 'subjectAsked', facts),
    paragraphs: (['askedPerson', 'due', 'stop'] as const).map((name) =>
      format(language, texts, name, facts),
    ),
  }
}

/** As in ../notices.ts: written with the acknowledgement. That it is done the person hears as of every change. */
export const resetNoticesOf = ({
  tell,
  tellContact,
}: NoticeMails): Pick<Handlers, 'second_factor.reset'> => ({
  'second_factor.reset': async (job) => async (db) => {
    const { event } = job
    const [person] = await peopleOf(db, event.organizationId, [], event.userId)
    if (person !== undefined && event.step !== 'done')
      await tellContact(db, job, person, (language) => noticeToPerson(language, event))
    const all = await peopleOf(db, event.organizationId, ['global_admin'], event.askedBy)
    const others = all.filter(({ id }) => id !== event.userId)
    await tell(db, job, others, (language) => noticeOf(language, event))
  },
})
