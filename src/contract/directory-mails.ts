// The mails of the provider directory, by language; the server alone says them.
import type { Language } from '../domain/organization.ts'
import { directoryMailsEn } from './messages/directory-mails-en.ts'
import { directoryMailsEs } from './messages/directory-mails-es.ts'
import { directoryMailsPtBR } from './messages/directory-mails-pt-BR.ts'
import { directoryMailsRu } from './messages/directory-mails-ru.ts'

export const directoryMails: Readonly<Record<Language, typeof directoryMailsEn>> = {
  en: directoryMailsEn,
  'pt-BR': directoryMailsPtBR,
  es: directoryMailsEs,
  ru: directoryMailsRu,
}
