// Asks a reseller before it takes administrator access back; the partnership stays.
import type { WirePartnership } from '../../contract/partnership-resource.ts'
import { removeTenantAdmin } from '../../contract/partnerships.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'

interface Props {
  partnership: WirePartnership
  onClose: () => void
}

export function RemoveAdmin({ partnership: { id, providerName: name }, onClose }: Props) {
  const t = useText('providers')
  const notify = useNotify()
  const act = useAct(removeTenantAdmin)
  const onSuccess = () => {
    notify(t('removedAdmin', { name }))
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('removeAdminTitle', { name })}
      confirm={t('removeAdmin')}
      keep={t('keepAdmin')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id } }, { onSuccess })}
      onClose={onClose}
    >
      <p>{t('removeAdminBody', { name })}</p>
    </ConfirmDialog>
  )
}
