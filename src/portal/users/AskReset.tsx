// Asks for a reset of a person's second factors: with a reason, because a second admin and the person read it.
import { askSecondFactorReset } from '../../contract/user-acts.ts'
import type { WireUser } from '../../contract/user-resource.ts'
import { resetHours } from '../../domain/second-factor-reset.ts'
import { useAct } from '../api.ts'
import { useSettingsText } from '../settings/words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { TextField } from '../ui/TextField.tsx'

export function AskReset({ user, onClose }: { user: WireUser; onClose: () => void }) {
  const t = useSettingsText('user')
  const notify = useNotify()
  const act = useAct(askSecondFactorReset)
  const called = { name: user.fullName }
  const form = useForm({ reason: '' }, ({ reason }) => ({
    reason: reason.trim() === '' || reason.length > 500 ? t('resetFactorNeeded') : undefined,
  }))
  const asked = () => {
    notify(t('resetFactorDone', called))
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('resetFactorTitle', called)}
      confirm={t('resetFactorAsk')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() =>
        form.submit(({ reason }) =>
          act.mutate(
            { params: { id: user.id }, body: { reason: reason.trim() } },
            { onSuccess: asked },
          ),
        )
      }
      onClose={onClose}
    >
      <p>{t('resetFactorBody', { hours: String(resetHours) })}</p>
      <TextField form={form} name="reason" label={t('resetFactorReason')} />
    </ConfirmDialog>
  )
}
