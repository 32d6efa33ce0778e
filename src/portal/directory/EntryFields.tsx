// The fields of an entry; countries and languages are added one by one, or by the region.
import { Checkbox, Field, Select } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { WireWanted } from '../../contract/provider-directory-resource.ts'
import { languages } from '../../domain/organization.ts'
import { type HelpKind, helpKinds, spokenLanguages } from '../../domain/provider-directory.ts'
import { type Region, regionOf } from '../../domain/region.ts'
import { useLanguage } from '../language.tsx'
import { Chip } from '../ui/Chip.tsx'
import { countryName } from '../ui/country.ts'
import type { Form } from '../ui/form.ts'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { TextField } from '../ui/TextField.tsx'
import '../find-a-provider/directory.css'
import { useDirectoryText } from '../find-a-provider/words.ts'
import {
  countriesFor,
  type EntryForm,
  type EntryValues,
  type Home,
  useEntryLabels,
} from './entry-form.ts'

interface Choice {
  readonly value: string
  readonly name: string
}

/** What is chosen stands above the choice of more. */
function Several<T extends EntryValues>({
  form,
  name,
  label,
  choices,
  groups = [],
  nameOf,
}: {
  form: Form<T>
  name: 'countries' | 'languages'
  label: string
  choices: readonly Choice[]
  /** Choices that stand for many. */
  groups?: readonly (Choice & { readonly of: readonly string[] })[]
  nameOf: (value: string) => string
}) {
  const t = useDirectoryText('entry')
  const labels = useEntryLabels()
  const held: readonly string[] = form.values[name]
  const hold = (values: readonly string[]) => form.set(name, [...new Set(values)] as never)
  const error = form.errors[name]
  const add = (value: string) =>
    value !== '' && hold([...held, ...(groups.find((one) => one.value === value)?.of ?? [value])])
  return (
    <fieldset>
      <legend>{labels[name]}</legend>
      <div className="entry-choices">
        {held.map((value) => (
          <Chip
            key={value}
            remove={t('take', { name: nameOf(value) })}
            onRemove={() => hold(held.filter((one) => one !== value))}
          >
            {nameOf(value)}
          </Chip>
        ))}
      </div>
      <Field
        label={label}
        {...(error === undefined
          ? {}
          : { validationState: 'error' as const, validationMessage: error })}
      >
        <Select id={name} value="" onChange={(_, { value }) => add(value)}>
          <option value="">–</option>
          {[...groups, ...choices.filter(({ value }) => !held.includes(value))].map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
    </fieldset>
  )
}

function useChoices(home: Home | undefined) {
  const open = countriesFor(home)
  const region = useDirectoryText('regions')
  const { language } = useLanguage()
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const country = (code: string) => countryName(language, code)
  const spoken = (code: string) => names.of(code) ?? code
  const sorted = (codes: readonly string[], nameOf: (code: string) => string) =>
    codes
      .map((value) => ({ value, name: nameOf(value) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, language))
  const regions = [...new Set(open.map((code) => regionOf(code)))].flatMap((id) => {
    const of = open.filter((code) => regionOf(code) === id)
    return id === null || of.length < 2 ? [] : [{ value: id, name: region(id as Region), of }]
  })
  return {
    country,
    spoken,
    countries: sorted(open, country),
    spokenLanguages: sorted(spokenLanguages, spoken),
    regions,
  }
}

function Services({ form }: { form: EntryForm }) {
  const kind = useDirectoryText('findProvider')
  const labels = useEntryLabels()
  const { services } = form.values
  const choose = (one: HelpKind, is: boolean) =>
    form.set(
      'services',
      helpKinds.filter((each) => (each === one ? is : services.includes(each))),
    )
  return (
    <fieldset className="ticks">
      <legend>{labels.services}</legend>
      {helpKinds.map((one) => (
        <Checkbox
          key={one}
          label={kind(one)}
          checked={services.includes(one)}
          onChange={(_, { checked }) => choose(one, checked === true)}
        />
      ))}
    </fieldset>
  )
}

const all: readonly (keyof WireWanted)[] = [
  'name',
  'logo',
  'descriptions',
  'countries',
  'languages',
  'services',
  'website',
  'contactEmail',
  'supportHours',
]

export function EntryFields<T extends EntryValues>({
  form,
  home,
  logo,
  only = all,
}: {
  form: Form<T>
  home: Home | undefined
  /** Where the picture is brought depends on who does it. */
  logo: ReactNode
  only?: readonly (keyof WireWanted)[]
}) {
  const t = useDirectoryText('entry')
  const labels = useEntryLabels()
  const choices = useChoices(home)
  const entry = form as unknown as EntryForm
  const has = (name: keyof WireWanted) => only.includes(name)
  const field = (name: 'name' | 'website' | 'contactEmail' | 'supportHours') => ({
    form: entry,
    name,
    label: labels[name],
  })
  return (
    <>
      {has('name') && <TextField {...field('name')} />}
      {has('logo') && logo}
      {has('descriptions') &&
        languages.map((one) => (
          <TextAreaField key={one} form={entry} name={one} label={labels[one]} rows={3} />
        ))}
      {has('countries') && (
        <Several
          form={form}
          name="countries"
          label={t('addCountry')}
          choices={choices.countries}
          groups={choices.regions}
          nameOf={choices.country}
        />
      )}
      {has('languages') && (
        <Several
          form={form}
          name="languages"
          label={t('addLanguage')}
          choices={choices.spokenLanguages}
          nameOf={choices.spoken}
        />
      )}
      {has('services') && <Services form={entry} />}
      {has('website') && <TextField {...field('website')} hint={t('websiteHelp')} optional />}
      {has('contactEmail') && <TextField {...field('contactEmail')} type="email" />}
      {has('supportHours') && <TextField {...field('supportHours')} optional />}
    </>
  )
}
