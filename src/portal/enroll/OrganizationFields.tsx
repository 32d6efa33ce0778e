// The fields of step 6: legal business profile, primary contact, customer support (rules 8, 9, 10).
import { Checkbox, Field as FieldFrame, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { useCountry } from '../ui/country.ts'
import { Facts } from '../ui/Facts.tsx'
import type { Form } from '../ui/form.ts'
import { TextField } from '../ui/TextField.tsx'
import { type Field, needed, ownContact, supportOf, type Values } from './content.ts'
import { useEnrollText } from './words.ts'

export function useFieldLabels(): Record<Field, string> {
  const t = useEnrollText('enroll')
  const wizard = useText('wizard')
  return {
    companyName: t('companyName'),
    registrationNumber: wizard('registrationNumber'),
    addressLine1: wizard('addressLine1'),
    addressLine2: wizard('addressLine2'),
    city: wizard('city'),
    state: wizard('state'),
    postalCode: wizard('postalCode'),
    firstName: wizard('firstName'),
    lastName: wizard('lastName'),
    email: wizard('email'),
    phoneNumber: wizard('phoneNumber'),
    supportEmail: t('supportEmail'),
    supportTelephone: t('supportTelephone'),
    supportWebsite: t('supportWebsite'),
  }
}

interface Props {
  form: Form<Values>
}

function useField({ form }: Props) {
  const labels = useFieldLabels()
  return (name: Field) => ({ form, name, label: labels[name] })
}

export function LegalFields({ form, mpnId }: Props & { mpnId: string }) {
  const t = useEnrollText('enroll')
  const common = useText('common')
  const countryName = useCountry()
  const { country } = useSession().organization
  const field = useField({ form })
  const asked = needed(country)
  const ask = (name: Field) => ({ ...field(name), optional: !asked.includes(name) })
  return (
    <fieldset>
      <legend>{t('legal')}</legend>
      <Facts
        of={[
          [t('mpnId'), mpnId],
          [common('country'), t('countryFixed', { country: countryName(country) })],
        ]}
      />
      <TextField {...field('companyName')} hint={t('companyHelp')} />
      <TextField {...ask('registrationNumber')} />
      <TextField {...field('addressLine1')} />
      <TextField {...field('addressLine2')} optional />
      <div className="pair">
        <TextField {...field('city')} />
        <TextField {...ask('state')} />
      </div>
      <TextField {...field('postalCode')} optional />
    </fieldset>
  )
}

export function ContactFields({ form }: Props) {
  const t = useEnrollText('enroll')
  const { user, organization } = useSession()
  const field = useField({ form })
  const own = ownContact({
    fullName: user.fullName,
    userName: user.userName ?? '',
    companyName: organization.name,
  })
  const [who, setWho] = useState(form.values.email === own.email ? 'me' : 'other')
  const choose = (next: string) => {
    setWho(next)
    const contact = next === 'me' ? own : { firstName: '', lastName: '', email: '' }
    for (const name of ['firstName', 'lastName', 'email'] as const) form.set(name, contact[name])
    if (next !== 'me') form.set('phoneNumber', '')
  }
  const isPhoneAsked = needed(organization.country).includes('phoneNumber')
  return (
    <fieldset>
      <legend>{t('contact')}</legend>
      <p className="hint">{t('contactHelp')}</p>
      <FieldFrame label={t('contactWho')}>
        <RadioGroup layout="horizontal" value={who} onChange={(_, { value }) => choose(value)}>
          <Radio value="me" label={t('contactMe')} />
          <Radio value="other" label={t('contactOther')} />
        </RadioGroup>
      </FieldFrame>
      <div className="pair">
        <TextField {...field('firstName')} />
        <TextField {...field('lastName')} />
      </div>
      <TextField {...field('email')} type="email" hint={t('emailHelp')} />
      <TextField {...field('phoneNumber')} optional={!isPhoneAsked} />
    </fieldset>
  )
}

export function SupportFields({ form, contact }: Props & { contact: EnrolmentContent }) {
  const t = useEnrollText('enroll')
  const field = useField({ form })
  const same = supportOf(contact)
  const names = ['supportEmail', 'supportTelephone'] as const
  const isGiven = names.some((name) => same[name] !== '')
  const isSame = isGiven && names.every((name) => form.values[name] === same[name])
  // Unticking empties what ticking filled in.
  const copy = (isTicked: boolean) => {
    for (const name of names) form.set(name, isTicked ? same[name] : '')
  }
  return (
    <fieldset>
      <legend>{t('support')}</legend>
      <p className="hint">{t('supportHelp')}</p>
      {isGiven && (
        <Checkbox
          label={t('supportSame')}
          checked={isSame}
          onChange={(_, { checked }) => copy(checked === true)}
        />
      )}
      <div className="pair">
        <TextField {...field('supportEmail')} type="email" />
        <TextField {...field('supportTelephone')} />
      </div>
      <TextField {...field('supportWebsite')} optional />
    </fieldset>
  )
}
