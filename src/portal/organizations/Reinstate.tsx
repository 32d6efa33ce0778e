// Asks before a suspended company is reinstated.
import type { WireOrganizationDetail } from '../../contract/organization-resource.ts'
import { reinstateOrganization } from '../../contract/suspensions.ts'
import { useAct } from '../api.ts'
import { useDeskText } from '../system/words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'

export function Reinstate({
  company: { id, name },
  onClose,
}: {
  company: WireOrganizationDetail
  onClose: () => void
}) {
  const t = useDeskText('suspension')
  const notify = useNotify()
  const act = useAct(reinstateOrganization)
  const reinstate = () =>
    act.mutate(
      { params: { id } },
      {
        onSuccess: () => {
          notify(t('reinstated', { name }))
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      title={t('reinstateTitle', { name })}
      confirm={t('reinstate')}
      keep={t('keep')}
      look="primary"
      busy={act.isPending}
      error={act.error}
      onConfirm={reinstate}
      onClose={onClose}
    >
      <p>{t('reinstateEffect')}</p>
    </ConfirmDialog>
  )
}
