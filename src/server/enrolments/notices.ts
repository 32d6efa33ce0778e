// Who is told of each step of an enrolment: the primary contact (rule 13), and whoever enrolled if that is somebody else.
import { reviewMails } from '../../contract/review-mails.ts'
import { format } from '../../contract/text.ts'
import type { CheckName, Enrolment } from '../../domain/enrolment.ts'
import { isLegalChange } from '../../domain/enrolment-review.ts'
import type { Language } from '../../domain/organization.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { type Notice, type Of, oneLine } from '../notice.ts'
import { type NoticeMails, peopleOf } from '../notice-mails.ts'
import { announce, type Handlers } from '../outbox.ts'

export type EnrolmentTopic = 'enrolment.step'

/** What has happened, as mails tell it. */
interface Step {
  readonly step: Of<EnrolmentTopic>['step']
  readonly check?: CheckName
}

/** Announced as the act of `by`: whoever calls, or, where a link acts, the applicant. */
export async function announceStep(
  db: Db,
  by: Pick<Caller, 'organization'> | null,
  it: Enrolment,
  { step, check }: Step,
): Promise<void> {
  const { organizationId, enrolledBy, language, message, submitted, content } = it
  const { companyName = '', firstName = '', lastName = '', email = '' } = submitted ?? content
  await announce(db, by?.organization.id ?? organizationId, {
    topic: 'enrolment.step',
    step,
    organizationId,
    companyName,
    contactName: `${firstName} ${lastName}`.trim(),
    contactEmail: email,
    language,
    ...(enrolledBy === null ? {} : { enrolledBy }),
    // Approved for the first time, it is finalized by that: it was enrolled.
    ...(isLegalChange(it) && step !== 'authorized' ? { isChange: true as const } : {}),
    ...(check === undefined ? {} : { check }),
    ...(message === null ? {} : { message }),
  })
}

/** As in ../notices.ts: written with the acknowledgement. */
export const enrolmentNoticesOf = ({
  tell,
  tellContact,
}: NoticeMails): Pick<Handlers, EnrolmentTopic> => ({
  'enrolment.step': async (job) => async (db) => {
    const { event } = job
    const contact = {
      fullName: event.contactName,
      email: event.contactEmail,
      language: event.language,
    }
    // Who says that the address is not the company's has nothing to do with it.
    if (event.step !== 'disowned')
      await tellContact(db, job, contact, (language, url) => stepNotice(language, event, url))
    // Where nobody enrolled, because the operator took the company in, its Global admins are the applicant.
    const applicants =
      event.enrolledBy === undefined
        ? await peopleOf(db, event.organizationId, ['global_admin'])
        : await peopleOf(db, event.organizationId, [], event.enrolledBy)
    const others = applicants.filter(
      ({ email }) => email.toLowerCase() !== event.contactEmail.toLowerCase(),
    )
    await tell(db, job, others, (language) => stepNotice(language, event, null))
  },
})

/** `url`: for who has no account, whose mail says nothing else of where to sign in. */
function stepNotice(language: Language, event: Of<EnrolmentTopic>, url: string | null): Notice {
  const texts = reviewMails[language][event.step]
  const company = oneLine(event.companyName)
  const common = reviewMails[language].common
  // Who is in the program already does not enroll: it finds its legal information in its settings.
  const path = event.isChange === true ? '/settings/organization' : '/enroll'
  const check = event.check === undefined ? [] : [format(language, common, event.check)]
  const message = event.message === undefined ? [] : [event.message]
  return {
    subject: format(language, texts, 'subject', { company }),
    paragraphs: [
      format(language, texts, 'text', { company }),
      ...check,
      ...message,
      format(language, texts, 'next'),
      ...(url === null ? [] : [format(language, common, 'where', { url: `${url}${path}` })]),
    ],
  }
}
