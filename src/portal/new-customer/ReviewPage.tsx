// Step 3: everything once more, and the one act that makes it real; a repeated click repeats the same act (W17).
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError } from '../../contract/api-error.ts'
import { submitCustomerDraft } from '../../contract/customer-drafts.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { isStale, RefusalOrReload, useReload } from '../ui/ChangedElsewhere.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { useWhyNot } from '../ui/why-not.ts'
import { CancelWizard } from './CancelWizard.tsx'
import { detailsOf, faultsOf, stepFor } from './customer-form.ts'
import { useFresh } from './FreshCustomer.tsx'
import { ReviewFacts } from './ReviewFacts.tsx'
import { useDraft } from './use-draft.ts'
import { WizardPage } from './WizardPage.tsx'

const route = getRouteApi('/signed-in/new-customer/customers/new/$draft/review')

function WayToFix({ draftId, step }: { draftId: string; step: 'details' | 'subscriptions' }) {
  const t = useText('wizard')
  return (
    <p>
      <LinkButton to={`/customers/new/$draft/${step}`} params={{ draft: draftId }} search={true}>
        {t('goFix', { name: t(step) })}
      </LinkButton>
    </p>
  )
}

function Review({ reload }: { reload: () => void }) {
  const t = useText('wizard')
  const common = useText('common')
  const { draft: id } = route.useParams()
  const navigate = route.useNavigate()
  const { hold } = useFresh()
  const draft = useDraft(id)
  // What is submitted is what was reviewed: a draft read again after another tab's save is not.
  const [reviewed] = useState(draft)
  const act = useAct(submitCustomerDraft, { rereads: 'later' })
  const whyNot = useWhyNot()(submitCustomerDraft)
  const isIncomplete = Object.keys(faultsOf(detailsOf(reviewed.content))).length > 0
  const step = act.error instanceof ApiError ? stepFor(act.error.data[0]) : null
  const submit = () => {
    const { etag } = reviewed.attributes
    act.mutate(
      { params: { id }, body: etag === undefined ? {} : { attributes: { etag } } },
      {
        onSuccess: (confirmation) => {
          hold({ draftId: id, confirmation })
          void navigate({ to: '/customers/new/$draft/confirmation', params: { draft: id } })
        },
      },
    )
  }
  return (
    <form
      className="review"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isIncomplete && whyNot === null) submit()
      }}
    >
      <ReviewFacts draft={reviewed} />
      {isIncomplete && (
        <Message tone="warning" title={common('required')}>
          <WayToFix draftId={id} step="details" />
        </Message>
      )}
      <RefusalOrReload error={act.error} reload={reload} />
      {step !== null && !isStale(act.error) && <WayToFix draftId={id} step={step} />}
      <div className="buttons wizard-end">
        <LinkButton to="/customers/new/$draft/subscriptions" params={{ draft: id }} search={true}>
          {t('back')}
        </LinkButton>
        <span className="wizard-next">
          <CancelWizard draftId={id} />
          <SubmitButton
            label={t('submit')}
            busy={act.isPending}
            unavailable={whyNot ?? (isIncomplete ? t('goFix', { name: t('details') }) : null)}
          />
        </span>
      </div>
    </form>
  )
}

export function ReviewPage() {
  const { turn, reload } = useReload()
  return (
    <WizardPage step="review">
      <Review key={turn} reload={reload} />
    </WizardPage>
  )
}
