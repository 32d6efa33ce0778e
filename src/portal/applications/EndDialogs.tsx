// Asks before a secret is ended or an application revoked.
import type { Application } from '../../contract/application-resource.ts'
import { endApplicationSecret, revokeApplication } from '../../contract/applications.ts'
import { useAct } from '../api.ts'
import { useSettingsText } from '../settings/words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useDay } from '../ui/day.ts'
import { useNotify } from '../ui/Notices.tsx'

export function EndSecret({
  of,
  secret,
  onClose,
}: {
  of: Application
  secret: Application['secrets'][number]
  onClose: () => void
}) {
  const t = useSettingsText('applications')
  const notify = useNotify()
  const day = useDay()
  const act = useAct(endApplicationSecret)
  const end = () =>
    act.mutate(
      { params: { id: of.id, secretId: secret.id } },
      {
        onSuccess: () => {
          notify(t('ended'))
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      title={t('endTitle', { date: day(secret.createdDate) })}
      confirm={t('endGo')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={end}
      onClose={onClose}
    >
      <p>{t('endBody')}</p>
    </ConfirmDialog>
  )
}

export function RevokeApplication({ of, onClose }: { of: Application; onClose: () => void }) {
  const t = useSettingsText('applications')
  const notify = useNotify()
  const act = useAct(revokeApplication)
  const { id, name } = of
  const revoke = () =>
    act.mutate(
      { params: { id } },
      {
        onSuccess: () => {
          notify(t('revoked', { name }))
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      title={t('revokeTitle', { name })}
      confirm={t('revokeGo')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={revoke}
      onClose={onClose}
    >
      <p>{t('revokeBody')}</p>
    </ConfirmDialog>
  )
}
