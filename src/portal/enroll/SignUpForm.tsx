// Create one: what is needed for the link to a new work account, and that it is on its way (rule 4).
import { useState } from 'react'
import { createSignUp } from '../../contract/sign-ups.ts'
import { refusalOfContact } from '../../domain/enrolment-draft.ts'
import { type Cloud, clouds } from '../../domain/organization.ts'
import { countries } from '../../domain/region.ts'
import { useAct } from '../api.ts'
import { useSharedText } from '../common-words.ts'
import { useLanguage, useText } from '../language.tsx'
import { CountryOptions } from '../ui/CountryOptions.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { type Form, useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useEnrollText } from './words.ts'

interface Company {
  readonly companyName: string
  readonly country: string
  readonly cloud: string
  readonly fullName: string
}

export function useCompanyLabels(): Record<keyof Company, string> {
  const t = useEnrollText('signUp')
  return {
    companyName: t('companyName'),
    country: t('country'),
    cloud: t('cloud'),
    fullName: t('fullName'),
  }
}

/** Of a form that holds more, too. */
export function CompanyFields<T extends Company>({ form }: { form: Form<T> }) {
  const t = useEnrollText('signUp')
  const labels = useCompanyLabels()
  const own = form as unknown as Form<Company>
  return (
    <>
      <TextField
        form={own}
        name="companyName"
        label={labels.companyName}
        autoComplete="organization"
      />
      <div className="pair">
        <SelectField form={own} name="country" label={labels.country} hint={t('countryHelp')}>
          <option value="">{t('choose')}</option>
          <CountryOptions codes={countries} />
        </SelectField>
        <SelectField form={own} name="cloud" label={labels.cloud} hint={t('countryHelp')}>
          {clouds.map((cloud) => (
            <option key={cloud} value={cloud}>
              {t(`cloud_${cloud}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField form={own} name="fullName" label={labels.fullName} autoComplete="name" />
    </>
  )
}

const nothing = { companyName: '', country: '', cloud: 'public', fullName: '', email: '' }

export function SignUpForm() {
  const t = useEnrollText('signUp')
  const common = useText('common')
  const refusals = useSharedText('refusals')
  const labels = { ...useCompanyLabels(), email: t('email') }
  const { language } = useLanguage()
  const act = useAct(createSignUp)
  const [sent, setSent] = useState<{ email: string; hours: number } | null>(null)
  const need = (value: string) => (value.trim() === '' ? common('required') : undefined)
  const wrongAddress = (email: string) => {
    const refusal = refusalOfContact(email.trim(), [])
    return refusal === null ? undefined : refusals(refusal)
  }
  const form = useForm(nothing, (values) => ({
    companyName: need(values.companyName),
    country: need(values.country),
    fullName: need(values.fullName),
    email: need(values.email) ?? wrongAddress(values.email),
  }))
  const go = ({ email, cloud, ...rest }: typeof nothing) =>
    act.mutate(
      { body: { ...rest, email: email.trim(), cloud: cloud as Cloud, language } },
      { onSuccess: ({ hours }) => setSent({ email: email.trim(), hours }) },
    )
  return (
    <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={go}>
      <p>{t('lead')}</p>
      <CompanyFields form={form} />
      <TextField
        form={form}
        name="email"
        type="email"
        label={labels.email}
        hint={t('emailHelp')}
        autoComplete="email"
      />
      {sent !== null && (
        <Message tone="done" title={t('sent', { email: sent.email })} announced>
          {t('sentBody', { hours: sent.hours })}
        </Message>
      )}
      <div className="buttons">
        <SubmitButton label={sent === null ? t('send') : t('again')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}
