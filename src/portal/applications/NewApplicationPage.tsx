// Registers an application; what its program needs is shown once.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { registerApplication } from '../../contract/applications.ts'
import { useAct } from '../api.ts'
import { useSettingsText } from '../settings/words.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Page } from '../ui/Page.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import {
  ApplicationFields,
  addressesIn,
  type Fields,
  fieldsOf,
  rolesIn,
  useFieldChecks,
  useFieldLabels,
} from './ApplicationFields.tsx'
import { ApplicationSecret, type MadeSecret } from './ApplicationSecret.tsx'

const bodyOf = (fields: Fields) => ({
  name: fields.name.trim(),
  type: fields.type,
  roles: rolesIn(fields),
  redirectUris: addressesIn(fields.redirectUris),
  ...(fields.type === 'public' ? {} : { expiresInDays: Number(fields.days) }),
})

function NewApplicationForm({ onMade }: { onMade: (made: MadeSecret | null) => void }) {
  const t = useSettingsText('applications')
  const form = useForm(fieldsOf(null), useFieldChecks())
  const act = useAct(registerApplication)
  const register = (fields: Fields) =>
    act.mutate(
      { body: bodyOf(fields) },
      {
        onSuccess: ({ id, name, type, clientSecret, expirationDate = '' }) => {
          act.reset()
          onMade(
            type === 'public' ? null : { id, name, secret: clientSecret, until: expirationDate },
          )
        },
      },
    )
  return (
    <FormWithSummary form={form} labels={useFieldLabels()} error={act.error} onSubmit={register}>
      <ApplicationFields form={form} isNew />
      <div className="buttons">
        <SubmitButton label={t('submit')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}

export function NewApplicationPage() {
  const t = useSettingsText('applications')
  const settings = useSettingsText('settings')
  const notify = useNotify()
  const navigate = useNavigate()
  const [made, setMade] = useState<MadeSecret | null>(null)
  const leave = () => void navigate({ to: '/settings/api-keys', search: {} })
  const onMade = (one: MadeSecret | null) => {
    setMade(one)
    if (one !== null) return
    notify(t('publicDone'))
    leave()
  }
  return (
    <Page
      title={made === null ? t('register') : t('registered', { name: made.name })}
      needs={registerApplication}
      parents={[
        { to: '/settings', label: settings('title') },
        { to: '/settings/api-keys', label: t('title') },
      ]}
      {...(made === null ? { lead: t('registerLead') } : {})}
      narrow
    >
      {made === null ? (
        <NewApplicationForm onMade={onMade} />
      ) : (
        <ApplicationSecret made={made} onDone={leave} />
      )}
    </Page>
  )
}
