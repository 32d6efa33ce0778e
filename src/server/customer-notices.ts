// Who is told of a customer's events: the customer, and the partner that serves it.
import {
  customerAddedNotice,
  customerUserResetNotice,
  delegatedAdminRemovedNotice,
} from './customer-notice-texts.ts'
import { customerWelcome } from './customer-welcome-text.ts'
import type { Db } from './db.ts'
import { type NoticeMails, peopleOf } from './notice-mails.ts'
import { orderPlacedForCustomer, orderPlacedForReseller } from './order-notice-texts.ts'
import type { Handlers } from './outbox.ts'

export type CustomerTopic =
  | 'customer.added'
  | 'order.placed'
  | 'delegated_admin.removed'
  | 'customer_user.reset'

/** Those who administer customers on behalf of a partner. */
const administratorsOf = (db: Db, partnerId: string) =>
  peopleOf(db, partnerId, ['global_admin', 'admin_agent'])

/** As in notices.ts: written with the acknowledgement. */
export const customerNoticesOf = ({
  tell,
  tellContact,
}: NoticeMails): Pick<Handlers, CustomerTopic> => ({
  'customer.added': async (job) => async (db) => {
    const { event } = job
    const contact = {
      fullName: event.contactName,
      email: event.contactEmail,
      language: event.contactLanguage,
    }
    await tellContact(db, job, contact, (language, url) => customerWelcome(language, event, url))
    if (event.resellerId === undefined) return
    const reseller = await administratorsOf(db, event.resellerId)
    await tell(db, job, reseller, (language) => customerAddedNotice(language, event))
  },
  'order.placed': async (job) => async (db) => {
    const { event } = job
    const customer = await peopleOf(db, event.customerId, ['global_admin'])
    await tell(db, job, customer, (language) => orderPlacedForCustomer(language, event))
    if (event.resellerId === undefined) return
    const reseller = await administratorsOf(db, event.resellerId)
    await tell(db, job, reseller, (language) => orderPlacedForReseller(language, event))
  },
  'delegated_admin.removed': async (job) => async (db) => {
    const { event } = job
    const partner = await administratorsOf(db, event.partnerId)
    await tell(db, job, partner, (language) => delegatedAdminRemovedNotice(language, event))
  },
  'customer_user.reset': async (job) => async (db) => {
    const { event } = job
    const customer = await peopleOf(db, event.customerId, ['global_admin'])
    await tell(db, job, customer, (language) => customerUserResetNotice(language, event))
  },
})
