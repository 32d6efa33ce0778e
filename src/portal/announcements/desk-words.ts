// The words of the operator's desk of announcements, fetched with its pages.
import { wordsOf } from '../language.tsx'

export const useDeskText = wordsOf({
  en: async () => (await import('../messages/announcement-desk-en.ts')).announcementDeskEn,
  'pt-BR': async () =>
    (await import('../messages/announcement-desk-pt-BR.ts')).announcementDeskPtBR,
  es: async () => (await import('../messages/announcement-desk-es.ts')).announcementDeskEs,
  ru: async () => (await import('../messages/announcement-desk-ru.ts')).announcementDeskRu,
})
