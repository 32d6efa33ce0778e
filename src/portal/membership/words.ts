// The words of these pages, fetched with them.
import { wordsOf } from '../language.tsx'

export const useMembershipText = wordsOf({
  en: async () => (await import('../messages/membership-en.ts')).membershipEn,
  'pt-BR': async () => (await import('../messages/membership-pt-BR.ts')).membershipPtBR,
  es: async () => (await import('../messages/membership-es.ts')).membershipEs,
  ru: async () => (await import('../messages/membership-ru.ts')).membershipRu,
})
