// Words that the portal shares with server and command line, such as why something is refused; fetched with what says them.
import type { en } from '../contract/messages/en.ts'
import type { Language } from '../domain/organization.ts'
import { wordsOf } from './language.tsx'

type Words = Promise<typeof en>

const load: Readonly<Record<Language, () => Words>> = {
  en: async () => (await import('../contract/messages/en.ts')).en,
  'pt-BR': async () => (await import('../contract/messages/pt-BR.ts')).ptBR,
  es: async () => (await import('../contract/messages/es.ts')).es,
  ru: async () => (await import('../contract/messages/ru.ts')).ru,
}
const fetched = new Map<Language, Words>()

/** In another language than the one on screen, too: a mail is drafted in its reader's. The same promise each time. */
export function sharedIn(language: Language): Words {
  const known = fetched.get(language) ?? load[language]()
  fetched.set(language, known)
  return known
}

export const useSharedText = wordsOf({
  en: () => sharedIn('en'),
  'pt-BR': () => sharedIn('pt-BR'),
  es: () => sharedIn('es'),
  ru: () => sharedIn('ru'),
})
