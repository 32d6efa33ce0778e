// What roles allow, in words; fetched with the pages that show it.
import { wordsOf } from '../language.tsx'

export const useRoleText = wordsOf({
  en: async () => (await import('../messages/acts-en.ts')).actsEn,
  'pt-BR': async () => (await import('../messages/acts-pt-BR.ts')).actsPtBR,
  es: async () => (await import('../messages/acts-es.ts')).actsEs,
  ru: async () => (await import('../messages/acts-ru.ts')).actsRu,
})
