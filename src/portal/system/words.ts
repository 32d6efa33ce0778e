// The words of the operator's desk, fetched with its pages.
import { wordsOf } from '../language.tsx'

export const useDeskText = wordsOf({
  en: async () => ({
    ...(await import('../messages/desk-en.ts')).deskEn,
    ...(await import('../../contract/messages/warnings-en.ts')).warningsEn,
  }),
  'pt-BR': async () => ({
    ...(await import('../messages/desk-pt-BR.ts')).deskPtBR,
    ...(await import('../../contract/messages/warnings-pt-BR.ts')).warningsPtBR,
  }),
  es: async () => ({
    ...(await import('../messages/desk-es.ts')).deskEs,
    ...(await import('../../contract/messages/warnings-es.ts')).warningsEs,
  }),
  ru: async () => ({
    ...(await import('../messages/desk-ru.ts')).deskRu,
    ...(await import('../../contract/messages/warnings-ru.ts')).warningsRu,
  }),
})
