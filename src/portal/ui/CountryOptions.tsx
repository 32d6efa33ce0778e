// The options of a choice of country, in the order of the language on screen.
import { useLanguage } from '../language.tsx'
import { countryName } from './country.ts'

export function CountryOptions({ codes }: { codes: readonly string[] }) {
  const { language } = useLanguage()
  const named = codes.map((code) => ({ code, name: countryName(language, code) }))
  return named
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
    .map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    ))
}
