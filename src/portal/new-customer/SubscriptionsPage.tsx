// Step 2: what is ordered with the customer; nothing at all is allowed (W16).
import { Button, Spinner } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { billingCurrency } from '../../domain/currency.ts'
import { useText } from '../language.tsx'
import { Basket } from '../offers/Basket.tsx'
import type { Line } from '../offers/basket.ts'
import { OfferPicker } from '../offers/OfferPicker.tsx'
import { useOffers } from '../offers/use-offers.ts'
import { useSession } from '../session.ts'
import { RefusalOrReload, useReload } from '../ui/ChangedElsewhere.tsx'
import { CancelWizard } from './CancelWizard.tsx'
import { useDraft, useSaveDraft } from './use-draft.ts'
import { WizardPage } from './WizardPage.tsx'

const route = getRouteApi('/signed-in/new-customer/customers/new/$draft/subscriptions')

function Subscriptions({ reload }: { reload: () => void }) {
  const t = useText('wizard')
  const offerText = useText('offers')
  const { draft: id } = route.useParams()
  const navigate = route.useNavigate()
  const { organization } = useSession()
  const draft = useDraft(id)
  const { save, error, isBusy } = useSaveDraft(draft)
  const [lines, setLines] = useState<readonly Line[]>(draft.content.lines ?? [])
  const country = draft.content.country ?? organization.country
  const currency = draft.content.currency ?? billingCurrency(organization.country)
  const offers = useOffers(country)
  const keepAndGo = (step: 'details' | 'review') =>
    !isBusy &&
    save(
      { ...draft.content, lines: [...lines] },
      () =>
        void navigate({
          to: `/customers/new/$draft/${step}`,
          params: { draft: id },
          search: true,
        }),
    )
  return (
    <>
      <RefusalOrReload error={error} reload={reload} />
      <div className="with-rail">
        <OfferPicker country={country} currency={currency} lines={lines} onChange={setLines} />
        <Basket
          lines={lines}
          offers={offers}
          currency={currency}
          onChange={setLines}
          empty={offerText('chosenNoneNew')}
        />
      </div>
      <div className="buttons wizard-end">
        <Button disabledFocusable={isBusy} onClick={() => keepAndGo('details')}>
          {t('back')}
        </Button>
        <span className="wizard-next">
          <CancelWizard draftId={id} />
          <Button
            appearance="primary"
            disabledFocusable={isBusy}
            icon={isBusy ? <Spinner size="tiny" aria-hidden /> : null}
            onClick={() => keepAndGo('review')}
          >
            {t('nextReview')}
          </Button>
        </span>
      </div>
    </>
  )
}

export function SubscriptionsPage() {
  const { turn, reload } = useReload()
  return (
    <WizardPage step="subscriptions">
      <Subscriptions key={turn} reload={reload} />
    </WizardPage>
  )
}
