// A passkey is made by the browser and kept under a name.
import { useState } from 'react'
import { addPasskey, beginPasskey } from '../../contract/passkeys.ts'
import { useAct } from '../api.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { makePasskey } from './passkey-browser.ts'
import { useSecurityText } from './words.ts'

export function NewPasskeyForm({
  label,
  onAdded,
}: {
  label: string
  onAdded: (name: string, recoveryCodes: readonly string[] | undefined) => void
}) {
  const t = useSecurityText('enrol')
  const step = useSecurityText('secondStep')
  const begin = useAct(beginPasskey, { rereads: 'later' })
  const add = useAct(addPasskey, { rereads: 'later' })
  const [hasFailed, setFailed] = useState(false)
  const form = useForm({ passkeyName: t('nameDefault') }, ({ passkeyName }) => ({
    passkeyName: passkeyName.trim() === '' ? t('needed') : undefined,
  }))
  const make = async (name: string, options: Parameters<typeof makePasskey>[0]) => {
    const passkey = await makePasskey(options).catch(() => null)
    setFailed(passkey === null)
    if (passkey !== null)
      add.mutate(
        { body: { name, passkey } },
        { onSuccess: ({ recoveryCodes }) => onAdded(name, recoveryCodes) },
      )
  }
  return (
    <>
      {hasFailed && (
        <Message tone="warning" announced>
          {step('passkeyFailed')}
        </Message>
      )}
      <FormWithSummary
        form={form}
        labels={{ passkeyName: t('name') }}
        error={begin.error ?? add.error}
        onSubmit={({ passkeyName }) =>
          begin.mutate({}, { onSuccess: (options) => void make(passkeyName.trim(), options) })
        }
      >
        <TextField form={form} name="passkeyName" label={t('name')} hint={t('nameHint')} />
        <div className="buttons">
          <SubmitButton label={label} busy={begin.isPending || add.isPending} />
        </div>
      </FormWithSummary>
    </>
  )
}
