// The fields of a new customer: the company, its first contact, its address.
import { countries, regionOf } from '../../domain/region.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { CountryOptions } from '../ui/CountryOptions.tsx'
import type { Form } from '../ui/form.ts'
import { LanguageOptions } from '../ui/LanguageOptions.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type Details, neededIn } from './customer-form.ts'

export function useDetailLabels(): Record<keyof Details, string> {
  const t = useText('wizard')
  const common = useText('common')
  const customers = useText('customers')
  return {
    companyName: customers('company'),
    domain: customers('domain'),
    registrationNumber: t('registrationNumber'),
    country: common('country'),
    language: t('language'),
    firstName: t('firstName'),
    lastName: t('lastName'),
    email: t('email'),
    phoneNumber: t('phoneNumber'),
    addressLine1: t('addressLine1'),
    addressLine2: t('addressLine2'),
    city: t('city'),
    state: t('state'),
    postalCode: t('postalCode'),
  }
}

/** Orders stay inside one region. */
export const sellableFrom = (country: string): readonly string[] =>
  countries.filter((code) => regionOf(code) === regionOf(country))

/** `without`: what an existing customer keeps. */
export function DetailsFields({
  form,
  without = [],
}: {
  form: Form<Details>
  without?: readonly (keyof Details)[]
}) {
  const t = useText('wizard')
  const labels = useDetailLabels()
  const { country } = useSession().organization
  const field = (name: keyof Details) => ({ form, name, label: labels[name] })
  const asked = neededIn(form.values.country)
  const ask = (name: keyof Details) => ({ ...field(name), optional: !asked.includes(name) })
  return (
    <>
      <fieldset>
        <legend>{t('account')}</legend>
        <TextField {...field('companyName')} hint={t('companyHelp')} />
        {!without.includes('domain') && <TextField {...field('domain')} hint={t('domainHelp')} />}
        <div className="pair">
          <SelectField {...field('country')}>
            <CountryOptions codes={sellableFrom(country)} />
          </SelectField>
          {!without.includes('registrationNumber') && <TextField {...ask('registrationNumber')} />}
        </div>
        <SelectField {...field('language')}>
          <LanguageOptions />
        </SelectField>
      </fieldset>
      <fieldset>
        <legend>{t('contact')}</legend>
        <div className="pair">
          <TextField {...field('firstName')} />
          <TextField {...field('lastName')} />
        </div>
        <div className="pair">
          <TextField {...field('email')} type="email" />
          <TextField {...ask('phoneNumber')} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('address')}</legend>
        <TextField {...field('addressLine1')} />
        <TextField {...field('addressLine2')} optional />
        <div className="pair">
          <TextField {...field('city')} />
          <TextField {...ask('state')} />
        </div>
        <TextField {...field('postalCode')} optional />
      </fieldset>
    </>
  )
}
