// Another name, other roles or redirect addresses for an application.
import type { Application } from '../../contract/application-resource.ts'
import { updateApplication } from '../../contract/applications.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { useSettingsText } from '../settings/words.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useNotify } from '../ui/Notices.tsx'
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

export function EditApplication({ of, onDone }: { of: Application; onDone: () => void }) {
  const t = useSettingsText('applications')
  const common = useText('common')
  const notify = useNotify()
  const form = useForm(fieldsOf(of), useFieldChecks())
  const act = useAct(updateApplication)
  const save = (fields: Fields) =>
    act.mutate(
      {
        params: { id: of.id },
        body: {
          name: fields.name.trim(),
          roles: rolesIn(fields),
          redirectUris: addressesIn(fields.redirectUris),
        },
      },
      {
        onSuccess: ({ name }) => {
          notify(t('saved', { name }))
          onDone()
        },
      },
    )
  return (
    <>
      <h2>{t('editTitle', { name: of.name })}</h2>
      <FormWithSummary form={form} labels={useFieldLabels()} error={act.error} onSubmit={save}>
        <ApplicationFields form={form} isNew={false} />
        <div className="buttons">
          <SubmitButton label={t('save')} busy={act.isPending} />
          <LinkButton to="/settings/api-keys" search={{}}>
            {common('cancel')}
          </LinkButton>
        </div>
      </FormWithSummary>
    </>
  )
}
