// Rule 2: a company that is in the program already gives its customer support contact, and nothing else.
import { useNavigate } from '@tanstack/react-router'
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import { updateSupportProfile } from '../../contract/partner-profiles.ts'
import { useAct } from '../api.ts'
import { useSession } from '../session.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { faultsOf, type Values, valuesOf } from './content.ts'
import { EnrollFrame } from './EnrollFrame.tsx'
import { useFaultText } from './fault-text.ts'
import { SupportFields, useFieldLabels } from './OrganizationFields.tsx'
import { useEnrollText } from './words.ts'

export function SupportStep({ enrolment }: { enrolment: WireEnrolment | undefined }) {
  const t = useEnrollText('enroll')
  const { organization } = useSession()
  const labels = useFieldLabels()
  const textOf = useFaultText()
  const navigate = useNavigate()
  const act = useAct(updateSupportProfile)
  const known = { fullName: '', userName: '', companyName: organization.name }
  const form = useForm<Values>(valuesOf({}, known), (values) =>
    Object.fromEntries(
      Object.entries(faultsOf(values, organization.country, { ofSupport: true })).map(
        ([name, fault]) => [name, textOf(fault)],
      ),
    ),
  )
  const go = ({ supportEmail, supportTelephone, supportWebsite }: Values) =>
    act.mutate(
      {
        body: {
          email: supportEmail.trim(),
          telephone: supportTelephone.trim(),
          website: supportWebsite.trim(),
        },
      },
      { onSuccess: () => void navigate({ to: '/enroll/$step', params: { step: 'ready' } }) },
    )
  return (
    <EnrollFrame step="organization" lead={t('supportOnly', { company: organization.name })}>
      <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={go}>
        <SupportFields form={form} contact={enrolment?.content ?? {}} />
        <div className="buttons">
          <SubmitButton label={t('saveSupport')} busy={act.isPending} />
        </div>
      </FormWithSummary>
    </EnrollFrame>
  )
}
