// What server and portal both say around announcements, by language; apart, because the first page does not say it.
import type { Language } from '../domain/organization.ts'
import { announcementTextsEn } from './messages/announcement-texts-en.ts'
import { announcementTextsEs } from './messages/announcement-texts-es.ts'
import { announcementTextsPtBR } from './messages/announcement-texts-pt-BR.ts'
import { announcementTextsRu } from './messages/announcement-texts-ru.ts'

export const announcementTexts: Readonly<Record<Language, typeof announcementTextsEn>> = {
  en: announcementTextsEn,
  'pt-BR': announcementTextsPtBR,
  es: announcementTextsEs,
  ru: announcementTextsRu,
}
