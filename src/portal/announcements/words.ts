// The words of these pages, fetched with them.
import { wordsOf } from '../language.tsx'

export const useAnnouncementsText = wordsOf({
  en: async () => (await import('../messages/announcements-en.ts')).announcementsEn,
  'pt-BR': async () => (await import('../messages/announcements-pt-BR.ts')).announcementsPtBR,
  es: async () => (await import('../messages/announcements-es.ts')).announcementsEs,
  ru: async () => (await import('../messages/announcements-ru.ts')).announcementsRu,
})
