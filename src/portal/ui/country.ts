// Names of countries in the language on screen.
import type { Language } from '../../domain/organization.ts'
import { useLanguage } from '../language.tsx'

/** The code itself where the browser knows no name for it. */
export const countryName = (language: Language, code: string): string =>
  new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code

export function useCountry(): (code: string) => string {
  const { language } = useLanguage()
  return (code) => countryName(language, code)
}
