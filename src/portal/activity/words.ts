// The words of the activity log, fetched with its page.
import { wordsOf } from '../language.tsx'

export const useActivityText = wordsOf({
  en: async () => (await import('../messages/activity-en.ts')).activityEn,
  'pt-BR': async () => (await import('../messages/activity-pt-BR.ts')).activityPtBR,
  es: async () => (await import('../messages/activity-es.ts')).activityEs,
  ru: async () => (await import('../messages/activity-ru.ts')).activityRu,
})
