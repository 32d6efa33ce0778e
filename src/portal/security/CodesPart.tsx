// Recovery codes on the page Security: how many are left, and new ones.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ReplyOf } from '../../contract/endpoint.ts'
import { type readSecondFactors, renewRecoveryCodes } from '../../contract/second-factors.ts'
import { useAct } from '../api.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { useSecurityText } from './words.ts'

type Held = ReplyOf<typeof readSecondFactors>

export function CodesPart({ held }: { held: Held }) {
  const t = useSecurityText('security')
  const [made, setMade] = useState<{ readonly codes: readonly string[] | undefined } | null>(null)
  const [isAsking, setAsking] = useState(false)
  const hasFactor = held.authenticatorAppDate !== undefined || held.passkeys.length > 0
  return (
    <section>
      <h2>{t('codes')}</h2>
      <p>{hasFactor ? t('codesLeft', { count: held.recoveryCodesLeft }) : t('codesOff')}</p>
      {made !== null && <RecoveryCodes codes={made.codes} onDone={() => setMade(null)} />}
      {made === null && hasFactor && (
        <Button onClick={() => setAsking(true)}>{t('codesRenew')}</Button>
      )}
      {isAsking && (
        <Renew
          onMade={(codes) => {
            setMade({ codes })
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

function Renew({
  onMade,
  onClose,
}: {
  onMade: (codes: readonly string[] | undefined) => void
  onClose: () => void
}) {
  const t = useSecurityText('security')
  const act = useAct(renewRecoveryCodes)
  return (
    <ConfirmDialog
      title={t('codesRenewTitle')}
      confirm={t('codesRenew')}
      keep={t('keep')}
      look="primary"
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({}, { onSuccess: ({ recoveryCodes }) => onMade(recoveryCodes) })}
      onClose={onClose}
    >
      <p>{t('codesRenewBody')}</p>
    </ConfirmDialog>
  )
}
