// What an entry, or a request to change one, says: field by field, in words.
import type { WireWanted } from '../../contract/provider-directory-resource.ts'
import { languages } from '../../domain/organization.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { useLanguage, useText } from '../language.tsx'
import { countryName } from '../ui/country.ts'

export interface EntryFact {
  readonly key: string
  readonly label: string
  /** One text, or the names of all that is chosen. Of a logo its hash. */
  readonly values: readonly string[]
}

/** Of the fields that are named. Empty text is no value. */
export function useEntryFacts(): (of: WireWanted) => readonly EntryFact[] {
  const t = useDirectoryText('entry')
  const kind = useDirectoryText('findProvider')
  const languageNames = useText('languages')
  const { language } = useLanguage()
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const sorted = (values: readonly string[]) =>
    values.toSorted((a, b) => a.localeCompare(b, language))
  const fact = (key: string, label: string, values: readonly string[] | undefined) =>
    values === undefined ? [] : [{ key, label, values }]
  const one = (text: string | undefined) =>
    text === undefined ? undefined : text === '' ? [] : [text]
  return (of) => [
    ...fact('logo', t('logo'), one(of.logo)),
    ...fact('name', t('name'), one(of.name)),
    ...languages.flatMap((each) =>
      fact(
        each,
        t('descriptionIn', { language: languageNames(each) }),
        of.descriptions && one(of.descriptions[each] ?? ''),
      ),
    ),
    ...fact(
      'countries',
      t('countries'),
      of.countries && sorted(of.countries.map((code) => countryName(language, code))),
    ),
    ...fact(
      'languages',
      t('languages'),
      of.languages && sorted(of.languages.map((code) => names.of(code) ?? code)),
    ),
    ...fact(
      'services',
      t('services'),
      of.services?.map((each) => kind(each)),
    ),
    ...fact('website', t('website'), one(of.website)),
    ...fact('contactEmail', t('contactEmail'), one(of.contactEmail)),
    ...fact('supportHours', t('supportHours'), one(of.supportHours)),
  ]
}
