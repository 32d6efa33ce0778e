// Forgets the provider, once its admin has read what that means.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { removeSignOn } from '../../contract/sign-on.ts'
import { useAct } from '../api.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { useSignOnSettingsText } from './words.ts'

export function RemoveSignOn({ onRemoved }: { onRemoved: () => void }) {
  const t = useSignOnSettingsText('signOnPage')
  const [isAsking, setAsking] = useState(false)
  return (
    <section>
      <h2>{t('remove')}</h2>
      <p className="hint">{t('removeHint')}</p>
      <p>
        <Button onClick={() => setAsking(true)}>{t('remove')}</Button>
      </p>
      {isAsking && <Question onRemoved={onRemoved} onClose={() => setAsking(false)} />}
    </section>
  )
}

function Question({ onRemoved, onClose }: { onRemoved: () => void; onClose: () => void }) {
  const t = useSignOnSettingsText('signOnPage')
  const notify = useNotify()
  const act = useAct(removeSignOn, { rereads: 'later' })
  const remove = () =>
    act.mutate(
      {},
      {
        onSuccess: () => {
          notify(t('removed'))
          onClose()
          onRemoved()
        },
      },
    )
  return (
    <ConfirmDialog
      title={t('removeTitle')}
      confirm={t('remove')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{t('removeBody')}</p>
      <p>{t('removeLocks')}</p>
    </ConfirmDialog>
  )
}
