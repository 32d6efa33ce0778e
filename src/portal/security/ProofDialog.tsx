// Asks again who is there, on top of what the person was doing, which then goes on.
import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { Suspense } from 'react'
import { proveAgain } from '../../contract/own-sessions.ts'
import { readSecondFactors } from '../../contract/second-factors.ts'
import { useAct, useRead } from '../api.ts'
import { keepHash } from '../sign-in/kept-hash.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { useReturnFocus } from '../ui/return-focus.ts'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { usePasskey } from './use-passkey.ts'
import { useSecurityText } from './words.ts'

type End = (isProved: boolean) => void

export function ProofDialog({ onEnd }: { onEnd: End }) {
  return (
    <Suspense fallback={null}>
      <Opened onEnd={onEnd} />
    </Suspense>
  )
}

function Opened({ onEnd }: { onEnd: End }) {
  const t = useSecurityText('proof')
  useReturnFocus()
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onEnd(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogContent className="dialog-content">
            <ProofForm onEnd={onEnd} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function ProofForm({ onEnd }: { onEnd: End }) {
  const t = useSecurityText('proof')
  const step = useSecurityText('secondStep')
  const held = useRead(readSecondFactors)
  const act = useAct(proveAgain, { rereads: 'later' })
  const hasFactor = held.authenticatorAppDate !== undefined || held.passkeys.length > 0
  const passkey = usePasskey((answer) =>
    act.mutate({ body: { passkey: answer } }, { onSuccess: () => onEnd(true) }),
  )
  const form = useForm({ proofPassword: '', proofCode: '' }, ({ proofPassword, proofCode }) => ({
    proofPassword: held.hasPassword && proofPassword === '' ? step('codeNeeded') : undefined,
    proofCode: hasFactor && proofCode.trim().length < 6 ? step('codeNeeded') : undefined,
  }))
  const labels = { proofPassword: t('password'), proofCode: step('code') }
  if (!held.hasPassword && !hasFactor)
    return <AtProvider path={held.signOnPath} onEnd={onEnd} isOnlyWay />
  return (
    <>
      <p>{t('lead')}</p>
      {passkey.hasFailed && (
        <Message tone="warning" announced>
          {step('passkeyFailed')}
        </Message>
      )}
      <FormWithSummary
        form={form}
        labels={labels}
        error={act.error}
        onSubmit={({ proofPassword: password, proofCode: code }) =>
          act.mutate(
            { body: { password, ...(hasFactor ? { code } : {}) } },
            { onSuccess: () => onEnd(true) },
          )
        }
      >
        {held.passkeys.length > 0 && passkey.isKnown && (
          <Button disabledFocusable={passkey.isAsking || act.isPending} onClick={passkey.press}>
            {t('passkey')}
          </Button>
        )}
        {held.hasPassword && (
          <TextField
            form={form}
            name="proofPassword"
            label={labels.proofPassword}
            type="password"
            autoComplete="current-password"
          />
        )}
        {hasFactor && (
          <TextField
            form={form}
            name="proofCode"
            label={labels.proofCode}
            hint={step('codeHint')}
            autoComplete="one-time-code"
          />
        )}
        <div className="buttons">
          <Button onClick={() => onEnd(false)}>{t('cancel')}</Button>
          <SubmitButton label={t('confirm')} busy={act.isPending} />
        </div>
      </FormWithSummary>
      {held.signOnPath !== undefined && <AtProvider path={held.signOnPath} onEnd={onEnd} />}
    </>
  )
}

/** The page is left and comes back, so the act that waits is given up. */
function AtProvider({
  path,
  onEnd,
  isOnlyWay = false,
}: {
  path: string | undefined
  onEnd: End
  isOnlyWay?: boolean
}) {
  const t = useSecurityText('proof')
  const leave = () => {
    const here = location.pathname + location.search
    keepHash(here)
    location.assign(`${path}&next=${encodeURIComponent(here)}`)
  }
  return (
    <>
      <p>{path === undefined ? t('noWay') : t(isOnlyWay ? 'atProviderOnly' : 'atProvider')}</p>
      <div className="buttons">
        {isOnlyWay && <Button onClick={() => onEnd(false)}>{t('cancel')}</Button>}
        {path !== undefined && (
          <Button appearance={isOnlyWay ? 'primary' : 'secondary'} onClick={leave}>
            {t('signInAgain')}
          </Button>
        )}
      </div>
    </>
  )
}
