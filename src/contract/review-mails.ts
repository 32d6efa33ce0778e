// The mails on the review of an enrolment, by language; the server alone says them.
import type { Language } from '../domain/organization.ts'
import { reviewMailsEn } from './messages/review-mails-en.ts'
import { reviewMailsEs } from './messages/review-mails-es.ts'
import { reviewMailsPtBR } from './messages/review-mails-pt-BR.ts'
import { reviewMailsRu } from './messages/review-mails-ru.ts'

export const reviewMails: Readonly<Record<Language, typeof reviewMailsEn>> = {
  en: reviewMailsEn,
  'pt-BR': reviewMailsPtBR,
  es: reviewMailsEs,
  ru: reviewMailsRu,
}
