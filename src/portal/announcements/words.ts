// The words of announcements for their readers, fetched with what shows them.
import { wordsOf } from '../language.tsx'

export const useAnnouncementsText = wordsOf({
  en: async () => (await import('../messages/announcements-en.ts')).announcementsEn,
  'pt-BR': async () => (await import('../messages/announcements-pt-BR.ts')).announcementsPtBR,
  es: async () => (await import('../messages/announcements-es.ts')).announcementsEs,
  ru: async () => (await import('../messages/announcements-ru.ts')).announcementsRu,
})
