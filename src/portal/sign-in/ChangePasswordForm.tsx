// One's own new password: at the first sign-in in place of the temporary one, later by choice.
import { useQueryClient } from '@tanstack/react-query'
import { changePassword, readPasswordRules } from '../../contract/passwords.ts'
import { setSession, useAct, useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { HiddenUserName } from './HiddenUserName.tsx'
import {
  noPassword,
  PasswordFields,
  refusedPassword,
  useNewPasswordCheck,
} from './PasswordFields.tsx'

export function ChangePasswordForm({
  currentLabel,
  onChanged,
}: {
  currentLabel: string
  onChanged: () => void
}) {
  const t = useText('password')
  const common = useText('common')
  const { user, organization } = useSession()
  const check = useNewPasswordCheck()
  const queries = useQueryClient()
  const act = useAct(changePassword)
  const rules = useRead(readPasswordRules)
  const owner = {
    userName: user.userName ?? '',
    fullName: user.fullName,
    company: organization.name,
    domain: '',
    secondFactor: rules.secondFactor,
  }
  const refused = refusedPassword(act)
  const form = useForm(noPassword, (values) => ({
    ...check(values, owner, refused),
    current: values.current === '' ? common('required') : undefined,
  }))
  return (
    <FormWithSummary
      form={form}
      labels={{ current: currentLabel, newPassword: t('next'), repeat: t('repeat') }}
      error={refused === null ? act.error : null}
      onSubmit={({ current, newPassword }) =>
        act.mutate(
          { body: { currentPassword: current, newPassword } },
          {
            onSuccess: (session) => {
              setSession(queries, session)
              onChanged()
            },
          },
        )
      }
    >
      <HiddenUserName value={owner.userName} />
      <PasswordFields form={form} rules={rules} currentLabel={currentLabel} />
      <div className="buttons">
        <SubmitButton label={t('submit')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}
