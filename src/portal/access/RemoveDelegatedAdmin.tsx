// Asks a customer before it takes delegated admin back, and says what ends and what stays.
import { type PartnerAccess, removeDelegatedAdmin } from '../../contract/partner-access.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'

export function RemoveDelegatedAdmin({
  access: { id, partnerName: name, kind },
  onClose,
}: {
  access: PartnerAccess
  onClose: () => void
}) {
  const t = useText('access')
  const notify = useNotify()
  const act = useAct(removeDelegatedAdmin)
  const isReseller = kind === 'indirect_reseller'
  const onSuccess = () => {
    notify(t('removed', { name }))
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('removeTitle', { name })}
      confirm={t('remove')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id } }, { onSuccess })}
      onClose={onClose}
    >
      <p>{t('removeNow')}</p>
      <ul>
        <li>{t('removeUsers', { name })}</li>
        {isReseller && <li>{t('removeSubscriptions', { name })}</li>}
        <li>{t('removeNotice')}</li>
      </ul>
      <p>{isReseller ? t('removeReseller') : t('removeSeller', { name })}</p>
    </ConfirmDialog>
  )
}
