// The mails on a company's suspension, its end, and a new name, by language; the server alone says them.
import type { Language } from '../domain/organization.ts'
import { standingMailsEn } from './messages/standing-mails-en.ts'
import { standingMailsEs } from './messages/standing-mails-es.ts'
import { standingMailsPtBR } from './messages/standing-mails-pt-BR.ts'
import { standingMailsRu } from './messages/standing-mails-ru.ts'

export const standingMails: Readonly<Record<Language, typeof standingMailsEn>> = {
  en: standingMailsEn,
  'pt-BR': standingMailsPtBR,
  es: standingMailsEs,
  ru: standingMailsRu,
}
