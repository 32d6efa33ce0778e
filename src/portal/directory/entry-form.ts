// An entry as a form holds it, and back.
import type { readDirectoryEntry } from '../../contract/directory-entries.ts'
import type { ReplyOf } from '../../contract/endpoint.ts'
import type { WireEntryContent, WireWanted } from '../../contract/provider-directory-resource.ts'
import { type Language, languages } from '../../domain/organization.ts'
import { countriesServedFrom, type HelpKind } from '../../domain/provider-directory.ts'
import { countries, regionOf } from '../../domain/region.ts'
import { isWebLink } from '../../domain/website.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { useText } from '../language.tsx'
import { useCountry } from '../ui/country.ts'
import { faultOf } from '../ui/email-text.ts'
import type { Errors, Form } from '../ui/form.ts'

export interface EntryValues {
  readonly name: string
  readonly en: string
  readonly 'pt-BR': string
  readonly es: string
  readonly ru: string
  readonly countries: readonly string[]
  readonly languages: readonly string[]
  readonly services: readonly HelpKind[]
  readonly website: string
  readonly contactEmail: string
  readonly supportHours: string
  /** Its hash; '' for none. */
  readonly logo: string
}

export type EntryForm = Form<EntryValues>

export const valuesOf = (entry: WireWanted): EntryValues => ({
  name: entry.name ?? '',
  en: entry.descriptions?.en ?? '',
  'pt-BR': entry.descriptions?.['pt-BR'] ?? '',
  es: entry.descriptions?.es ?? '',
  ru: entry.descriptions?.ru ?? '',
  countries: entry.countries ?? [],
  languages: entry.languages ?? [],
  services: entry.services ?? [],
  website: entry.website ?? '',
  contactEmail: entry.contactEmail ?? '',
  supportHours: entry.supportHours ?? '',
  logo: entry.logo ?? '',
})

export const contentOf = (values: EntryValues): WireEntryContent => ({
  name: values.name.trim(),
  descriptions: Object.fromEntries(
    languages
      .map((language): [Language, string] => [language, values[language].trim()])
      .filter(([, text]) => text !== ''),
  ),
  countries: [...values.countries],
  languages: [...values.languages],
  services: [...values.services],
  website: values.website.trim(),
  contactEmail: values.contactEmail.trim(),
  supportHours: values.supportHours.trim(),
  logo: values.logo,
})

/** The fields in which `after` differs. */
export function differing(
  before: WireEntryContent,
  after: WireEntryContent,
): Partial<WireEntryContent> {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => !same(value, before[name as keyof WireEntryContent]),
    ),
  )
}

/** What the entry of such a provider may name; absent while that is not known. */
export type Home = Pick<ReplyOf<typeof readDirectoryEntry>, 'country' | 'cloud'>

export const countriesFor = (home: Home | undefined): readonly string[] =>
  home === undefined
    ? countries
    : countriesServedFrom({ region: regionOf(home.country), cloud: home.cloud })

export function useEntryChecks(home: Home | undefined) {
  const t = useDirectoryText('entry')
  const common = useText('common')
  const need = (value: string) => (value.trim() === '' ? common('required') : undefined)
  const country = useCountry()
  const served = countriesFor(home)
  const some = (values: readonly string[]) => (values.length === 0 ? t('oneAtLeast') : undefined)
  const outside = (values: readonly string[]) => {
    const names = values.filter((one) => !served.includes(one)).map(country)
    return names.length === 0 ? undefined : t('outsideRegion', { names: names.join(', ') })
  }
  return (values: EntryValues) => ({
    name: need(values.name),
    en: languages.every((one) => values[one].trim() === '') ? t('describe') : undefined,
    countries: some(values.countries) ?? outside(values.countries),
    languages: some(values.languages),
    website:
      values.website.trim() === '' || isWebLink(values.website.trim())
        ? undefined
        : t('websiteBad'),
    contactEmail:
      need(values.contactEmail) ??
      (faultOf({ to: values.contactEmail.trim(), subject: '', body: '' }) === null
        ? undefined
        : t('emailBad')),
  })
}

/** What is wrong with fields that are not asked for is nobody's affair here. */
export const onlyFieldsOf = (
  asked: readonly (keyof WireWanted)[],
  errors: Errors<EntryValues>,
): Errors<EntryValues> =>
  Object.fromEntries(
    Object.entries(errors).filter(([name]) =>
      asked.includes(name === 'en' ? 'descriptions' : (name as keyof WireWanted)),
    ),
  )

export function useEntryLabels() {
  const t = useDirectoryText('entry')
  const names = useText('languages')
  const described = (language: Language) => t('descriptionIn', { language: names(language) })
  return {
    name: t('name'),
    en: described('en'),
    'pt-BR': described('pt-BR'),
    es: described('es'),
    ru: described('ru'),
    countries: t('countries'),
    languages: t('languages'),
    services: t('services'),
    website: t('website'),
    contactEmail: t('contactEmail'),
    supportHours: t('supportHours'),
    logo: t('logo'),
  }
}
