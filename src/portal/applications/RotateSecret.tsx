// One more secret for an application, beside the old one or instead of it.
import { Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import type { Application } from '../../contract/application-resource.ts'
import { rotateApplicationSecret } from '../../contract/applications.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { useSettingsText } from '../settings/words.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { DaysField, fieldsOf, useFieldLabels } from './ApplicationFields.tsx'
import { ApplicationSecret, type MadeSecret } from './ApplicationSecret.tsx'

export function RotateSecret({ of, onDone }: { of: Application; onDone: () => void }) {
  const t = useSettingsText('applications')
  const common = useText('common')
  const labels = useFieldLabels()
  const act = useAct(rotateApplicationSecret)
  const form = useForm(fieldsOf(of), () => ({}))
  const [endOthers, setEndOthers] = useState(false)
  const [made, setMade] = useState<MadeSecret | null>(null)
  if (made !== null)
    return (
      <>
        <h2>{made.name}</h2>
        <ApplicationSecret made={made} onDone={onDone} />
      </>
    )
  const make = () =>
    act.mutate(
      { params: { id: of.id }, body: { expiresInDays: Number(form.values.days), endOthers } },
      {
        onSuccess: ({ id, name, clientSecret, secrets }) => {
          act.reset()
          setMade({ id, name, secret: clientSecret, until: secrets.at(-1)?.expirationDate ?? '' })
        },
      },
    )
  return (
    <>
      <h2>{t('rotateTitle', { name: of.name })}</h2>
      <p>{t('rotateLead')}</p>
      <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={make}>
        <DaysField form={form} />
        <Checkbox
          label={t('endOthers')}
          checked={endOthers}
          onChange={(_, { checked }) => setEndOthers(checked === true)}
        />
        <p className="hint tick-help">{t('endOthersHint')}</p>
        <div className="buttons">
          <SubmitButton label={t('make')} busy={act.isPending} />
          <LinkButton to="/settings/api-keys" search={{}}>
            {common('cancel')}
          </LinkButton>
        </div>
      </FormWithSummary>
    </>
  )
}
