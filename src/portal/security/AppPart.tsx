// The authenticator app on the page Security: set up, replaced, removed.
import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { removeAuthenticatorApp } from '../../contract/second-factors.ts'
import { useAct } from '../api.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useDay } from '../ui/day.ts'
import { useNotify } from '../ui/Notices.tsx'
import { AppSetup } from './AppSetup.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { useSecurityText } from './words.ts'

export function AppPart({ since }: { since: string | null }) {
  const t = useSecurityText('security')
  const day = useDay()
  const notify = useNotify()
  const queries = useQueryClient()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [isRemoving, setRemoving] = useState(false)
  const done = () => {
    setCodes(null)
    setAttempt(attempt + 1)
    notify(t('appDone'))
    void queries.invalidateQueries()
  }
  return (
    <section>
      <h2>{t('app')}</h2>
      <p>{since === null ? t('appOff') : t('appOn', { date: day(since) })}</p>
      {codes === null ? (
        <AppSetup
          key={attempt}
          label={since === null ? t('appSet') : t('appReplace')}
          isFirst={since === null}
          onAdded={(made) => (made === undefined ? done() : setCodes(made))}
        />
      ) : (
        <RecoveryCodes codes={codes} onDone={done} />
      )}
      {since !== null && codes === null && (
        <p className="next-button">
          <Button onClick={() => setRemoving(true)}>{t('appRemove')}</Button>
        </p>
      )}
      {isRemoving && <RemoveApp onClose={() => setRemoving(false)} />}
    </section>
  )
}

function RemoveApp({ onClose }: { onClose: () => void }) {
  const t = useSecurityText('security')
  const notify = useNotify()
  const act = useAct(removeAuthenticatorApp)
  return (
    <ConfirmDialog
      title={t('appRemoveTitle')}
      confirm={t('appRemove')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate(
          {},
          {
            onSuccess: () => {
              notify(t('appGone'))
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    >
      <p>{t('appRemoveBody')}</p>
    </ConfirmDialog>
  )
}
