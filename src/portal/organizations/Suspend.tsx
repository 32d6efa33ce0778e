// Asks before a company is suspended, says what that does, and wants the reason that the company will read.
import type { WireOrganizationDetail } from '../../contract/organization-resource.ts'
import { suspendOrganization } from '../../contract/suspensions.ts'
import { type SuspensionReason, suspensionReasons } from '../../domain/suspension.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { useDeskText } from '../system/words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'

const initial: { reason: SuspensionReason; text: string } = { reason: 'overdue', text: '' }

export function Suspend({
  company: { id, name },
  onClose,
}: {
  company: WireOrganizationDetail
  onClose: () => void
}) {
  const t = useDeskText('suspension')
  const common = useText('common')
  const notify = useNotify()
  const act = useAct(suspendOrganization)
  const form = useForm(initial, ({ text }) => ({
    text: text.trim() === '' ? common('required') : undefined,
  }))
  const suspend = () =>
    void form.submit(({ reason, text }) =>
      act.mutate(
        { params: { id }, body: { reason, text: text.trim().slice(0, 2000) } },
        {
          onSuccess: () => {
            notify(t('suspended', { name }))
            onClose()
          },
        },
      ),
    )
  return (
    <ConfirmDialog
      title={t('suspendTitle', { name })}
      confirm={t('suspend')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={suspend}
      onClose={onClose}
    >
      <p>{t('effect')}</p>
      <SelectField form={form} name="reason" label={t('reason')}>
        {suspensionReasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(reason)}
          </option>
        ))}
      </SelectField>
      <TextAreaField form={form} name="text" label={t('text')} hint={t('textHelp')} rows={4} />
    </ConfirmDialog>
  )
}
