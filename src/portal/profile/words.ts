// The words of these pages, fetched with them.
import { wordsOf } from '../language.tsx'

export const useProfileText = wordsOf({
  en: async () => (await import('../messages/profile-en.ts')).profileEn,
  'pt-BR': async () => (await import('../messages/profile-pt-BR.ts')).profilePtBR,
  es: async () => (await import('../messages/profile-es.ts')).profileEs,
  ru: async () => (await import('../messages/profile-ru.ts')).profileRu,
})
