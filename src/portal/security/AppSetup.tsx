// An authenticator app is set up: a picture to scan or a key to type, and a first code as the proof.
import { Button } from '@fluentui/react-components'
import { encode } from 'uqr'
import { beginAuthenticatorApp, confirmAuthenticatorApp } from '../../contract/second-factors.ts'
import { useAct } from '../api.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Refusal } from '../ui/Refusal.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useSecurityText } from './words.ts'

type Added = (recoveryCodes: readonly string[] | undefined) => void

export function AppSetup({
  label,
  isFirst = true,
  onAdded,
}: {
  label: string
  /** Another one is set up more rarely than it is looked at. */
  isFirst?: boolean
  onAdded: Added
}) {
  // What is on screen stays: reading it again would not show the secret again.
  const begin = useAct(beginAuthenticatorApp, { rereads: 'later' })
  const { secret, address } = begin.data ?? {}
  if (secret !== undefined && address !== undefined)
    return <Confirm secret={secret} address={address} onAdded={onAdded} />
  return (
    <>
      <Refusal error={begin.error} />
      <Button
        appearance={isFirst ? 'primary' : 'secondary'}
        disabledFocusable={begin.isPending}
        onClick={() => begin.mutate({})}
      >
        {label}
      </Button>
    </>
  )
}

function Confirm({
  secret,
  address,
  onAdded,
}: {
  secret: string
  address: string
  onAdded: Added
}) {
  const t = useSecurityText('enrol')
  const act = useAct(confirmAuthenticatorApp, { rereads: 'later' })
  const form = useForm({ code: '' }, ({ code }) => ({
    code: code.trim().length < 6 ? t('needed') : undefined,
  }))
  return (
    <>
      <p>{t('scan')}</p>
      <Picture address={address} name={t('picture')} />
      <p>{t('type')}</p>
      <p className="typed-key">
        <code>{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
        <CopyButton text={secret} name={t('type')} />
      </p>
      <FormWithSummary
        form={form}
        labels={{ code: t('code') }}
        error={act.error}
        onSubmit={({ code }) =>
          act.mutate(
            { body: { code } },
            { onSuccess: ({ recoveryCodes }) => onAdded(recoveryCodes) },
          )
        }
      >
        <TextField form={form} name="code" label={t('code')} autoComplete="one-time-code" />
        <div className="buttons">
          <SubmitButton label={t('confirm')} busy={act.isPending} />
        </div>
      </FormWithSummary>
    </>
  )
}

/** Drawn here: the secret goes to nobody else. Black on white in every theme, as cameras need it. */
function Picture({ address, name }: { address: string; name: string }) {
  const { size, data } = encode(address, { border: 4, ecc: 'M' })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  return (
    <img
      className="code-picture"
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt={name}
    />
  )
}
