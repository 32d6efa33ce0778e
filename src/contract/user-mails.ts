// The mails on people's own accounts, by language; the server alone says them.
import type { Language } from '../domain/organization.ts'
import { userMailsEn } from './messages/user-mails-en.ts'
import { userMailsEs } from './messages/user-mails-es.ts'
import { userMailsPtBR } from './messages/user-mails-pt-BR.ts'
import { userMailsRu } from './messages/user-mails-ru.ts'

export const userMails: Readonly<Record<Language, typeof userMailsEn>> = {
  en: userMailsEn,
  'pt-BR': userMailsPtBR,
  es: userMailsEs,
  ru: userMailsRu,
}
