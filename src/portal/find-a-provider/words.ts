// The words of these pages, fetched with them.
import { wordsOf } from '../language.tsx'

export const useDirectoryText = wordsOf({
  en: async () => (await import('../messages/directory-en.ts')).directoryEn,
  'pt-BR': async () => (await import('../messages/directory-pt-BR.ts')).directoryPtBR,
  es: async () => (await import('../messages/directory-es.ts')).directoryEs,
  ru: async () => (await import('../messages/directory-ru.ts')).directoryRu,
})
