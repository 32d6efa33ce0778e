// What people are told of administrator access to a reseller’s tenant, in one language.
import { catalogues } from '../contract/messages.ts'
import { format } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import { dayOf, type Notice, type Of, oneLine } from './notice.ts'

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
