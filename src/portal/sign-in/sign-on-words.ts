// The words of single sign-on, fetched with what says them.
import { wordsOf } from '../language.tsx'

export const useSignOnText = wordsOf({
  en: async () => (await import('../messages/sign-on-en.ts')).signOnEn,
  'pt-BR': async () => (await import('../messages/sign-on-pt-BR.ts')).signOnPtBR,
  es: async () => (await import('../messages/sign-on-es.ts')).signOnEs,
  ru: async () => (await import('../messages/sign-on-ru.ts')).signOnRu,
})
