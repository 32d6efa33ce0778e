// Asks a reseller before it ends a partnership, and says what ends with it (W29).
import type { WirePartnership } from '../../contract/partnership-resource.ts'
import { removePartnership } from '../../contract/partnerships.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'

interface Props {
  partnership: WirePartnership
  onClose: () => void
}

export function RemoveProvider({ partnership, onClose }: Props) {
  const { id, providerName: name, tenantAdminUntil } = partnership
  const t = useText('providers')
  const resellers = useText('resellers')
  const notify = useNotify()
  const act = useAct(removePartnership)
  const onSuccess = () => {
    notify(resellers('removed', { name }))
    onClose()
  }
  return (
    <ConfirmDialog
      title={resellers('removeTitle', { name })}
      confirm={resellers('remove')}
      keep={resellers('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id } }, { onSuccess })}
      onClose={onClose}
    >
      <p>{resellers('removeNow')}</p>
      <ul>
        <li>{t('removeActs', { name })}</li>
        {tenantAdminUntil !== undefined && <li>{t('removeOwnAdmin')}</li>}
        <li>{resellers('removeNotice')}</li>
      </ul>
      <p>{t('removeAgain', { name })}</p>
    </ConfirmDialog>
  )
}
