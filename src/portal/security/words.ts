// The words of second factors and sessions, fetched with the pages and dialogs that say them.
import { wordsOf } from '../language.tsx'

export const useSecurityText = wordsOf({
  en: async () => (await import('../messages/security-en.ts')).securityEn,
  'pt-BR': async () => (await import('../messages/security-pt-BR.ts')).securityPtBR,
  es: async () => (await import('../messages/security-es.ts')).securityEs,
  ru: async () => (await import('../messages/security-ru.ts')).securityRu,
})
