// Orders for an existing customer; the reseller chosen from the list earns the incentive (W19, rules 47, 50).
import { Button, Spinner } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { createOrder } from '../../contract/orders.ts'
import { listSubscriptions } from '../../contract/subscriptions.ts'
import { billingCurrency } from '../../domain/currency.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { useAct, useRead } from '../api.ts'
import { useCustomer, useCustomerName } from '../customer/CustomerPage.tsx'
import { hasPartners } from '../customers/access.ts'
import { useText } from '../language.tsx'
import { Basket } from '../offers/Basket.tsx'
import type { Line } from '../offers/basket.ts'
import { OfferPicker } from '../offers/OfferPicker.tsx'
import { useOffers } from '../offers/use-offers.ts'
import { useSession } from '../session.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Page } from '../ui/Page.tsx'
import { PartnerPicker } from '../ui/PartnerPicker.tsx'
import type { Partner } from '../ui/partner.ts'
import { Refusal } from '../ui/Refusal.tsx'
import { useWhyNot } from '../ui/why-not.ts'

const route = getRouteApi('/signed-in/customers/$id/subscriptions/new')

/** The order's body: one billing cycle for all its lines. */
const bodyOf = (lines: readonly Line[], currency: string, reseller: Partner | null) => ({
  currencyCode: currency,
  ...(lines[0] === undefined ? {} : { billingCycle: lines[0].billingCycle }),
  lineItems: lines.map(({ offerId, quantity, parentId }, lineItemNumber) => ({
    lineItemNumber,
    offerId,
    quantity,
    ...(parentId === undefined ? {} : { parentSubscriptionId: parentId }),
    ...(reseller === null ? {} : { partnerIdOnRecord: reseller.mpnId }),
  })),
})

function useOrder(id: OrganizationId) {
  const t = useText('customer')
  const notify = useNotify()
  const navigate = route.useNavigate()
  const act = useAct(createOrder)
  return {
    act,
    order: (body: ReturnType<typeof bodyOf>) =>
      act.mutate(
        { params: { id }, body },
        {
          onSuccess: ({ lineItems }) => {
            notify(t('ordered', { count: lineItems.length }))
            void navigate({ to: '/customers/$id', params: { id } })
          },
        },
      ),
  }
}

function Reseller({
  chosen,
  onChoose,
}: {
  chosen: Partner | null
  onChoose: (reseller: Partner | null) => void
}) {
  const t = useText('customer')
  const session = useSession()
  if (session.organization.kind !== 'indirect_provider' || !hasPartners(session)) return null
  return (
    <div className="form order-reseller">
      <PartnerPicker
        label={t('forReseller')}
        hint={t('forResellerHelp')}
        none={t('nobody')}
        chosen={chosen}
        onChoose={onChoose}
      />
    </div>
  )
}

function NewSubscription() {
  const wizard = useText('wizard')
  const common = useText('common')
  const offerText = useText('offers')
  const reason = useId()
  const { id: param } = route.useParams()
  const id = param as OrganizationId
  const { country, resellers } = useCustomer(id)
  const { organization } = useSession()
  const currency = billingCurrency(organization.country)
  const offers = useOffers(country)
  const bases = useRead(listSubscriptions, { params: { id } }).items.filter(
    ({ status }) => status === 'active',
  )
  const [lines, setLines] = useState<readonly Line[]>([])
  // The customer's one reseller is the likely one; the choice stays open.
  const [reseller, setReseller] = useState<Partner | null>(
    resellers.length === 1 ? (resellers[0] ?? null) : null,
  )
  const { act, order } = useOrder(id)
  const isMixed = new Set(lines.map(({ billingCycle }) => billingCycle)).size > 1
  const refused = useWhyNot()(createOrder)
  const unready = isMixed ? offerText('oneCycle') : null
  const why = refused ?? (lines.length === 0 ? offerText('chosenNone') : unready)
  return (
    <>
      <Refusal error={act.error} />
      <Reseller chosen={reseller} onChoose={setReseller} />
      <div className="with-rail">
        <OfferPicker
          country={country}
          currency={currency}
          lines={lines}
          bases={bases}
          onChange={setLines}
        />
        <Basket
          lines={lines}
          offers={offers}
          currency={currency}
          onChange={setLines}
          empty={offerText('chosenNone')}
        />
      </div>
      <div className="buttons wizard-end">
        <span className="wizard-next">
          {why !== null && (
            <span id={reason} className="reason">
              {why}
            </span>
          )}
          <LinkButton to="/customers/$id" params={{ id }} look="transparent">
            {common('cancel')}
          </LinkButton>
          <Button
            appearance="primary"
            disabledFocusable={why !== null || act.isPending}
            icon={act.isPending ? <Spinner size="tiny" aria-hidden /> : null}
            {...(why === null ? {} : { 'aria-describedby': reason })}
            onClick={() => why === null && order(bodyOf(lines, currency, reseller))}
          >
            {wizard('submit')}
          </Button>
        </span>
      </div>
    </>
  )
}

export function NewSubscriptionPage() {
  const t = useText('customer')
  const customers = useText('customers')
  const { id } = route.useParams()
  const name = useCustomerName(id)
  return (
    <Page
      title={t('newSubscription')}
      needs={{ ...createOrder, kinds: ['indirect_provider', 'direct_partner'] }}
      parents={[
        { to: '/customers', label: customers('title') },
        { to: `/customers/${id}`, label: name },
      ]}
    >
      <NewSubscription />
    </Page>
  )
}
