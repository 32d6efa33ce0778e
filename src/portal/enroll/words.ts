// The words of enrolment, fetched with its pages.
import { wordsOf } from '../language.tsx'

export const useEnrollText = wordsOf({
  en: async () => (await import('../messages/enroll-en.ts')).enrollEn,
  'pt-BR': async () => (await import('../messages/enroll-pt-BR.ts')).enrollPtBR,
  es: async () => (await import('../messages/enroll-es.ts')).enrollEs,
  ru: async () => (await import('../messages/enroll-ru.ts')).enrollRu,
})
