// The words on enrolments and their review, fetched with the pages that say them.
import { wordsOf } from '../language.tsx'

export const useEnrolmentText = wordsOf({
  en: async () => (await import('../messages/enrolments-en.ts')).enrolmentsEn,
  'pt-BR': async () => (await import('../messages/enrolments-pt-BR.ts')).enrolmentsPtBR,
  es: async () => (await import('../messages/enrolments-es.ts')).enrolmentsEs,
  ru: async () => (await import('../messages/enrolments-ru.ts')).enrolmentsRu,
})
