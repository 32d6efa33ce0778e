// The form behind a one-time link: whose password it is, what that must be, and the new one.
import { useNavigate } from '@tanstack/react-router'
import { openPasswordLink, usePasswordLink } from '../../contract/passwords.ts'
import { useAct, useReadOnce } from '../api.ts'
import { useText } from '../language.tsx'
import { Facts } from '../ui/Facts.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { LongName } from '../ui/LongName.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { HiddenUserName } from './HiddenUserName.tsx'
import {
  noPassword,
  PasswordFields,
  refusedPassword,
  useNewPasswordCheck,
} from './PasswordFields.tsx'

export function SetPasswordForm({ id, secret }: { id: string; secret: string }) {
  const t = useText('password')
  const common = useText('common')
  const link = useReadOnce(openPasswordLink, id, { params: { id }, body: { secret } })
  const check = useNewPasswordCheck()
  const navigate = useNavigate()
  const act = useAct(usePasswordLink)
  const refused = refusedPassword(act)
  // The full name and the company are the server's to compare.
  const owner = { ...link, fullName: '', company: '', domain: '' }
  const form = useForm(noPassword, (values) => check(values, owner, refused))
  return (
    <>
      <p className="lead">{t('linkLead')}</p>
      <Facts of={[[common('userName'), <LongName key="name">{link.userName}</LongName>]]} />
      <FormWithSummary
        form={form}
        labels={{ current: '', newPassword: t('next'), repeat: t('repeat') }}
        error={refused === null ? act.error : null}
        onSubmit={({ newPassword }) =>
          act.mutate(
            { params: { id }, body: { secret, newPassword } },
            {
              onSuccess: () =>
                void navigate({ to: '/sign-in', search: { done: 'password' }, hash: '' }),
            },
          )
        }
      >
        <HiddenUserName value={link.userName} />
        <PasswordFields form={form} rules={link} />
        <div className="buttons">
          <SubmitButton label={t('submit')} busy={act.isPending} />
        </div>
      </FormWithSummary>
    </>
  )
}
