// One subscription: what it is, what can be changed of it, and who earned by it (W20, rules 47, 51).
import { getRouteApi } from '@tanstack/react-router'
import { readOffer } from '../../contract/catalog.ts'
import { listIncentiveCredits, type WireCredit } from '../../contract/incentive-credits.ts'
import type { WireSubscription } from '../../contract/subscription-resource.ts'
import { readSubscription } from '../../contract/subscriptions.ts'
import { readSupportContact } from '../../contract/support-contacts.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { usePeek, useRead } from '../api.ts'
import { useCustomer, useCustomerName } from '../customer/CustomerPage.tsx'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { useReload } from '../ui/ChangedElsewhere.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { When } from '../ui/When.tsx'
import { useLimits } from './limits.ts'
import { SubscriptionBadge } from './SubscriptionBadge.tsx'
import { SubscriptionForm } from './SubscriptionForm.tsx'

const route = getRouteApi('/signed-in/customers/$id/subscriptions/$sid')

interface Params {
  readonly id: OrganizationId
  readonly subscriptionId: string
}

function useParams(): Params {
  const { id, sid } = route.useParams()
  return { id: id as OrganizationId, subscriptionId: sid }
}

function Head({ of: s }: { of: WireSubscription }) {
  const t = useText('subscription')
  const customer = useText('customer')
  const offers = useText('offers')
  return (
    <Facts
      of={[
        [customer('offer'), s.offerName],
        [t('status'), <SubscriptionBadge key="status" status={s.status} />],
        [customer('quantity'), s.quantity],
        [offers('term'), offers(s.billingCycle)],
        [t('began'), <When key="began" at={s.effectiveStartDate} />],
        [customer('renewal'), <When key="end" at={s.commitmentEndDate} />],
        [
          t('id'),
          <span key="id">
            <code>{s.id}</code> <CopyButton text={s.id} name={t('id')} />
          </span>,
        ],
      ]}
    />
  )
}

function Credits({ credits }: { credits: readonly WireCredit[] }) {
  const t = useText('subscription')
  const customer = useText('customer')
  const columns: readonly Column<WireCredit>[] = [
    {
      label: customer('reseller'),
      cell: ({ resellerName, mpnId }) => `${resellerName} (${mpnId})`,
    },
    { label: t('from'), cell: ({ fromDate }) => <When at={fromDate} time /> },
    {
      label: t('until'),
      cell: ({ untilDate }) => (untilDate === undefined ? t('now') : <When at={untilDate} time />),
    },
  ]
  return (
    <section>
      <h2>{t('history')}</h2>
      {credits.length === 0 ? (
        <p className="hint">{t('historyEmpty')}</p>
      ) : (
        <DataTable
          label={t('history')}
          rows={credits}
          columns={columns}
          keyOf={({ mpnId, fromDate }) => `${mpnId} ${fromDate}`}
          nameOf={({ resellerName }) => resellerName}
        />
      )}
    </section>
  )
}

function Detail({ params, reload }: { params: Params; reload: () => void }) {
  const session = useSession()
  const customer = useCustomer(params.id)
  const subscription = useRead(readSubscription, { params })
  const support = useRead(readSupportContact, { params })
  const limits = useLimits(customer, subscription)
  const credits = useRead(listIncentiveCredits, { params }).items
  const now = credits.find(({ untilDate }) => untilDate === undefined)
  const earner =
    now === undefined ? null : { id: now.mpnId, name: now.resellerName, mpnId: now.mpnId }
  const range = usePeek(
    readOffer,
    limits.quantity === null && mayUse(readOffer, session)
      ? { params: { id: subscription.offerId }, query: { country: customer.country } }
      : null,
  )
  return (
    <div className="two-columns">
      <SubscriptionForm
        params={params}
        subscription={subscription}
        support={support}
        earner={earner}
        range={range}
        limits={limits}
        reload={reload}
      />
      <div>
        <Head of={subscription} />
        <Credits credits={credits} />
      </div>
    </div>
  )
}

export function SubscriptionPage() {
  const t = useText('subscription')
  const customers = useText('customers')
  const params = useParams()
  const { turn, reload } = useReload()
  const name = useCustomerName(params.id)
  const shown = usePeek(readSubscription, { params })
  return (
    <Page
      title={shown?.friendlyName ?? t('title')}
      needs={readSubscription}
      parents={[
        { to: '/customers', label: customers('title') },
        { to: `/customers/${params.id}`, label: name },
      ]}
    >
      <Detail key={`${params.subscriptionId} ${turn}`} params={params} reload={reload} />
    </Page>
  )
}
