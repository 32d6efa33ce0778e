// Asks a provider before a partnership ends, and says what ends with it (W29).
import type { WirePartnership } from '../../contract/partnership-resource.ts'
import { removePartnership } from '../../contract/partnerships.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'

export function RemoveReseller({
  partnership: { id, resellerName: name, tenantAdminUntil },
  onClose,
}: {
  partnership: WirePartnership
  onClose: () => void
}) {
  const t = useText('resellers')
  const notify = useNotify()
  const act = useAct(removePartnership)
  const remove = () =>
    act.mutate(
      { params: { id } },
      {
        onSuccess: () => {
          notify(t('removed', { name }))
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      title={t('removeTitle', { name })}
      confirm={t('remove')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{t('removeNow')}</p>
      <ul>
        <li>{t('removeActs', { name })}</li>
        {tenantAdminUntil !== undefined && <li>{t('removeAdmin')}</li>}
        <li>{t('removeNotice')}</li>
      </ul>
      <p>{t('removeAgain')}</p>
    </ConfirmDialog>
  )
}
