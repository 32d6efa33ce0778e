// Step 3: why an MPN ID is linked, and with which name to sign in to the membership directory (rule 5).
import { useNavigate } from '@tanstack/react-router'
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import { createEnrolment } from '../../contract/own-enrolment.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CancelEnrolment } from './CancelEnrolment.tsx'
import { EnrollFrame } from './EnrollFrame.tsx'
import { useEnrollText } from './words.ts'

export function LinkStep({
  enrolment,
  name,
  onName,
}: {
  enrolment: WireEnrolment | undefined
  name: string
  onName: (name: string) => void
}) {
  const t = useEnrollText('enroll')
  const common = useText('common')
  const navigate = useNavigate()
  const begin = useAct(createEnrolment)
  const member = enrolment?.membershipUserName
  const labels = { memberName: t('membershipName') }
  const form = useForm({ memberName: name === '' ? (member ?? '') : name }, ({ memberName }) => ({
    memberName: memberName.trim() === '' ? common('required') : undefined,
  }))
  const goOn = (memberName: string) => {
    onName(memberName.trim())
    void navigate({ to: '/enroll/$step', params: { step: 'password' } })
  }
  const go = ({ memberName }: typeof form.values) => {
    if (enrolment !== undefined) return goOn(memberName)
    begin.mutate({ body: { content: {} } }, { onSuccess: () => goOn(memberName) })
  }
  return (
    <EnrollFrame step="link" lead={t('linkLead')}>
      <p>{t('linkNote')}</p>
      {member !== undefined && (
        <Message tone="done">
          <p>{t('asMember', { name: member })}</p>
          <LinkButton to="/enroll/$step" params={{ step: 'profile' }}>
            {t('goOn')}
          </LinkButton>
        </Message>
      )}
      <FormWithSummary form={form} labels={labels} error={begin.error} onSubmit={go}>
        <TextField
          form={form}
          name="memberName"
          label={labels.memberName}
          autoComplete="section-membership username"
        />
        <div className="buttons">
          <SubmitButton label={t('next')} busy={begin.isPending} />
          <LinkButton to="/enroll/$step" params={{ step: 'account' }} look="transparent">
            {t('back')}
          </LinkButton>
          {enrolment?.state === 'draft' && <CancelEnrolment />}
        </div>
      </FormWithSummary>
    </EnrollFrame>
  )
}
