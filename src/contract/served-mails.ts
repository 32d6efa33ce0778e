// The mail on a customer that is taken over from elsewhere, by language; the server alone says it.
import type { Language } from '../domain/organization.ts'
import { servedMailsEn } from './messages/served-mails-en.ts'
import { servedMailsEs } from './messages/served-mails-es.ts'
import { servedMailsPtBR } from './messages/served-mails-pt-BR.ts'
import { servedMailsRu } from './messages/served-mails-ru.ts'

export const servedMails: Readonly<Record<Language, typeof servedMailsEn>> = {
  en: servedMailsEn,
  'pt-BR': servedMailsPtBR,
  es: servedMailsEs,
  ru: servedMailsRu,
}
