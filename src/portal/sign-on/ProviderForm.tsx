// The provider, whether it is in force, whom it may bring and what it is trusted with. What changes access is asked for first.
import { useState } from 'react'
import { updateSignOn } from '../../contract/sign-on.ts'
import type { SignOn } from '../../contract/sign-on-resource.ts'
import { useAct } from '../api.ts'
import { RefusalOrReload } from '../ui/ChangedElsewhere.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { useFieldChecks, useFieldLabels } from './field-words.ts'
import { ConnectionFields, PeopleFields, TrustFields, UseFields } from './fields.tsx'
import { bodyOf, type Effect, effectsOf, type Values, valuesOf } from './values.ts'
import { useSignOnSettingsText } from './words.ts'

export function ProviderForm({ held, reload }: { held: SignOn; reload: () => void }) {
  const t = useSignOnSettingsText('signOnPage')
  const notify = useNotify()
  const act = useAct(updateSignOn)
  const [etag, setEtag] = useState(held.attributes.etag ?? '')
  const [asked, setAsked] = useState<Values | null>(null)
  const labels = useFieldLabels()
  const form = useForm<Values>(valuesOf(held), useFieldChecks(held))
  const save = (values: Values) =>
    act.mutate(
      { body: bodyOf(values, etag) },
      {
        onSuccess: (saved) => {
          setEtag(saved.attributes.etag ?? '')
          // It is stored, and not kept on the page.
          form.set('clientSecret', '')
          notify(t('saved'))
        },
        onSettled: () => setAsked(null),
      },
    )
  const submit = (values: Values) =>
    effectsOf(held, values).length === 0 ? save(values) : setAsked(values)
  return (
    <FormWithSummary form={form} labels={labels} error={null} onSubmit={submit}>
      <RefusalOrReload error={act.error} reload={reload} />
      <ConnectionFields form={form} />
      <UseFields form={form} />
      <PeopleFields form={form} />
      <TrustFields form={form} />
      <div className="buttons">
        <SubmitButton label={t('save')} busy={act.isPending} />
      </div>
      {asked !== null && (
        <ConfirmDialog
          title={t('confirmTitle')}
          confirm={t('save')}
          keep={t('keep')}
          busy={act.isPending}
          onConfirm={() => save(asked)}
          onClose={() => setAsked(null)}
        >
          <Effects of={effectsOf(held, asked)} />
        </ConfirmDialog>
      )}
    </FormWithSummary>
  )
}

function Effects({ of }: { of: readonly Effect[] }) {
  const t = useSignOnSettingsText('signOnPage')
  const texts = of.map((effect) =>
    typeof effect === 'string' ? t(effect) : t('adminMeans', { value: effect.admins }),
  )
  return (
    <>
      <p>{t('confirmLead')}</p>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}
