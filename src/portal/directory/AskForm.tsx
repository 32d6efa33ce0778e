// What shall be different in the entry, sent to the operator as the fields that differ.
import { askDirectoryChange } from '../../contract/directory-entries.ts'
import type { WireEntry } from '../../contract/provider-directory-resource.ts'
import { useAct } from '../api.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { EntryFields } from './EntryFields.tsx'
import {
  contentOf,
  differing,
  type EntryForm,
  type Home,
  useEntryChecks,
  useEntryLabels,
  valuesOf,
} from './entry-form.ts'
import { OwnLogoField } from './LogoField.tsx'

export function AskForm({
  entry,
  home,
  onSent,
}: {
  entry: WireEntry | undefined
  home: Home
  onSent: () => void
}) {
  const t = useDirectoryText('entry')
  const act = useAct(askDirectoryChange)
  const before = valuesOf(entry ?? {})
  const form = useForm({ ...before, note: '' }, useEntryChecks(home))
  const labels = { ...useEntryLabels(), note: t('note') }
  const wanted = differing(contentOf(before), contentOf(form.values))
  const isNothing = Object.keys(wanted).length === 0 && form.values.note.trim() === ''
  return (
    <FormWithSummary
      form={form}
      labels={labels}
      error={act.error}
      onSubmit={({ note }) => {
        if (!isNothing) act.mutate({ body: { wanted, note } }, { onSuccess: onSent })
      }}
    >
      <p>{t('askHelp')}</p>
      <EntryFields
        form={form}
        home={home}
        logo={<OwnLogoField form={form as unknown as EntryForm} />}
      />
      <TextAreaField form={form} name="note" label={labels.note} rows={3} optional />
      <div className="buttons">
        <SubmitButton
          label={t('sendAsk')}
          busy={act.isPending}
          unavailable={isNothing ? t('nothing') : null}
        />
      </div>
    </FormWithSummary>
  )
}
