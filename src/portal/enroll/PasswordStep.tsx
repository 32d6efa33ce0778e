// Step 4: the password of the membership directory. It is sent once, and kept nowhere.
import { useNavigate } from '@tanstack/react-router'
import { signInToMembership } from '../../contract/own-enrolment.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { EnrollFrame } from './EnrollFrame.tsx'
import { useEnrollText } from './words.ts'

export function PasswordStep({ name }: { name: string }) {
  const t = useEnrollText('enroll')
  const common = useText('common')
  const navigate = useNavigate()
  const act = useAct(signInToMembership)
  const labels = { memberPassword: t('password') }
  const form = useForm({ memberPassword: '' }, ({ memberPassword }) => ({
    memberPassword: memberPassword === '' ? common('required') : undefined,
  }))
  return (
    <EnrollFrame step="password" lead={t('passwordLead', { name })}>
      <FormWithSummary
        form={form}
        labels={labels}
        error={act.error}
        onSubmit={({ memberPassword }) =>
          act.mutate(
            { body: { userName: name, password: memberPassword } },
            {
              onSuccess: () =>
                void navigate({ to: '/enroll/$step', params: { step: 'profile' }, replace: true }),
            },
          )
        }
      >
        <TextField
          form={form}
          name="memberPassword"
          label={labels.memberPassword}
          type="password"
          autoComplete="section-membership current-password"
        />
        <div className="buttons">
          <SubmitButton label={t('signIn')} busy={act.isPending} />
          <LinkButton to="/enroll/$step" params={{ step: 'link' }} look="transparent">
            {t('back')}
          </LinkButton>
        </div>
      </FormWithSummary>
    </EnrollFrame>
  )
}
