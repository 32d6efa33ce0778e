// The rows of the list of providers, with the acts on each that the caller's roles have.
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { searchCustomers } from '../../contract/customer-rows.ts'
import type { WirePartnership } from '../../contract/partnership-resource.ts'
import {
  listPartnerships,
  removePartnership,
  removeTenantAdmin,
} from '../../contract/partnerships.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { useCountry } from '../ui/country.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Paging } from '../ui/Paging.tsx'
import { type RowAction, RowMenu } from '../ui/RowMenu.tsx'
import { TenantId } from '../ui/TenantId.tsx'
import { UntilDay } from '../ui/UntilDay.tsx'
import { When } from '../ui/When.tsx'
import { ProviderRights } from './ProviderRights.tsx'
import { RemoveAdmin } from './RemoveAdmin.tsx'
import { RemoveProvider } from './RemoveProvider.tsx'

const route = getRouteApi('/signed-in/providers')

function useColumns(): readonly Column<WirePartnership>[] {
  const t = useText('providers')
  const common = useText('common')
  const country = useCountry()
  return [
    { label: t('provider'), cell: ({ providerName }) => providerName },
    { label: common('country'), cell: ({ providerCountry }) => country(providerCountry) },
    { label: common('mpnId'), cell: ({ providerMpnId }) => providerMpnId },
    { label: t('since'), cell: ({ startedDate }) => <When at={startedDate} /> },
    {
      label: t('tenantAdmin'),
      cell: ({ tenantAdminUntil }) =>
        tenantAdminUntil === undefined ? t('tenantAdminNone') : <UntilDay at={tenantAdminUntil} />,
    },
  ]
}

interface Asked {
  readonly partnership: WirePartnership
  readonly question: 'admin' | 'partnership'
}

function useActions(ask: (asked: Asked) => void) {
  const t = useText('providers')
  const resellers = useText('resellers')
  const customers = useText('customers')
  const session = useSession()
  const navigate = useNavigate()
  return (partnership: WirePartnership): readonly RowAction[] => [
    ...(mayUse(searchCustomers, session)
      ? [
          {
            label: customers('view'),
            act: () =>
              void navigate({ to: '/customers', search: { partner: partnership.providerId } }),
          },
        ]
      : []),
    ...(partnership.tenantAdminUntil !== undefined && mayUse(removeTenantAdmin, session)
      ? [{ label: t('removeAdmin'), act: () => ask({ partnership, question: 'admin' }) }]
      : []),
    ...(mayUse(removePartnership, session)
      ? [{ label: resellers('remove'), act: () => ask({ partnership, question: 'partnership' }) }]
      : []),
  ]
}

export function ProviderTable() {
  const shell = useText('shell')
  const t = useText('providers')
  const common = useText('common')
  const { search, after } = route.useSearch()
  const columns = useColumns()
  const [asked, ask] = useState<Asked | null>(null)
  const actionsOn = useActions(ask)
  const kept = search === undefined ? {} : { search }
  const { items, continuationToken } = useRead(listPartnerships, {
    query: { size: 50, ...kept },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  const isFirst = after === undefined
  if (items.length === 0 && isFirst)
    return search === undefined ? (
      <EmptyState title={t('empty')}>
        <p>{t('emptyBody')}</p>
        <Link to="/find-a-provider">{shell('findProvider')}</Link>
      </EmptyState>
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
        nameOf={({ providerName }) => providerName}
        details={({ providerId, tenantAdminUntil }) => (
          <>
            <TenantId id={providerId} />
            <ProviderRights tenantAdminUntil={tenantAdminUntil} />
          </>
        )}
        actions={(row) => <RowMenu name={row.providerName} actions={actionsOn(row)} />}
      />
      <Paging
        shown={items.length}
        isFirst={isFirst}
        first={kept}
        next={continuationToken === undefined ? undefined : { ...kept, after: continuationToken }}
      />
      {asked?.question === 'admin' && (
        <RemoveAdmin partnership={asked.partnership} onClose={() => ask(null)} />
      )}
      {asked?.question === 'partnership' && (
        <RemoveProvider partnership={asked.partnership} onClose={() => ask(null)} />
      )}
    </>
  )
}
