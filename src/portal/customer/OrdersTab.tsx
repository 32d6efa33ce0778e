// What was ordered for a customer, newest first, with its lines.
import { getRouteApi, Link } from '@tanstack/react-router'
import type { WireOrder } from '../../contract/order-resource.ts'
import { listOrders } from '../../contract/orders.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { When } from '../ui/When.tsx'
import { CustomerPage } from './CustomerPage.tsx'

const route = getRouteApi('/signed-in/customers/$id/orders')

const looks = { completed: 'active', pending: 'waiting', cancelled: 'revoked' } as const

function useColumns(): readonly Column<WireOrder>[] {
  const t = useText('customer')
  const common = useText('common')
  const offers = useText('offers')
  return [
    { label: t('ordered_on'), cell: ({ creationDate }) => <When at={creationDate} time /> },
    {
      label: t('lines'),
      cell: ({ lineItems }) => t('linesCount', { count: lineItems.length }),
    },
    {
      label: offers('term'),
      cell: ({ billingCycle }) => (billingCycle === undefined ? '–' : offers(billingCycle)),
    },
    { label: t('currency'), cell: ({ currencyCode }) => currencyCode ?? '–' },
    {
      label: common('state'),
      cell: ({ status }) => <StatusBadge look={looks[status]} label={t(status)} />,
    },
  ]
}

type OrderLine = WireOrder['lineItems'][number]

function Lines({ id, order }: { id: string; order: WireOrder }) {
  const t = useText('customer')
  const offers = useText('offers')
  const columns: readonly Column<OrderLine>[] = [
    {
      label: t('name'),
      cell: ({ friendlyName, offerId, subscriptionId: sid }) =>
        sid === undefined ? (
          (friendlyName ?? offerId)
        ) : (
          <Link to="/customers/$id/subscriptions/$sid" params={{ id, sid }}>
            {friendlyName ?? offerId}
          </Link>
        ),
    },
    { label: offers('offerId'), cell: ({ offerId }) => <code>{offerId}</code> },
    { label: t('quantity'), cell: ({ quantity }) => quantity, end: true },
    { label: t('reseller'), cell: ({ partnerIdOnRecord }) => partnerIdOnRecord ?? t('nobody') },
  ]
  return (
    <>
      <p className="tenant-id">
        {t('order')}: <code>{order.id}</code> <CopyButton text={order.id} name={t('order')} />
      </p>
      <DataTable
        label={t('lines')}
        rows={order.lineItems}
        columns={columns}
        keyOf={({ lineItemNumber }) => String(lineItemNumber)}
        nameOf={({ friendlyName, offerId }) => friendlyName ?? offerId}
      />
    </>
  )
}

function Orders({ id }: { id: string }) {
  const t = useText('customer')
  const columns = useColumns()
  const { items } = useRead(listOrders, { params: { id: id as OrganizationId } })
  if (items.length === 0) return <EmptyState title={t('ordersEmpty')} />
  return (
    <DataTable
      label={t('orders')}
      rows={items}
      columns={columns}
      keyOf={(order) => order.id}
      nameOf={(order) => order.id}
      details={(order) => <Lines id={id} order={order} />}
    />
  )
}

export function OrdersTab() {
  const { id } = route.useParams()
  return (
    <CustomerPage id={id} needs={listOrders}>
      <Orders id={id} />
    </CustomerPage>
  )
}
