// Step 6: who the company is, kept as it is typed, and Enroll now.
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import { submitEnrolment } from '../../contract/own-enrolment.ts'
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import { useAct } from '../api.ts'
import { useSession } from '../session.ts'
import { isStale, RefusalOrReload, useReload } from '../ui/ChangedElsewhere.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { CancelEnrolment } from './CancelEnrolment.tsx'
import { contentOf, draftOf, faultsOf, type Values, valuesOf } from './content.ts'
import { EnrollFrame } from './EnrollFrame.tsx'
import { useFaultText } from './fault-text.ts'
import { ContactFields, LegalFields, SupportFields, useFieldLabels } from './OrganizationFields.tsx'
import { useSaved } from './use-saved.ts'
import { useEnrollText } from './words.ts'

export function OrganizationStep({ enrolment }: { enrolment: WireEnrolment }) {
  const { turn, reload } = useReload()
  return (
    <EnrollFrame step="organization">
      <OrganizationForm key={turn} enrolment={enrolment} reload={reload} />
    </EnrollFrame>
  )
}

function OrganizationForm({ enrolment, reload }: { enrolment: WireEnrolment; reload: () => void }) {
  const t = useEnrollText('enroll')
  const labels = useFieldLabels()
  const textOf = useFaultText()
  const navigate = useNavigate()
  const { user, organization } = useSession()
  const { mpnId = '', profiles, state, submittedDate } = enrolment
  const profile = profiles.find((one) => one.mpnId === mpnId)
  const saved = useSaved(enrolment)
  const act = useAct(submitEnrolment)
  const [isSending, setSending] = useState(false)
  const known = {
    fullName: user.fullName,
    userName: user.userName ?? '',
    companyName: profile?.name ?? organization.name,
  }
  const form = useForm<Values>(valuesOf(saved.left ?? enrolment.content, known), (values) =>
    Object.fromEntries(
      Object.entries(faultsOf(values, organization.country)).map(([name, fault]) => [
        name,
        textOf(fault),
      ]),
    ),
  )
  const { keep } = saved
  const { values } = form
  const draft = JSON.stringify(draftOf(values, known))
  useEffect(() => keep(JSON.parse(draft) as EnrolmentContent), [keep, draft])
  const enroll = async (all: Values) => {
    if (isSending || act.isPending) return
    setSending(true)
    keep(contentOf(all))
    const etag = await saved.flush()
    setSending(false)
    if (etag === null) return
    act.mutate(
      { body: { attributes: { etag } } },
      { onSuccess: () => void navigate({ to: '/enroll/$step', params: { step: 'status' } }) },
    )
  }
  const error = act.error ?? saved.error
  return (
    <FormWithSummary
      form={form}
      labels={labels}
      error={isStale(error) ? null : error}
      onSubmit={(all) => void enroll(all)}
    >
      {saved.left !== null && <Message title={t('left')}>{t('leftBody')}</Message>}
      {isStale(error) && <RefusalOrReload error={error} reload={reload} />}
      <div className="form" onBlur={() => void saved.flush()}>
        <LegalFields form={form} mpnId={mpnId} />
        <ContactFields form={form} />
        <SupportFields form={form} contact={values} />
      </div>
      <output className="enroll-saved">{saved.error === null && t(saved.state)}</output>
      <div className="buttons">
        <SubmitButton label={t('enrollNow')} busy={isSending || act.isPending} />
        <LinkButton to="/enroll/$step" params={{ step: 'profile' }} look="transparent">
          {t('back')}
        </LinkButton>
        {state === 'draft' && submittedDate === undefined && <CancelEnrolment />}
      </div>
    </FormWithSummary>
  )
}
