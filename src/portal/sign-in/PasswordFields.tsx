// The new password typed twice, with its rules. Pasting is allowed, seeing it too.
import { Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { passwordLength, refusalToSetPassword } from '../../domain/user.ts'
import { useText } from '../language.tsx'
import type { Errors, Form } from '../ui/form.ts'
import { TextField } from '../ui/TextField.tsx'

/** Before anything is typed; `current` is asked for only where there is one. */
export const noPassword = { current: '', newPassword: '', repeat: '' }
type Passwords = typeof noPassword

/** What is wrong with the new password in words; the server decides with the same rule. */
export function useNewPasswordCheck() {
  const t = useText('password')
  const common = useText('common')
  const why = useText('refusals')
  return (
    { newPassword, repeat }: Passwords,
    person: { userName: string; fullName: string },
  ): Errors<Passwords> => {
    const refusal = refusalToSetPassword(newPassword, person)
    return {
      newPassword:
        newPassword === '' ? common('required') : refusal === null ? undefined : why(refusal),
      repeat: repeat === newPassword ? undefined : t('mismatch'),
    }
  }
}

export function PasswordFields({
  form,
  currentLabel,
}: {
  form: Form<Passwords>
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
        hint={t('rules', passwordLength)}
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
