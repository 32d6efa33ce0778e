// Asks before a request is declined.
import {
  declinePartnershipRequest,
  type PartnershipOffer,
} from '../../contract/partnership-offers.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'

export function DeclineDialog({
  offer: { id, providerName: name },
  secret,
  onClose,
  onDeclined,
}: {
  offer: PartnershipOffer
  secret: string
  onClose: () => void
  onDeclined: () => void
}) {
  const t = useText('accept')
  const act = useAct(declinePartnershipRequest)
  return (
    <ConfirmDialog
      title={t('declineTitle', { name })}
      confirm={t('decline')}
      keep={t('declineKeep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id }, body: { secret } }, { onSuccess: onDeclined })}
      onClose={onClose}
    >
      <p>{t('declineBody', { name })}</p>
    </ConfirmDialog>
  )
}
