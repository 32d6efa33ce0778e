// The operator edits what a provider asks for, and approves it so.
import { Button } from '@fluentui/react-components'
import { approveDirectoryChange, readDirectoryEntry } from '../../contract/directory-entries.ts'
import type { WireChange, WireWanted } from '../../contract/provider-directory-resource.ts'
import { useAct, usePeek } from '../api.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { useText } from '../language.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { EntryFields } from './EntryFields.tsx'
import {
  contentOf,
  type EntryValues,
  onlyFieldsOf,
  useEntryChecks,
  useEntryLabels,
  valuesOf,
} from './entry-form.ts'
import { DeskLogoField } from './LogoField.tsx'

export function ApproveEdited({ change, onClose }: { change: WireChange; onClose: () => void }) {
  const t = useDirectoryText('directoryDesk')
  const common = useText('common')
  const notify = useNotify()
  const act = useAct(approveDirectoryChange)
  const { id, providerId, wanted } = change
  const asked = Object.keys(wanted) as (keyof WireWanted)[]
  const home = usePeek(readDirectoryEntry, { params: { id: providerId } }) ?? undefined
  const checks = useEntryChecks(home)
  const form = useForm(valuesOf(wanted), (values) => onlyFieldsOf(asked, checks(values)))
  const approve = (values: EntryValues) => {
    const content = contentOf(values)
    const applied = Object.fromEntries(asked.map((field) => [field, content[field]]))
    const onSuccess = () => {
      notify(t('approved'))
      onClose()
    }
    act.mutate({ params: { id }, body: { applied } }, { onSuccess })
  }
  return (
    <FormWithSummary form={form} labels={useEntryLabels()} error={act.error} onSubmit={approve}>
      <p className="hint">{t('editHelp')}</p>
      <EntryFields
        form={form}
        home={home}
        only={asked}
        logo={<DeskLogoField form={form} providerId={providerId} />}
      />
      <div className="buttons">
        <SubmitButton label={t('approveEdited')} busy={act.isPending} />
        <Button onClick={onClose}>{common('cancel')}</Button>
      </div>
    </FormWithSummary>
  )
}
