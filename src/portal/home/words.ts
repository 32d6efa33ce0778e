// What the operator's Home says of its queues; fetched by the operator alone.
import { wordsOf } from '../language.tsx'

export const useDeskHomeText = wordsOf({
  en: async () => (await import('../messages/desk-home-en.ts')).deskHomeEn,
  'pt-BR': async () => (await import('../messages/desk-home-pt-BR.ts')).deskHomePtBR,
  es: async () => (await import('../messages/desk-home-es.ts')).deskHomeEs,
  ru: async () => (await import('../messages/desk-home-ru.ts')).deskHomeRu,
})
