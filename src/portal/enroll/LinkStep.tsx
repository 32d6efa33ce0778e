// Step 3: why an MPN ID is linked, and with which name to sign in to the membership directory (rule 5).
import { useNavigate } from '@tanstack/react-router'
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import { createEnrolment, updateEnrolment } from '../../contract/own-enrolment.ts'
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

export function LinkStep({ enrolment }: { enrolment: WireEnrolment | undefined }) {
  const t = useEnrollText('enroll')
  const common = useText('common')
  const navigate = useNavigate()
  const begin = useAct(createEnrolment)
  const keep = useAct(updateEnrolment)
  const member = enrolment?.membershipUserName
  const kept = enrolment?.content.membershipName
  const labels = { memberName: t('membershipName') }
  const form = useForm({ memberName: kept ?? member ?? '' }, ({ memberName }) => ({
    memberName: memberName.trim() === '' ? common('required') : undefined,
  }))
  const goOn = () => void navigate({ to: '/enroll/$step', params: { step: 'password' } })
  const go = ({ memberName }: typeof form.values) => {
    const membershipName = memberName.trim()
    if (membershipName === kept) return goOn()
    if (enrolment === undefined)
      return begin.mutate({ body: { content: { membershipName } } }, { onSuccess: goOn })
    const { content, attributes } = enrolment
    const body = { content: { ...content, membershipName }, attributes }
    keep.mutate({ body }, { onSuccess: goOn })
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
      <FormWithSummary form={form} labels={labels} error={begin.error ?? keep.error} onSubmit={go}>
        <TextField
          form={form}
          name="memberName"
          label={labels.memberName}
          autoComplete="section-membership username"
        />
        <div className="buttons">
          <SubmitButton label={t('next')} busy={begin.isPending || keep.isPending} />
          <LinkButton to="/enroll/$step" params={{ step: 'account' }} look="transparent">
            {t('back')}
          </LinkButton>
          {enrolment?.state === 'draft' && enrolment.submittedDate === undefined && (
            <CancelEnrolment />
          )}
        </div>
      </FormWithSummary>
    </EnrollFrame>
  )
}
