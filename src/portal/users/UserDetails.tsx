// A person's name, address and language.
import { useState } from 'react'
import type { WireUser } from '../../contract/user-resource.ts'
import { updateUser } from '../../contract/users.ts'
import { refusalToEdit } from '../../domain/user-acts.ts'
import { useAct } from '../api.ts'
import { useSharedText } from '../common-words.ts'
import { useText } from '../language.tsx'
import { useSettingsText } from '../settings/words.ts'
import { RefusalOrReload } from '../ui/ChangedElsewhere.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { LanguageOptions } from '../ui/LanguageOptions.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useActing } from './acting.ts'
import { usePersonChecks } from './person-checks.ts'

export function UserDetails({ user, reload }: { user: WireUser; reload: () => void }) {
  const t = useSettingsText('user')
  const add = useSettingsText('addUser')
  const common = useText('common')
  const refusals = useSharedText('refusals')
  const notify = useNotify()
  const { account, by } = useActing(user)
  const act = useAct(updateUser)
  const [etag, setEtag] = useState(user.attributes.etag ?? '')
  const { fullName, email, language } = user
  const form = useForm({ fullName, email, language }, usePersonChecks())
  const labels = {
    fullName: add('fullName'),
    email: add('email'),
    language: common('language'),
  }
  const refusal = refusalToEdit(account, by)
  const save = (values: typeof form.values) =>
    refusal === null &&
    act.mutate(
      {
        params: { id: user.id },
        body: {
          fullName: values.fullName.trim(),
          email: values.email.trim(),
          language: values.language,
          attributes: { etag },
        },
      },
      {
        onSuccess: (saved) => {
          setEtag(saved.attributes.etag ?? '')
          notify(t('saved', { name: saved.fullName }))
        },
      },
    )
  return (
    <section>
      <h2>{t('details')}</h2>
      <FormWithSummary form={form} labels={labels} error={null} onSubmit={save}>
        <RefusalOrReload error={act.error} reload={reload} />
        <TextField form={form} name="fullName" label={labels.fullName} />
        <TextField form={form} name="email" type="email" label={labels.email} />
        <SelectField form={form} name="language" label={labels.language}>
          <LanguageOptions />
        </SelectField>
        <div className="buttons">
          <SubmitButton
            label={t('save')}
            busy={act.isPending}
            unavailable={refusal === null ? null : refusals(refusal)}
          />
        </div>
      </FormWithSummary>
    </section>
  )
}
