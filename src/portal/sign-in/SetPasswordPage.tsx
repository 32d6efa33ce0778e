// A first or a new password by a one-time link; the secret stands behind the # and goes nowhere but into the request.
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { usePasswordLink } from '../../contract/passwords.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { CardPage } from './CardPage.tsx'
import {
  noPassword,
  PasswordFields,
  refusedPassword,
  useNewPasswordCheck,
} from './PasswordFields.tsx'

const route = getRouteApi('/set-password/$id')
// Whose link it is, the server tells only after its use: here only the length can be judged.
const nobody = { userName: '', fullName: '', company: '', domain: '', secondFactor: false }

export function SetPasswordPage() {
  const t = useText('password')
  const { id } = route.useParams()
  const [secret] = useState(() => location.hash.slice(1))
  const check = useNewPasswordCheck()
  const navigate = useNavigate()
  const act = useAct(usePasswordLink)
  const refused = refusedPassword(act)
  const form = useForm(noPassword, (values) => check(values, nobody, refused))
  if (secret === '')
    return (
      <CardPage title={t('linkTitle')}>
        <Message tone="warning" title={t('linkBroken')}>
          {t('linkBrokenBody')}
        </Message>
      </CardPage>
    )
  return (
    <CardPage title={t('linkTitle')} lead={t('linkLead')}>
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
        <PasswordFields form={form} />
        <div className="buttons">
          <SubmitButton label={t('submit')} busy={act.isPending} />
        </div>
      </FormWithSummary>
    </CardPage>
  )
}
