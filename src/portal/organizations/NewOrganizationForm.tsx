// The form on a new company: the company itself, then its first global admin.
import { createOrganization } from '../../contract/organizations.ts'
import { type Cloud, clouds, type Language, languages } from '../../domain/organization.ts'
import { countries } from '../../domain/region.ts'
import { useAct } from '../api.ts'
import { useLanguage, useText } from '../language.tsx'
import { useDeskText } from '../system/words.ts'
import { countryName } from '../ui/country.ts'
import { faultOf } from '../ui/email-text.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'

export interface Welcome {
  readonly name: string
  readonly userName: string
  /** Absent when the server has answered this act before: it shows the link once. */
  readonly link: string | undefined
  readonly until: string
}

const kinds = ['indirect_provider', 'indirect_reseller', 'direct_partner'] as const
const initial = {
  kind: 'indirect_reseller',
  name: '',
  domain: '',
  mpnId: '',
  country: '',
  cloud: 'public',
  language: 'en',
  fullName: '',
  email: '',
}

function useChecks() {
  const t = useText('organizations')
  const request = useText('request')
  const common = useText('common')
  const need = (value: string) => (value.trim() === '' ? common('required') : undefined)
  const form = (value: string, isGood: boolean, text: string) =>
    need(value) ?? (isGood ? undefined : text)
  return ({ name, domain, mpnId, country, fullName, email }: typeof initial) => ({
    name: need(name),
    domain: form(domain, /^([\w-]+\.)+[\w-]+$/.test(domain.trim()), t('domainBad')),
    mpnId: form(mpnId, /^\d{4,12}$/.test(mpnId.trim()), request('mpnBad')),
    country: need(country),
    fullName: need(fullName),
    email: form(
      email,
      faultOf({ to: email.trim(), subject: '', body: '' }) === null,
      request('emailBad'),
    ),
  })
}

const bodyOf = (values: typeof initial) => ({
  kind: kinds.find((kind) => kind === values.kind) ?? 'indirect_reseller',
  name: values.name.trim(),
  domain: values.domain.trim().toLowerCase(),
  mpnId: values.mpnId.trim(),
  country: values.country,
  cloud: values.cloud as Cloud,
  language: values.language as Language,
  admin: { fullName: values.fullName.trim(), email: values.email.trim() },
})

function CountryOptions() {
  const t = useText('organizations')
  const { language } = useLanguage()
  const named = countries.map((code) => ({ code, name: countryName(language, code) }))
  return (
    <>
      <option value="">{t('countryChoose')}</option>
      {named
        .toSorted((a, b) => a.name.localeCompare(b.name, language))
        .map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
    </>
  )
}

function useLabels() {
  const t = useText('organizations')
  const desk = useDeskText('organization')
  const common = useText('common')
  return {
    kind: t('kind'),
    name: t('companyName'),
    domain: t('domain'),
    mpnId: common('mpnId'),
    country: common('country'),
    cloud: desk('cloud'),
    language: common('language'),
    fullName: t('fullName'),
    email: t('email'),
  }
}

export function NewOrganizationForm({ onCreated }: { onCreated: (welcome: Welcome) => void }) {
  const t = useText('organizations')
  const kindNames = useText('kinds')
  const desk = useDeskText('organization')
  const names = useText('languages')
  const labels = useLabels()
  const act = useAct(createOrganization)
  const form = useForm(initial, useChecks())
  const create = (values: typeof initial) =>
    act.mutate(
      { body: bodyOf(values) },
      {
        onSuccess: ({ userName, link, expirationDate: until }) =>
          onCreated({ name: values.name, userName, link, until }),
      },
    )
  const field = (name: keyof typeof initial) => ({ form, name, label: labels[name] })
  return (
    <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={create}>
      <fieldset>
        <legend>{t('company')}</legend>
        <SelectField {...field('kind')}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindNames(kind)}
            </option>
          ))}
        </SelectField>
        <TextField {...field('name')} />
        <TextField {...field('domain')} hint={t('domainHelp')} />
        <TextField {...field('mpnId')} />
        <SelectField {...field('country')}>
          <CountryOptions />
        </SelectField>
        <SelectField {...field('cloud')} hint={desk('cloudHelp')}>
          {clouds.map((cloud) => (
            <option key={cloud} value={cloud}>
              {desk(cloud)}
            </option>
          ))}
        </SelectField>
        <SelectField {...field('language')}>
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {names(one)}
            </option>
          ))}
        </SelectField>
      </fieldset>
      <fieldset>
        <legend>{t('admin')}</legend>
        <TextField {...field('fullName')} />
        <TextField {...field('email')} type="email" />
      </fieldset>
      <div className="buttons">
        <SubmitButton label={t('create')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}
