// What people are told of a partnership's events, in one language.
import { catalogues } from '../contract/messages.ts'
import { format, longDay } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import type { Event, Topic } from './outbox.ts'

export interface Notice {
  readonly subject: string
  readonly paragraphs: readonly string[]
}

export type Of<T extends Topic> = Extract<Event, { topic: T }>

/** A name may hold a line break or worse; a subject must not. */
export const oneLine = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, ' ').trim()

const dayOf = (language: Language, instant: string | undefined): string | null =>
  instant === undefined ? null : longDay(language, new Date(instant))

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

export function authorizedNotice(language: Language, event: Of<'partnership.accepted'>): Notice {
  const texts = catalogues[language].mails.partnershipAuthorized
  const [provider, reseller] = [oneLine(event.providerName), oneLine(event.resellerName)]
  const until = dayOf(language, event.tenantAdminUntil)
  return {
    subject: format(language, texts, 'subject', { provider }),
    paragraphs: [
      format(language, texts, 'text', { reseller, provider }),
      format(language, texts, 'allowed', { provider }),
      until === null
        ? format(language, texts, 'noTenantAdmin', { provider })
        : format(language, texts, 'tenantAdmin', { provider, until }),
      format(language, texts, 'withdraw'),
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

export function removedNotice(language: Language, event: Of<'tenant_admin.removed'>): Notice {
  const texts = catalogues[language].mails.tenantAdminRemoved
  const [provider, reseller] = [oneLine(event.providerName), oneLine(event.resellerName)]
  return {
    subject: format(language, texts, 'subject', { reseller }),
    paragraphs: [
      format(language, texts, 'text', { provider, reseller }),
      format(language, texts, 'stays'),
    ],
  }
}

export function usedNotice(language: Language, event: Of<'tenant_admin.used'>): Notice {
  const texts = catalogues[language].mails.tenantAdminUsed
  const [provider, user] = [oneLine(event.providerName), oneLine(event.userFullName)]
  return {
    subject: format(language, texts, 'subject', { provider }),
    paragraphs: [
      format(language, texts, 'text', { provider, user }),
      format(language, texts, 'next', { provider }),
    ],
  }
}
