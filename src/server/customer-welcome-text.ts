// What a new customer is told, in its language.
import { catalogues } from '../contract/messages.ts'
import { format } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import { type Notice, type Of, oneLine } from './notice.ts'

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
