// Asks a reseller before it takes administrator access back, or ends the partnership (W29).
import {
  removePartnership,
  removeTenantAdmin,
  type WirePartnership,
} from '../../contract/partnerships.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'

export type ProviderQuestion = 'admin' | 'partnership'

interface Props {
  partnership: WirePartnership
  onClose: () => void
}

function RemoveAdmin({ partnership: { id, providerName: name }, onClose }: Props) {
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

function RemoveProvider({ partnership, onClose }: Props) {
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

export function ProviderDialog({ question, ...props }: Props & { question: ProviderQuestion }) {
  return question === 'admin' ? <RemoveAdmin {...props} /> : <RemoveProvider {...props} />
}
