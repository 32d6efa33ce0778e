// An entry, or the fields of one that shall change, in words.
import type { WireWanted } from '../../contract/provider-directory-resource.ts'
import { languages } from '../../domain/organization.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { useLanguage, useText } from '../language.tsx'
import { countryName } from '../ui/country.ts'
import { Facts } from '../ui/Facts.tsx'

export function EntryFacts({ of }: { of: WireWanted }) {
  const t = useDirectoryText('entry')
  const kind = useDirectoryText('findProvider')
  const languageNames = useText('languages')
  const { language } = useLanguage()
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const text = (value: string) => (value === '' ? t('empty') : value)
  const facts = [
    of.name === undefined ? [] : [[t('name'), of.name] as const],
    languages.flatMap((one) => {
      const description = of.descriptions?.[one]
      const name = t('descriptionIn', { language: languageNames(one) })
      return description === undefined ? [] : [[name, description] as const]
    }),
    of.countries === undefined
      ? []
      : [
          [
            t('countries'),
            of.countries.map((code) => countryName(language, code)).join(', '),
          ] as const,
        ],
    of.languages === undefined
      ? []
      : [[t('languages'), of.languages.map((code) => names.of(code) ?? code).join(', ')] as const],
    of.services === undefined
      ? []
      : [[t('services'), of.services.map((one) => kind(one)).join(', ') || '–'] as const],
    of.website === undefined ? [] : [[t('website'), text(of.website)] as const],
    of.contactEmail === undefined ? [] : [[t('contactEmail'), of.contactEmail] as const],
    of.supportHours === undefined ? [] : [[t('supportHours'), text(of.supportHours)] as const],
  ]
  return <Facts of={facts.flat()} />
}
