// What people are told of an order, in one language.
import { catalogues } from '../contract/messages.ts'
import { format } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import { type Notice, type Of, oneLine } from './notice.ts'

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
