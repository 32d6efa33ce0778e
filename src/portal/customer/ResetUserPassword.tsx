// Asks before a person of the customer gets a temporary password.
import type { WireCustomerUser } from '../../contract/customer-user-resource.ts'
import { resetCustomerUserPassword } from '../../contract/customer-users.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'

export function ResetUserPassword({
  customerId,
  user,
  onClose,
  onDone,
}: {
  customerId: OrganizationId
  user: WireCustomerUser
  onClose: () => void
  onDone: (user: WireCustomerUser) => void
}) {
  const t = useText('customer')
  const reset = useText('resellerUsers')
  const act = useAct(resetCustomerUserPassword)
  return (
    <ConfirmDialog
      title={reset('resetTitle', { name: user.displayName })}
      confirm={reset('reset')}
      keep={reset('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate({ params: { id: customerId, userId: user.id } }, { onSuccess: onDone })
      }
      onClose={onClose}
    >
      <p>{t('resetBody')}</p>
    </ConfirmDialog>
  )
}
