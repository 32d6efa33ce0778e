// A temporary password for a person of the reseller: asked for once, shown once.
import { type ReactNode, useState } from 'react'
import { type ResellerUser, resetResellerUserPassword } from '../../contract/reseller-users.ts'
import type { PartnershipId } from '../../domain/ids.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useDay } from '../ui/day.ts'
import { OneTimeSecret } from '../ui/OneTimeSecret.tsx'

export function ResetPassword({
  partnershipId,
  user,
  onClose,
  children,
}: {
  partnershipId: PartnershipId
  user: ResellerUser
  onClose: () => void
  /** The page behind the question; the secret takes its place. */
  children: ReactNode
}) {
  const t = useText('resellerUsers')
  const common = useText('common')
  const day = useDay()
  const act = useAct(resetResellerUserPassword)
  const [shown, show] = useState<{ password: string | undefined; until: string } | null>(null)
  if (shown !== null)
    return (
      <>
        <h3>{user.fullName}</h3>
        <OneTimeSecret
          lead={t('temporaryLead', { date: day(shown.until) })}
          items={[
            { label: common('userName'), value: user.userName, isSecret: false },
            { label: t('temporary'), value: shown.password, isSecret: true },
          ]}
          onDone={onClose}
        />
      </>
    )
  const reset = () =>
    act.mutate(
      { params: { id: partnershipId, userId: user.id } },
      {
        onSuccess: ({ password, expirationDate }) => {
          show({ password, until: expirationDate })
          act.reset()
        },
      },
    )
  return (
    <>
      {children}
      <ConfirmDialog
        title={t('resetTitle', { name: user.fullName })}
        confirm={t('reset')}
        keep={t('keep')}
        busy={act.isPending}
        error={act.error}
        onConfirm={reset}
        onClose={onClose}
      >
        <p>{t('resetBody')}</p>
      </ConfirmDialog>
    </>
  )
}
