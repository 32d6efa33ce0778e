// Step 1: who the customer is. Next asks whether the domain is free, then keeps the draft.
import { type ReactNode, useState } from 'react'
import type { DraftContent } from '../../contract/customer-draft-resource.ts'
import { checkDomain } from '../../contract/new-customers.ts'
import { ask } from '../api.ts'
import { useLanguage, useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import type { Partner } from '../ui/partner.ts'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { contentOf, type Details, detailsOf, faultsOf } from './customer-form.ts'
import { DetailsFields, useDetailLabels } from './DetailsFields.tsx'
import { useFaultTexts } from './fault-texts.ts'
import { ResellerChoice } from './ResellerChoice.tsx'

function useChecks(taken: string | null) {
  const t = useText('wizard')
  const textOf = useFaultTexts()
  return (details: Details) => {
    const isTaken = taken !== null && taken === details.domain.trim().toLowerCase()
    return { ...textOf(faultsOf(details)), ...(isTaken ? { domain: t('domainTaken') } : {}) }
  }
}

/** Whether another company holds the domain; when that cannot be learnt now, Submit will say. */
const isTaken = (domain: string): Promise<boolean> =>
  ask(checkDomain, { params: { domain } }).then(
    () => true,
    () => false,
  )

export function DetailsForm({
  content,
  reseller: first,
  isLocked,
  isBusy,
  whyNot = null,
  error,
  onNext,
  children,
}: {
  content: DraftContent
  reseller: Partner | null
  isLocked: boolean
  isBusy: boolean
  whyNot?: string | null
  error: ReactNode
  onNext: (content: DraftContent) => void
  /** Beside Next: Cancel. */
  children: ReactNode
}) {
  const t = useText('wizard')
  const labels = useDetailLabels()
  const { language } = useLanguage()
  const { country } = useSession().organization
  const [reseller, setReseller] = useState(first)
  const [taken, setTaken] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const form = useForm(detailsOf(content, { country, language }), useChecks(taken))
  const next = async (details: Details) => {
    const domain = details.domain.trim().toLowerCase()
    setAsking(true)
    const isHeld = await isTaken(domain)
    setAsking(false)
    if (isHeld) {
      setTaken(domain)
      document.getElementById('domain')?.focus()
    } else {
      const { resellerId: _, ...kept } = content
      onNext(contentOf(details, reseller === null ? kept : { ...kept, resellerId: reseller.id }))
    }
  }
  return (
    <FormWithSummary
      form={form}
      labels={labels}
      error={null}
      onSubmit={(details) => !isAsking && !isBusy && whyNot === null && void next(details)}
    >
      {error}
      <ResellerChoice chosen={reseller} isLocked={isLocked} onChoose={setReseller} />
      <DetailsFields form={form} />
      <div className="buttons wizard-end">
        <span className="wizard-next">
          {children}
          <SubmitButton
            label={t('nextSubscriptions')}
            busy={isBusy || isAsking}
            unavailable={whyNot}
          />
        </span>
      </div>
    </FormWithSummary>
  )
}
