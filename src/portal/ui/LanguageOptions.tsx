// The options of a choice of language, each in its own words.
import { languages } from '../../domain/organization.ts'
import { useText } from '../language.tsx'

export function LanguageOptions() {
  const names = useText('languages')
  return languages.map((one) => (
    <option key={one} value={one} lang={one}>
      {names(one)}
    </option>
  ))
}
