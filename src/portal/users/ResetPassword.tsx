// Asks before a person's password is replaced, and how the new one gets to the person.
import { useState } from 'react'
import type { Delivery, UserCredentials, WireUser } from '../../contract/user-resource.ts'
import { resetUserPassword } from '../../contract/users.ts'
import { useAct } from '../api.ts'
import { useSettingsText } from '../settings/words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DeliveryField } from './DeliveryField.tsx'

export function ResetPassword({
  user,
  onClose,
  onDone,
}: {
  user: WireUser
  onClose: () => void
  onDone: (credentials: UserCredentials) => void
}) {
  const t = useSettingsText('user')
  const act = useAct(resetUserPassword)
  const [delivery, choose] = useState<Delivery>('password_link')
  return (
    <ConfirmDialog
      title={t('resetTitle', { name: user.fullName })}
      confirm={t('reset')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate(
          { params: { id: user.id }, body: { delivery } },
          {
            onSuccess: (credentials) => {
              onClose()
              onDone(credentials)
            },
          },
        )
      }
      onClose={onClose}
    >
      <p>{t('resetBody')}</p>
      <DeliveryField value={delivery} onChange={choose} />
    </ConfirmDialog>
  )
}
