// What runs for a customer, as far as the caller sold it or serves it.
import { getRouteApi, Link } from '@tanstack/react-router'
import { createOrder } from '../../contract/orders.ts'
import type { WireSubscription } from '../../contract/subscription-resource.ts'
import { listSubscriptions } from '../../contract/subscriptions.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { useRead } from '../api.ts'
import { isSeller } from '../customers/access.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { SubscriptionBadge } from '../subscriptions/SubscriptionBadge.tsx'
import { Chip } from '../ui/Chip.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { useDay } from '../ui/day.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useWhyNot } from '../ui/why-not.ts'
import { CustomerPage } from './CustomerPage.tsx'

const route = getRouteApi('/signed-in/customers/$id')

function useColumns(id: string): readonly Column<WireSubscription>[] {
  const t = useText('customer')
  const common = useText('common')
  const day = useDay()
  return [
    {
      label: t('subscription'),
      cell: ({ id: sid, friendlyName, parentSubscriptionId }) => (
        <>
          <Link to="/customers/$id/subscriptions/$sid" params={{ id, sid }}>
            {friendlyName}
          </Link>{' '}
          {parentSubscriptionId !== undefined && <Chip>{t('addOnOf')}</Chip>}
        </>
      ),
    },
    { label: t('offer'), cell: ({ offerName }) => offerName },
    { label: t('quantity'), cell: ({ quantity }) => quantity, end: true },
    { label: common('state'), cell: ({ status }) => <SubscriptionBadge status={status} /> },
    {
      label: t('renewal'),
      cell: ({ autoRenewEnabled, commitmentEndDate: at }) => (
        <time dateTime={at}>
          {autoRenewEnabled ? t('renewsOn', { date: day(at) }) : t('endsOn', { date: day(at) })}
        </time>
      ),
    },
    { label: t('reseller'), cell: ({ partnerId }) => partnerId ?? t('nobody') },
  ]
}

function Subscriptions({ id }: { id: string }) {
  const t = useText('customer')
  const columns = useColumns(id)
  const { items } = useRead(listSubscriptions, { params: { id: id as OrganizationId } })
  if (items.length === 0)
    return <EmptyState title={t('subscriptionsEmpty')}>{t('subscriptionsEmptyBody')}</EmptyState>
  return (
    <DataTable
      label={t('subscriptions')}
      rows={items}
      columns={columns}
      keyOf={(row) => row.id}
      nameOf={({ friendlyName }) => friendlyName}
    />
  )
}

export function SubscriptionsTab() {
  const t = useText('customer')
  const session = useSession()
  const whyNot = useWhyNot()
  const { id } = route.useParams()
  return (
    <CustomerPage
      id={id}
      needs={listSubscriptions}
      actions={
        isSeller(session) &&
        mayUse(createOrder, session) && (
          <LinkButton
            to="/customers/$id/subscriptions/new"
            params={{ id }}
            look="primary"
            whyNot={whyNot(createOrder)}
          >
            {t('addSubscription')}
          </LinkButton>
        )
      }
    >
      <Subscriptions id={id} />
    </CustomerPage>
  )
}
