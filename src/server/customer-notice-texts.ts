// What people are told of a customer's events, in one language.
import { catalogues } from '../contract/messages.ts'
import { format } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import { type Notice, type Of, oneLine } from './notice-texts.ts'

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

/** For the contact, who has no account. The password is told by the seller, never by mail. */
export function customerWelcome(
  language: Language,
  event: Of<'customer.added'>,
  url: string,
): Notice {
  const texts = catalogues[language].mails.customerWelcome
  const [seller, customer] = [oneLine(event.sellerName), oneLine(event.customerName)]
  const reseller = event.resellerName === undefined ? null : oneLine(event.resellerName)
  const about =
    reseller === null
      ? [
          format(language, texts, 'text', { seller, customer }),
          format(language, texts, 'who', { seller }),
          format(language, texts, 'signIn', { seller }),
        ]
      : [
          format(language, texts, 'textWithReseller', { seller, customer, reseller }),
          format(language, texts, 'whoWithReseller', { seller, reseller }),
          format(language, texts, 'signInWithReseller', { seller, reseller }),
        ]
  return {
    subject: format(language, texts, 'subject', { seller, customer }),
    paragraphs: [
      ...about,
      format(language, texts, 'portal', { url }),
      format(language, texts, 'footer', { seller, customer }),
    ],
  }
}

export function orderPlacedForReseller(language: Language, event: Of<'order.placed'>): Notice {
  const texts = catalogues[language].mails.orderPlaced
  const [seller, customer] = [oneLine(event.sellerName), oneLine(event.customerName)]
  const lines = event.lines.map(({ offerName, quantity }) =>
    format(language, texts, 'line', { quantity, offer: oneLine(offerName) }),
  )
  return {
    subject: format(language, texts, 'subject', { seller, customer }),
    paragraphs: [
      format(language, texts, 'text', { seller, customer, orderId: event.orderId }),
      lines.join('\n'),
    ],
  }
}

export function orderPlacedForCustomer(language: Language, event: Of<'order.placed'>): Notice {
  const texts = catalogues[language].mails.orderPlaced
  const { subject, paragraphs } = orderPlacedForReseller(language, event)
  const next = format(language, texts, 'next', { seller: oneLine(event.sellerName) })
  return { subject, paragraphs: [...paragraphs, next] }
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
