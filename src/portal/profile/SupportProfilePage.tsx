// Account settings: where customers of the company are sent for support.
import type { ReplyOf } from '../../contract/endpoint.ts'
import { readSupportProfile, updateSupportProfile } from '../../contract/partner-profiles.ts'
import { useAct, useRead } from '../api.ts'
import { mayUse, useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { RefusalOrReload, useReload } from '../ui/ChangedElsewhere.tsx'
import { Facts } from '../ui/Facts.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Page } from '../ui/Page.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFieldChecks } from './fields.ts'
import { useProfileText } from './words.ts'

export function SupportProfilePage() {
  const t = useProfileText('profile')
  const settings = useSettingsText('settings')
  return (
    <Page
      title={t('supportTitle')}
      lead={t('supportHint')}
      needs={readSupportProfile}
      parents={[{ to: '/settings', label: settings('title') }]}
      narrow
    >
      <Content />
    </Page>
  )
}

type Held = ReplyOf<typeof readSupportProfile>

function Content() {
  const t = useProfileText('profile')
  const session = useSession()
  const held = useRead(readSupportProfile)
  const { turn, reload } = useReload()
  if (mayUse(updateSupportProfile, session))
    return <SupportForm key={turn} held={held} reload={reload} />
  return (
    <Facts
      of={[
        [t('email'), held.email || '–'],
        [t('telephone'), held.telephone || '–'],
        [t('website'), held.website || '–'],
      ]}
    />
  )
}

function SupportForm({ held, reload }: { held: Held; reload: () => void }) {
  const t = useProfileText('profile')
  const notify = useNotify()
  const act = useAct(updateSupportProfile)
  const check = useFieldChecks()
  const { email, telephone, website } = held
  const form = useForm({ email, telephone, website }, (values) =>
    check(values, ['email', 'telephone']),
  )
  const labels = { email: t('email'), telephone: t('telephone'), website: t('website') }
  const save = (values: typeof form.values) =>
    act.mutate(
      { body: { ...values, attributes: held.attributes } },
      { onSuccess: () => notify(t('saved')) },
    )
  return (
    <FormWithSummary form={form} labels={labels} error={null} onSubmit={save}>
      <RefusalOrReload error={act.error} reload={reload} />
      <TextField form={form} name="email" label={labels.email} type="email" />
      <TextField form={form} name="telephone" label={labels.telephone} />
      <TextField form={form} name="website" label={labels.website} optional />
      <div className="buttons">
        <SubmitButton label={t('save')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}
