// Asks before an act on a person's access, and says afterwards that it is done.
import {
  blockUser,
  confirmSecondFactorReset,
  removeUser,
  restoreUser,
  signOutUser,
  unblockUser,
  withdrawSecondFactorReset,
} from '../../contract/user-acts.ts'
import type { WireUser } from '../../contract/user-resource.ts'
import { useAct } from '../api.ts'
import { useSettingsText } from '../settings/words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'

const endpoints = {
  signOut: signOutUser,
  block: blockUser,
  unblock: unblockUser,
  remove: removeUser,
  restore: restoreUser,
  confirmReset: confirmSecondFactorReset,
  withdrawReset: withdrawSecondFactorReset,
} as const
export type ActName = keyof typeof endpoints

export function UserActDialog({
  act: name,
  user,
  onClose,
}: {
  act: ActName
  user: WireUser
  onClose: () => void
}) {
  const t = useSettingsText('user')
  const notify = useNotify()
  const act = useAct(endpoints[name] as typeof signOutUser)
  const called = { name: user.fullName }
  const isGentle =
    name === 'unblock' || name === 'restore' || name === 'signOut' || name === 'withdrawReset'
  return (
    <ConfirmDialog
      title={t(`${name}Title`, called)}
      confirm={t(name)}
      keep={t('keep')}
      look={isGentle ? 'primary' : 'danger'}
      busy={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate(
          { params: { id: user.id } },
          {
            onSuccess: () => {
              notify(t(`${name}Done`, called))
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    >
      <p>{t(`${name}Body`)}</p>
    </ConfirmDialog>
  )
}
