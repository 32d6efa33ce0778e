// The language on screen: the signed-in person's, else the one chosen in this browser, else the browser's own.
import { createContext, type ReactNode, use, useContext, useEffect, useState } from 'react'
import type { namesEn } from '../contract/messages/names-en.ts'
import { format } from '../contract/text.ts'
import type { KeyOf } from '../contract/text-types.ts'
import { type Language, languages } from '../domain/organization.ts'
import type { customersEn } from './messages/customers-en.ts'
import type { en } from './messages/en.ts'

/** What the first page says: the portal's own words, and the names that it shares with server and command line. */
type First = typeof en & typeof namesEn
/** With the words on customers, offers and subscriptions, which are fetched with the pages that say them. */
type Catalogue = First & typeof customersEn

// Each language is files of its own: only those on screen are fetched.
const loaders: Readonly<Record<Language, () => Promise<First>>> = {
  en: async () => ({
    ...(await import('./messages/en.ts')).en,
    ...(await import('../contract/messages/names-en.ts')).namesEn,
  }),
  'pt-BR': async () => ({
    ...(await import('./messages/pt-BR.ts')).ptBR,
    ...(await import('../contract/messages/names-pt-BR.ts')).namesPtBR,
  }),
  es: async () => ({
    ...(await import('./messages/es.ts')).es,
    ...(await import('../contract/messages/names-es.ts')).namesEs,
  }),
  ru: async () => ({
    ...(await import('./messages/ru.ts')).ru,
    ...(await import('../contract/messages/names-ru.ts')).namesRu,
  }),
}
const customerLoaders: Readonly<Record<Language, () => Promise<typeof customersEn>>> = {
  en: async () => (await import('./messages/customers-en.ts')).customersEn,
  'pt-BR': async () => (await import('./messages/customers-pt-BR.ts')).customersPtBR,
  es: async () => (await import('./messages/customers-es.ts')).customersEs,
  ru: async () => (await import('./messages/customers-ru.ts')).customersRu,
}

/** The same promise each time, so that components may wait for it with `use`. */
function remembering<Words>(load: Readonly<Record<Language, () => Promise<Words>>>) {
  const fetched = new Map<Language, Promise<Words>>()
  return (language: Language): Promise<Words> => {
    const known = fetched.get(language) ?? load[language]()
    fetched.set(language, known)
    return known
  }
}

export const catalogueIn = remembering(loaders)
const customerWordsIn = remembering(customerLoaders)

const storageKey = 'tierline.language'
const isLanguage = (value: unknown): value is Language =>
  (languages as readonly unknown[]).includes(value)

function storedLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(storageKey)
    return isLanguage(stored) ? stored : undefined
  } catch {
    return undefined
  }
}

const byBrowser = (): Language | undefined =>
  navigator.languages
    .map((tag) => languages.find((known) => known.slice(0, 2) === tag.slice(0, 2).toLowerCase()))
    .find((known) => known !== undefined)

let current: Language = storedLanguage() ?? byBrowser() ?? 'en'

/** For code outside of React: the header that says in which language refusals are told. */
export const currentLanguage = (): Language => current

interface Shown {
  readonly language: Language
  readonly catalogue: First
  readonly choose: (language: Language) => void
}
const LanguageContext = createContext<Shown | null>(null)

export function LanguageProvider({ first, children }: { first: First; children: ReactNode }) {
  const [shown, setShown] = useState({ language: current, catalogue: first })
  useEffect(() => {
    document.documentElement.lang = shown.language
  }, [shown.language])
  const choose = (language: Language) => {
    if (language === current) return
    current = language
    try {
      localStorage.setItem(storageKey, language)
    } catch {
      // A browser that stores nothing still shows the language until the page is closed.
    }
    void catalogueIn(language).then((catalogue) => setShown({ language, catalogue }))
  }
  return <LanguageContext value={{ ...shown, choose }}>{children}</LanguageContext>
}

export function useLanguage(): Shown {
  const shown = useContext(LanguageContext)
  if (shown === null) throw new Error('useLanguage outside of LanguageProvider')
  return shown
}

/** What `format` asks for beside language, section and key. */
type Given<Section, K extends KeyOf<Section>> =
  Parameters<typeof format<Section, K>> extends [unknown, unknown, unknown, ...infer Rest]
    ? Rest
    : never

/** Words that the first page does not need: fetched with the pages that say them, which wait for them. */
export function wordsOf<Words extends object>(
  load: Readonly<Record<Language, () => Promise<Words>>>,
) {
  const wordsIn = remembering(load)
  return function useWords<S extends keyof Words>(section: S) {
    const { language } = useLanguage()
    const words = use(wordsIn(language))
    return <const K extends KeyOf<Words[S]>>(key: K, ...values: Given<Words[S], K>): string =>
      format(language, words[section], key, ...(values as never))
  }
}

/** `t('key', values)` over one section of the catalogue, in the language on screen. */
export function useText<S extends keyof Catalogue>(section: S) {
  const { language, catalogue } = useLanguage()
  const words = (section in catalogue ? catalogue : use(customerWordsIn(language))) as Catalogue
  return <const K extends KeyOf<Catalogue[S]>>(key: K, ...values: Given<Catalogue[S], K>): string =>
    format(language, words[section], key, ...(values as never))
}
