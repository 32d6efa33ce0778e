// The second step of signing in: a code, or a passkey.
import { Button } from '@fluentui/react-components'
import { enterPasskey } from '../../contract/passkeys.ts'
import { enterCode, readSecondFactors } from '../../contract/second-factors.ts'
import type { Session } from '../../contract/session-resource.ts'
import { useAct, useRead } from '../api.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { usePasskey } from './use-passkey.ts'
import { useSecurityText } from './words.ts'

export function SecondStep({ onDone }: { onDone: (session: Session) => void }) {
  const t = useSecurityText('secondStep')
  const held = useRead(readSecondFactors)
  const act = useAct(enterCode, { rereads: 'later' })
  const byPasskey = useAct(enterPasskey, { rereads: 'later' })
  const passkey = usePasskey((body) => byPasskey.mutate({ body }, { onSuccess: onDone }))
  const form = useForm({ code: '' }, ({ code }) => ({
    code: code.trim().length < 6 ? t('codeNeeded') : undefined,
  }))
  const isOnlyRecovery = held.authenticatorAppDate === undefined
  return (
    <>
      {held.passkeys.length > 0 && passkey.isKnown && (
        <p>
          <Button
            appearance={isOnlyRecovery ? 'primary' : 'secondary'}
            disabledFocusable={passkey.isAsking || byPasskey.isPending}
            onClick={passkey.press}
          >
            {t('passkey')}
          </Button>
        </p>
      )}
      {passkey.hasFailed && (
        <Message tone="warning" announced>
          {t('passkeyFailed')}
        </Message>
      )}
      {isOnlyRecovery && <p className="hint">{t('recoveryOnly')}</p>}
      <FormWithSummary
        form={form}
        labels={{ code: t('code') }}
        error={act.error ?? byPasskey.error}
        onSubmit={({ code }) => act.mutate({ body: { code } }, { onSuccess: onDone })}
      >
        <TextField
          form={form}
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          autoComplete="one-time-code"
        />
        <div className="buttons">
          <SubmitButton label={t('submit')} busy={act.isPending} />
        </div>
      </FormWithSummary>
    </>
  )
}
