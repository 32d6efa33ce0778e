// Asks before an imported customer that nobody has taken over is forgotten.
import { deleteServedCustomer, type WireServedCustomer } from '../../contract/served-customers.ts'
import { useAct } from '../api.ts'
import { useDeskText } from '../system/words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'

export function ForgetServed({
  customer: { id, companyName: name },
  onClose,
}: {
  customer: WireServedCustomer
  onClose: () => void
}) {
  const t = useDeskText('served')
  const keep = useDeskText('suspension')
  const notify = useNotify()
  const act = useAct(deleteServedCustomer)
  const forget = () =>
    act.mutate(
      { params: { id } },
      {
        onSuccess: () => {
          notify(t('forgotten', { name }))
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      title={t('forgetTitle', { name })}
      confirm={t('forget')}
      keep={keep('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={forget}
      onClose={onClose}
    >
      <p>{t('forgetEffect')}</p>
    </ConfirmDialog>
  )
}
