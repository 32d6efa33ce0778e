// Who is told of what was announced; here of a partnership's events.
import type { Language } from '../domain/organization.ts'
import type { Destination } from './activity/destination.ts'
import { headHandler } from './activity/head-handler.ts'
import { type ApplicationTopic, applicationNoticesOf } from './application-notices.ts'
import { type CustomerTopic, customerNoticesOf } from './customer-notices.ts'
import { orphanHandler, removalHandler } from './enrolments/document-store.ts'
import { type EnrolmentTopic, enrolmentNoticesOf } from './enrolments/notices.ts'
import type { ObjectStore } from './enrolments/object-store.ts'
import { type NoticeMails, noticeMails, peopleOf } from './notice-mails.ts'
import { acceptedNotice, declinedNotice, endedNotice } from './notice-texts.ts'
import { type StandingTopic, standingNoticesOf } from './organizations/standing-notices.ts'
import type { Handlers } from './outbox.ts'
import { type PasswordTopic, passwordNoticesOf } from './password-notices.ts'
import { type DirectoryTopic, directoryNoticesOf } from './provider-directory/notices.ts'
import { secondFactorNoticesOf } from './second-factors/notices.ts'
import { resetNoticesOf } from './second-factors/reset-notices.ts'
import { type ServedTopic, servedNoticesOf } from './served-customers/notices.ts'
import { type SignOnTopic, signOnNoticesOf } from './sign-on/notices.ts'
import { authorizedNotice, removedNotice, usedNotice } from './tenant-admin-notice-texts.ts'
import { type UserTopic, userNoticesOf } from './user-notices.ts'

/** All of it is written with the acknowledgement: nobody is told half, and nobody twice. */
export function noticesOf(
  key: Buffer,
  publicUrl: string,
  destination: Destination | null = null,
  objects: ObjectStore | null = null,
): Omit<Handlers, 'mail.deliver'> {
  const mails = noticeMails(key, publicUrl)
  return {
    ...partnershipNoticesOf(mails),
    ...customerNoticesOf(mails),
    ...passwordNoticesOf(mails),
    'audit.heads': headHandler({ destination, key, publicUrl }),
    ...applicationNoticesOf(mails),
    ...userNoticesOf(mails),
    ...secondFactorNoticesOf(mails),
    ...resetNoticesOf(mails),
    ...signOnNoticesOf(mails),
    ...directoryNoticesOf(mails),
    ...standingNoticesOf(mails),
    ...servedNoticesOf(mails),
    ...enrolmentNoticesOf(mails),
    'enrolment_document.removed': removalHandler(objects),
    'enrolment_document.stored': orphanHandler(objects),
  }
}

function partnershipNoticesOf({
  tell,
}: NoticeMails): Omit<
  Handlers,
  | 'mail.deliver'
  | 'enrolment_document.removed'
  | 'enrolment_document.stored'
  | 'audit.heads'
  | EnrolmentTopic
  | CustomerTopic
  | ApplicationTopic
  | UserTopic
  | 'second_factor.changed'
  | 'second_factor.reset'
  | PasswordTopic
  | SignOnTopic
  | DirectoryTopic
  | StandingTopic
  | ServedTopic
> {
  return {
    'partnership.accepted': async (job) => async (db) => {
      const { event } = job
      const provider = await peopleOf(db, event.providerId, ['global_admin'], event.createdBy)
      await tell(db, job, provider, (language) => acceptedNotice(language, event))
      const reseller = await peopleOf(db, event.resellerId, ['global_admin'])
      await tell(db, job, reseller, (language) => authorizedNotice(language, event))
    },
    'partnership.declined': async (job) => async (db) => {
      const { event } = job
      const author = await peopleOf(db, event.providerId, [], event.createdBy)
      await tell(db, job, author, (language) => declinedNotice(language, event))
    },
    'partnership.ended': async (job) => async (db) => {
      const { event } = job
      const provider = await peopleOf(db, event.providerId, ['global_admin', 'admin_agent'])
      const reseller = await peopleOf(db, event.resellerId, ['global_admin'])
      const notice = (language: Language) => endedNotice(language, event)
      await tell(db, job, [...provider, ...reseller], notice)
    },
    'tenant_admin.removed': async (job) => async (db) => {
      const { event } = job
      const provider = await peopleOf(db, event.providerId, ['global_admin', 'admin_agent'])
      await tell(db, job, provider, (language) => removedNotice(language, event))
    },
    'tenant_admin.used': async (job) => async (db) => {
      const { event } = job
      const reseller = await peopleOf(db, event.resellerId, ['global_admin'])
      await tell(db, job, reseller, (language) => usedNotice(language, event))
    },
  }
}
