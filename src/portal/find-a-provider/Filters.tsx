// Place, language and kinds of help, each with how many providers it would leave.
import { Checkbox, Field, Select } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { countProviders } from '../../contract/provider-directory.ts'
import type { Cloud } from '../../domain/organization.ts'
import { helpKinds } from '../../domain/provider-directory.ts'
import type { Region } from '../../domain/region.ts'
import { useRead } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { countryName } from '../ui/country.ts'
import { useDirectoryText } from './words.ts'

const route = getRouteApi('/signed-in/find-a-provider')

interface Option {
  readonly value: string
  readonly name: string
  readonly count: number
}

export function Filters() {
  const t = useDirectoryText('findProvider')
  const cloudName = useDirectoryText('clouds')
  const regionName = useDirectoryText('regions')
  const { language } = useLanguage()
  const { after: _, contact: _contact, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const { cloud, place, language: spoken, services } = search
  const query = {
    ...(cloud && { cloud: cloud as Cloud }),
    ...(place && { place }),
    ...(spoken && { language: spoken }),
    ...(services && { services }),
  }
  const counts = useRead(countProviders, { query })
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const inOrder = (list: readonly Option[]) =>
    list.toSorted((a, b) => a.name.localeCompare(b.name, language))
  const named = (list: typeof counts.places, nameOf: (value: string) => string) =>
    inOrder(list.map(({ value, count }) => ({ value, count, name: nameOf(value) })))
  const isCountry = ({ value }: { value: string }) => value.length === 2
  // Counts know no names: beside a name that is searched for they would promise what is not there.
  const labelOf = ({ name, count }: Pick<Option, 'name' | 'count'>) =>
    search.search === undefined ? t('counted', { name, count }) : name
  const chosen = (services ?? '').split(',').filter((one) => one !== '')
  const set = (name: 'cloud' | 'place' | 'language' | 'services', value: string) => {
    const { [name]: _gone, ...rest } = search
    void navigate({ search: { ...rest, ...(value === '' ? {} : { [name]: value }) } })
  }
  const options = (list: readonly Option[]) =>
    list.map((one) => (
      <option key={one.value} value={one.value}>
        {labelOf(one)}
      </option>
    ))
  // A choice that leaves nothing is still the choice.
  const withChosen = (list: readonly Option[], value: string | undefined, name: string) =>
    value === undefined || list.some((one) => one.value === value)
      ? list
      : [...list, { value, name, count: 0 }]
  const places = counts.places
  const regions = named(
    places.filter((one) => !isCountry(one)),
    (id) => regionName(id as Region),
  )
  const countries = withChosen(
    named(places.filter(isCountry), (code) => countryName(language, code)),
    place?.length === 2 ? place : undefined,
    place === undefined ? '' : countryName(language, place.toUpperCase()),
  )
  const spokenNames = withChosen(
    named(counts.languages, (code) => names.of(code) ?? code),
    spoken,
    spoken === undefined ? '' : (names.of(spoken) ?? spoken),
  )
  const countOf = (kind: string) => counts.services.find(({ value }) => value === kind)?.count ?? 0
  const clouds = withChosen(
    counts.clouds.map((one) => ({ ...one, name: cloudName(one.value as Cloud) })),
    counts.cloud,
    cloudName(counts.cloud),
  )
  return (
    <div className="provider-filters">
      {clouds.length > 1 && (
        <Field label={t('cloud')}>
          <Select value={counts.cloud} onChange={(_, { value }) => set('cloud', value)}>
            {options(clouds)}
          </Select>
        </Field>
      )}
      <Field label={t('place')}>
        <Select value={place ?? ''} onChange={(_, { value }) => set('place', value)}>
          <option value="">{t('anyPlace')}</option>
          <optgroup label={t('regions')}>{options(regions)}</optgroup>
          <optgroup label={t('countries')}>{options(countries)}</optgroup>
        </Select>
      </Field>
      <Field label={t('language')}>
        <Select value={spoken ?? ''} onChange={(_, { value }) => set('language', value)}>
          <option value="">{t('anyLanguage')}</option>
          {options(spokenNames)}
        </Select>
      </Field>
      <fieldset>
        <legend>{t('helpsWith')}</legend>
        {helpKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={labelOf({ name: t(kind), count: countOf(kind) })}
            checked={chosen.includes(kind)}
            onChange={(_, { checked }) =>
              set(
                'services',
                helpKinds
                  .filter((one) => (one === kind ? checked === true : chosen.includes(one)))
                  .join(','),
              )
            }
          />
        ))}
      </fieldset>
      {search.search === undefined && (
        <output className="provider-count">{t('found', { count: counts.total })}</output>
      )}
    </div>
  )
}
