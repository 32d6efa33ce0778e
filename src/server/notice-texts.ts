// What people are told of a partnership's events, in one language.
import { catalogues } from '../contract/messages.ts'
import { format } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import { dayOf, type Notice, type Of, oneLine } from './notice.ts'

export function acceptedNotice(language: Language, event: Of<'partnership.accepted'>): Notice {
  const texts = catalogues[language].mails.partnershipAccepted
  const [provider, reseller] = [oneLine(event.providerName), oneLine(event.resellerName)]
  const until = dayOf(language, event.tenantAdminUntil)
  return {
    subject: format(language, texts, 'subject', { reseller }),
    paragraphs: [
      format(language, texts, 'text', { reseller, provider }),
      format(language, texts, 'next'),
      ...(until === null ? [] : [format(language, texts, 'tenantAdmin', { until })]),
    ],
  }
}

export function declinedNotice(language: Language, event: Of<'partnership.declined'>): Notice {
  const texts = catalogues[language].mails.partnershipDeclined
  const reseller = oneLine(event.resellerName)
  return {
    subject: format(language, texts, 'subject', { reseller }),
    paragraphs: [format(language, texts, 'text', { reseller }), format(language, texts, 'next')],
  }
}

export function endedNotice(language: Language, event: Of<'partnership.ended'>): Notice {
  const texts = catalogues[language].mails.partnershipEnded
  const [provider, reseller] = [oneLine(event.providerName), oneLine(event.resellerName)]
  const endedBy = event.endedBy === event.providerId ? provider : reseller
  return {
    subject: format(language, texts, 'subject', { provider, reseller }),
    paragraphs: [
      format(language, texts, 'text', { endedBy, provider, reseller }),
      format(language, texts, 'effect', { provider, reseller }),
      format(language, texts, 'next'),
    ],
  }
}
