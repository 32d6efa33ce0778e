// Begins a new customer, with or without a reseller; Next makes the draft (W15, rule 52).
import { getRouteApi } from '@tanstack/react-router'
import { createCustomerDraft } from '../../contract/customer-drafts.ts'
import { listPartnerships } from '../../contract/partnerships.ts'
import { useAct, useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { type Partner, usePartnerOf } from '../ui/partner.ts'
import { Refusal } from '../ui/Refusal.tsx'
import { useWhyNot } from '../ui/why-not.ts'
import { DetailsForm } from './DetailsForm.tsx'
import { WizardPage } from './WizardPage.tsx'

const route = getRouteApi('/signed-in/new-customer/customers/new')

function Begin({ reseller }: { reseller: Partner | null }) {
  const common = useText('common')
  const navigate = route.useNavigate()
  const act = useAct(createCustomerDraft)
  const whyNot = useWhyNot()
  return (
    <DetailsForm
      content={{}}
      reseller={reseller}
      isLocked={reseller !== null}
      isBusy={act.isPending}
      whyNot={whyNot(createCustomerDraft)}
      error={<Refusal error={act.error} />}
      onNext={(content) =>
        act.mutate(
          { body: { content } },
          {
            onSuccess: ({ id }) =>
              void navigate({
                to: '/customers/new/$draft/subscriptions',
                params: { draft: id },
                search: true,
              }),
          },
        )
      }
    >
      <LinkButton to="/customers" look="transparent">
        {common('cancel')}
      </LinkButton>
    </DetailsForm>
  )
}

function BeginFor({ resellerId }: { resellerId: string }) {
  const partnerOf = usePartnerOf()
  const { items } = useRead(listPartnerships, { query: { size: 500 } })
  const partner = items.map(partnerOf).find(({ id }) => id === resellerId)
  // A partnership that has ended leaves the choice open.
  return <Begin reseller={partner ?? null} />
}

export function NewCustomerPage() {
  const { reseller } = route.useSearch()
  return (
    <WizardPage step="details">
      {reseller === undefined ? <Begin reseller={null} /> : <BeginFor resellerId={reseller} />}
    </WizardPage>
  )
}
