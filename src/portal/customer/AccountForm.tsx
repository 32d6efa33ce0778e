// Changes the customer's billing profile; the etag it was opened with goes along.
import { type ReactNode, useState } from 'react'
import { type readBillingProfile, updateBillingProfile } from '../../contract/billing-profiles.ts'
import type { ReplyOf } from '../../contract/endpoint.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { type Details, faultsOf } from '../new-customer/customer-form.ts'
import { DetailsFields, useDetailLabels } from '../new-customer/DetailsFields.tsx'
import { useFaultTexts } from '../new-customer/fault-texts.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'

export type Profile = ReplyOf<typeof readBillingProfile>

const fixed = ['domain', 'registrationNumber'] as const

const valuesOf = ({ defaultAddress: a, ...profile }: Profile): Details => ({
  companyName: profile.companyName,
  domain: '',
  registrationNumber: '',
  country: a.country,
  language: profile.language,
  firstName: a.firstName,
  lastName: a.lastName,
  email: profile.email,
  phoneNumber: a.phoneNumber ?? '',
  addressLine1: a.addressLine1,
  addressLine2: a.addressLine2 ?? '',
  city: a.city,
  state: a.state ?? '',
  postalCode: a.postalCode ?? '',
})

function bodyOf(values: Details, profile: Profile, etag: string | undefined) {
  const of = (name: keyof Details) => values[name].trim()
  const optional = (name: keyof Details) => (of(name) === '' ? {} : { [name]: of(name) })
  return {
    email: of('email'),
    culture: profile.culture,
    language: of('language'),
    companyName: of('companyName'),
    firstName: of('firstName'),
    lastName: of('lastName'),
    defaultAddress: {
      country: of('country'),
      city: of('city'),
      addressLine1: of('addressLine1'),
      firstName: of('firstName'),
      lastName: of('lastName'),
      ...optional('state'),
      ...optional('addressLine2'),
      ...optional('postalCode'),
      ...optional('phoneNumber'),
    },
    ...(etag === undefined ? {} : { attributes: { etag } }),
  }
}

export function AccountForm({
  id,
  profile,
  error,
}: {
  id: OrganizationId
  profile: Profile
  error: (error: Error | null) => ReactNode
}) {
  const t = useText('customer')
  const labels = useDetailLabels()
  const notify = useNotify()
  const textOf = useFaultTexts()
  const act = useAct(updateBillingProfile)
  // Of what the form was filled with: a later read must not stand in for it.
  const [etag, setEtag] = useState(profile.attributes.etag)
  const form = useForm(valuesOf(profile), (values) => {
    const { domain: _domain, registrationNumber: _number, ...faults } = faultsOf(values)
    return textOf(faults)
  })
  const save = (values: Details) =>
    act.mutate(
      { params: { id }, body: bodyOf(values, profile, etag) },
      {
        onSuccess: (saved) => {
          setEtag(saved.attributes.etag)
          notify(t('saved', { name: saved.companyName }))
        },
      },
    )
  return (
    <FormWithSummary form={form} labels={labels} error={null} onSubmit={save}>
      {error(act.error)}
      <DetailsFields form={form} without={fixed} />
      <div className="buttons">
        <SubmitButton label={t('save')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}
