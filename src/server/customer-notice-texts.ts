// What people are told of a customer's events, in one language.
import { catalogues } from '../contract/messages.ts'
import { format } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import { type Notice, type Of, oneLine } from './notice.ts'

export function customerAddedNotice(language: Language, event: Of<'customer.added'>): Notice {
  const texts = catalogues[language].mails.customerAdded
  const [seller, customer] = [oneLine(event.sellerName), oneLine(event.customerName)]
  return {
    subject: format(language, texts, 'subject', { seller, customer }),
    paragraphs: [
      format(language, texts, 'text', { seller, customer }),
      format(language, texts, 'administer', { customer }),
    ],
  }
}

export function delegatedAdminRemovedNotice(
  language: Language,
  event: Of<'delegated_admin.removed'>,
): Notice {
  const texts = catalogues[language].mails.delegatedAdminRemoved
  const [customer, partner] = [oneLine(event.customerName), oneLine(event.partnerName)]
  return {
    subject: format(language, texts, 'subject', { customer }),
    paragraphs: [
      format(language, texts, 'text', { customer, partner }),
      format(language, texts, 'stays'),
    ],
  }
}

export function customerUserResetNotice(
  language: Language,
  event: Of<'customer_user.reset'>,
): Notice {
  const texts = catalogues[language].mails.customerUserReset
  const [customer, partner] = [oneLine(event.customerName), oneLine(event.partnerName)]
  const user = oneLine(event.userFullName)
  return {
    subject: format(language, texts, 'subject', { partner }),
    paragraphs: [
      format(language, texts, 'text', { partner, customer, user }),
      format(language, texts, 'next', { partner }),
    ],
  }
}
