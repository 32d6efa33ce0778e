// The new password typed twice, with its rules. Pasting is allowed, seeing it too.
import { Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { type PasswordOwner, refusalToSetPassword } from '../../domain/password.ts'
import { isRefused } from '../api.ts'
import { useSharedText } from '../common-words.ts'
import { useText } from '../language.tsx'
import type { Errors, Form } from '../ui/form.ts'
import { TextField } from '../ui/TextField.tsx'

/** Before anything is typed; `current` is asked for only where there is one. */
export const noPassword = { current: '', newPassword: '', repeat: '' }
type Passwords = typeof noPassword

/** The list of common passwords is the server's: half a megabyte that nobody here should wait for. */
const unknownHere = () => false

const aboutPassword = [
  'password_common',
  'password_has_name',
  'password_too_short',
  'password_under_8',
  'password_too_long',
] as const

interface RefusedPassword {
  readonly password: string
  readonly refusal: (typeof aboutPassword)[number]
}

interface Act {
  readonly error: Error | null
  readonly variables: { readonly body?: { readonly newPassword: string } } | undefined
}

/** What the server said of the password itself, which belongs to its field; null when it said nothing, or something else. */
export function refusedPassword({ error, variables }: Act): RefusedPassword | null {
  const refusal = aboutPassword.find((one) => isRefused(error, one))
  const password = variables?.body?.newPassword
  return refusal === undefined || password === undefined ? null : { password, refusal }
}

/** What is wrong with the new password in words; the server decides with the same rule and its list. */
export function useNewPasswordCheck() {
  const t = useText('password')
  const common = useText('common')
  const why = useSharedText('refusals')
  return (
    { newPassword, repeat }: Passwords,
    owner: PasswordOwner,
    refused: RefusedPassword | null,
  ): Errors<Passwords> => {
    const refusal =
      refusalToSetPassword(newPassword, owner, unknownHere) ??
      (refused?.password === newPassword ? refused.refusal : null)
    return {
      newPassword:
        newPassword === '' ? common('required') : refusal === null ? undefined : why(refusal),
      repeat: repeat === newPassword ? undefined : t('mismatch'),
    }
  }
}

export function PasswordFields({
  form,
  rules,
  currentLabel,
}: {
  form: Form<Passwords>
  /** What the server asks of this person. */
  rules: { readonly minLength: number; readonly maxLength: number }
  /** What the present password is called; absent where there is none. */
  currentLabel?: string
}) {
  const t = useText('password')
  const [isShown, setShown] = useState(false)
  const type = isShown ? 'text' : 'password'
  const common = { form, type } as const
  return (
    <>
      {currentLabel !== undefined && (
        <TextField
          {...common}
          name="current"
          label={currentLabel}
          autoComplete="current-password"
        />
      )}
      <TextField
        {...common}
        name="newPassword"
        label={t('next')}
        hint={t('rules', { min: rules.minLength, max: rules.maxLength })}
        autoComplete="new-password"
      />
      <TextField {...common} name="repeat" label={t('repeat')} autoComplete="new-password" />
      <Checkbox
        label={t('show')}
        checked={isShown}
        onChange={(_, { checked }) => setShown(checked === true)}
      />
    </>
  )
}
