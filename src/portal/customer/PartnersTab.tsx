// The other partners that work with a customer: a provider's resellers for it, or a reseller's providers.
import { getRouteApi } from '@tanstack/react-router'
import { listPartnersOfCustomer } from '../../contract/customer-partners.ts'
import type { ReplyOf } from '../../contract/endpoint.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { TenantId } from '../ui/TenantId.tsx'
import { CustomerPage } from './CustomerPage.tsx'

const route = getRouteApi('/signed-in/customers/$id/partners')

type Partner = ReplyOf<typeof listPartnersOfCustomer>['items'][number]

function Partners({ id }: { id: string }) {
  const t = useText('customer')
  const common = useText('common')
  const access = useText('access')
  const { items } = useRead(listPartnersOfCustomer, { params: { id: id as OrganizationId } })
  const columns: readonly Column<Partner>[] = [
    { label: access('partner'), cell: ({ name }) => name },
    { label: access('type'), cell: ({ relationshipType }) => t(relationshipType) },
    { label: common('mpnId'), cell: ({ mpnId }) => mpnId },
  ]
  if (items.length === 0) return <EmptyState title={t('partnersEmpty')} />
  return (
    <>
      <p className="lead">{t('partnersLead')}</p>
      <DataTable
        label={t('partners')}
        rows={items}
        columns={columns}
        keyOf={(partner) => partner.id}
        nameOf={({ name }) => name}
        details={(partner) => <TenantId id={partner.id} />}
      />
    </>
  )
}

export function PartnersTab() {
  const { id } = route.useParams()
  return (
    <CustomerPage id={id} needs={listPartnersOfCustomer}>
      <Partners id={id} />
    </CustomerPage>
  )
}
