// Who is told of what an admin did to an account: the person, and all Global admins of a new one.
import { type NoticeMails, peopleOf } from './notice-mails.ts'
import type { Handlers } from './outbox.ts'
import {
  emailChangedNotice,
  globalAdminNotice,
  passwordKnownNotice,
  rolesChangedNotice,
} from './user-notice-texts.ts'

export type UserTopic = 'user.password_known' | 'user.roles_changed' | 'user.email_changed'

/** As in notices.ts: written with the acknowledgement. */
export const userNoticesOf = ({ tell, tellContact }: NoticeMails): Pick<Handlers, UserTopic> => ({
  'user.password_known': async (job) => async (db) => {
    const { event } = job
    const person = await peopleOf(db, event.companyId, [], event.userId)
    await tell(db, job, person, (language) => passwordKnownNotice(language, event))
  },
  'user.roles_changed': async (job) => async (db) => {
    const { event } = job
    if (!event.isNew) {
      const person = await peopleOf(db, event.companyId, [], event.userId)
      await tell(db, job, person, (language) => rolesChangedNotice(language, event))
    }
    if (event.before.includes('global_admin') || !event.roles.includes('global_admin')) return
    const admins = await peopleOf(db, event.companyId, ['global_admin'])
    const others = admins.filter(({ id }) => id !== event.userId)
    await tell(db, job, others, (language) => globalAdminNotice(language, event))
  },
  'user.email_changed': async (job) => async (db) => {
    const { event } = job
    const contact = { fullName: event.userFullName, email: event.email, language: event.language }
    await tellContact(db, job, contact, (language) => emailChangedNotice(language, event))
  },
})
