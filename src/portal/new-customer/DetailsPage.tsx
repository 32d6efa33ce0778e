// Step 1 of a draft that exists: the same form, kept by its etag.
import { getRouteApi } from '@tanstack/react-router'
import { RefusalOrReload, useReload } from '../ui/ChangedElsewhere.tsx'
import { CancelWizard } from './CancelWizard.tsx'
import { DetailsForm } from './DetailsForm.tsx'
import { useDraft, useSaveDraft } from './use-draft.ts'
import { WizardPage } from './WizardPage.tsx'

const route = getRouteApi('/signed-in/new-customer/customers/new/$draft/details')

function Details({ reload }: { reload: () => void }) {
  const { draft: id } = route.useParams()
  const { reseller: locked } = route.useSearch()
  const navigate = route.useNavigate()
  const draft = useDraft(id)
  const { save, error, isBusy } = useSaveDraft(draft)
  const { resellerId } = draft.content
  const reseller =
    resellerId === undefined
      ? null
      : { id: resellerId, name: draft.resellerName ?? resellerId, mpnId: '' }
  return (
    <DetailsForm
      content={draft.content}
      reseller={reseller}
      isLocked={locked !== undefined}
      isBusy={isBusy}
      error={<RefusalOrReload error={error} reload={reload} />}
      onNext={(content) =>
        save(
          content,
          () =>
            void navigate({
              to: '/customers/new/$draft/subscriptions',
              params: { draft: id },
              search: true,
            }),
        )
      }
    >
      <CancelWizard draftId={id} />
    </DetailsForm>
  )
}

export function DetailsPage() {
  const { turn, reload } = useReload()
  return (
    <WizardPage step="details">
      <Details key={turn} reload={reload} />
    </WizardPage>
  )
}
