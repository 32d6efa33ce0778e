// The rows of the list of resellers, with the acts on each that the caller's roles have.
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createCustomerDraft } from '../../contract/customer-drafts.ts'
import { searchCustomers } from '../../contract/customer-rows.ts'
import type { WirePartnership } from '../../contract/partnership-resource.ts'
import { listPartnerships, removePartnership } from '../../contract/partnerships.ts'
import { listResellerUsers } from '../../contract/reseller-users.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { isShown } from '../ui/columns.ts'
import { useCountry } from '../ui/country.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Paging } from '../ui/Paging.tsx'
import { type RowAction, RowMenu } from '../ui/RowMenu.tsx'
import { TenantId } from '../ui/TenantId.tsx'
import { UntilDay } from '../ui/UntilDay.tsx'
import { When } from '../ui/When.tsx'
import { useWhyNot } from '../ui/why-not.ts'
import { PartnershipRights } from './PartnershipRights.tsx'
import { RemoveReseller } from './RemoveReseller.tsx'

const route = getRouteApi('/signed-in/resellers')

export function useResellerColumns(): readonly Column<WirePartnership>[] {
  const t = useText('resellers')
  const common = useText('common')
  const country = useCountry()
  return [
    { label: t('reseller'), cell: ({ resellerName }) => resellerName },
    { id: 'mpn', label: common('mpnId'), cell: ({ resellerMpnId }) => resellerMpnId },
    {
      id: 'country',
      label: common('country'),
      cell: ({ resellerCountry }) => country(resellerCountry),
    },
    {
      id: 'agreement',
      label: t('agreement'),
      cell: ({ agreementSigned }) =>
        agreementSigned === undefined ? '–' : t(agreementSigned ? 'signed' : 'notSigned'),
    },
    { id: 'since', label: t('since'), cell: ({ startedDate }) => <When at={startedDate} /> },
    {
      id: 'admin',
      label: t('tenantAdmin'),
      cell: ({ tenantAdminUntil }) =>
        tenantAdminUntil === undefined ? t('tenantAdminNone') : <UntilDay at={tenantAdminUntil} />,
    },
  ]
}

function useActions(remove: (partnership: WirePartnership) => void) {
  const t = useText('resellers')
  const customers = useText('customers')
  const session = useSession()
  const whyNot = useWhyNot()
  const navigate = useNavigate()
  return (partnership: WirePartnership): readonly RowAction[] => [
    ...(mayUse(createCustomerDraft, session)
      ? [
          {
            label: customers('addNew'),
            whyNot: whyNot(createCustomerDraft),
            act: () =>
              void navigate({ to: '/customers/new', search: { reseller: partnership.resellerId } }),
          },
        ]
      : []),
    ...(mayUse(searchCustomers, session)
      ? [
          {
            label: customers('view'),
            act: () =>
              void navigate({ to: '/customers', search: { partner: partnership.resellerId } }),
          },
        ]
      : []),
    ...(partnership.tenantAdminUntil !== undefined && mayUse(listResellerUsers, session)
      ? [
          {
            label: t('users'),
            act: () =>
              void navigate({ to: '/resellers/$id/users', params: { id: partnership.id } }),
          },
        ]
      : []),
    ...(mayUse(removePartnership, session)
      ? [{ label: t('remove'), act: () => remove(partnership) }]
      : []),
  ]
}

export function ResellerTable() {
  const t = useText('resellers')
  const common = useText('common')
  const { search, after, hide } = route.useSearch()
  const columns = useResellerColumns().filter((column) => isShown(column, hide))
  const [removed, remove] = useState<WirePartnership | null>(null)
  const actionsOn = useActions(remove)
  const sought = search === undefined ? {} : { search }
  const kept = { ...sought, ...(hide === undefined ? {} : { hide }) }
  const { items, continuationToken } = useRead(listPartnerships, {
    query: { size: 50, ...sought },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  const isFirst = after === undefined
  if (items.length === 0 && isFirst)
    return search === undefined ? (
      <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
    ) : (
      <EmptyState title={common('searchEmpty', { search })} />
    )
  return (
    <>
      <DataTable
        label={t('title')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ resellerName }) => resellerName}
        details={({ resellerId, tenantAdminUntil }) => (
          <>
            <TenantId id={resellerId} />
            <PartnershipRights tenantAdminUntil={tenantAdminUntil} />
          </>
        )}
        actions={(row) => <RowMenu name={row.resellerName} actions={actionsOn(row)} />}
      />
      <Paging
        shown={items.length}
        isFirst={isFirst}
        first={kept}
        next={continuationToken === undefined ? undefined : { ...kept, after: continuationToken }}
      />
      {removed && <RemoveReseller partnership={removed} onClose={() => remove(null)} />}
    </>
  )
}
