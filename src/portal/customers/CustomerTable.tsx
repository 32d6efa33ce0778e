// The rows of the list of customers: who works with each, and what the caller is to it.
import { getRouteApi, Link } from '@tanstack/react-router'
import { type CustomerRow, searchCustomers } from '../../contract/customer-rows.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { Chip } from '../ui/Chip.tsx'
import { useCountry } from '../ui/country.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Paging } from '../ui/Paging.tsx'
import { isSeller } from './access.ts'
import { CustomerLinks } from './CustomerLinks.tsx'
import { RelationshipChips } from './RelationshipChips.tsx'

const route = getRouteApi('/signed-in/customers')

const namesOf = (companies: readonly { name: string }[]) =>
  companies.length === 0 ? '–' : companies.map(({ name }) => name).join(' · ')

function useColumns(highlight: string | undefined): readonly Column<CustomerRow>[] {
  const t = useText('customers')
  const common = useText('common')
  const shell = useText('shell')
  const country = useCountry()
  const { kind } = useSession().organization
  return [
    {
      label: t('company'),
      cell: ({ id, companyName }) => (
        <>
          <Link to="/customers/$id" params={{ id }}>
            {companyName}
          </Link>
          {id === highlight && <Chip tone="info">{t('justAdded')}</Chip>}
        </>
      ),
    },
    { label: t('domain'), cell: ({ domain }) => <span className="nowrap">{domain}</span> },
    { label: t('relationship'), cell: (row) => <RelationshipChips customer={row} /> },
    ...(kind === 'indirect_provider'
      ? [{ label: shell('resellers'), cell: ({ resellers }: CustomerRow) => namesOf(resellers) }]
      : kind === 'indirect_reseller'
        ? [{ label: shell('providers'), cell: ({ providers }: CustomerRow) => namesOf(providers) }]
        : []),
    { label: common('country'), cell: (row) => country(row.country) },
  ]
}

function Nothing({ search }: { search: string | undefined }) {
  const t = useText('customers')
  const common = useText('common')
  const sells = isSeller(useSession())
  const { partner } = route.useSearch()
  if (search !== undefined) return <EmptyState title={common('searchEmpty', { search })} />
  if (partner !== undefined) return <EmptyState title={t('emptyFilter')} />
  return <EmptyState title={t('empty')}>{sells ? t('emptySeller') : t('emptyReseller')}</EmptyState>
}

export function CustomerTable() {
  const t = useText('customers')
  const { search, partner, after, highlight } = route.useSearch()
  const columns = useColumns(highlight)
  const kept = { ...(search && { search }), ...(partner && { partner }) }
  const { items, continuationToken } = useRead(searchCustomers, {
    query: { size: 50, ...kept },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  const isFirst = after === undefined
  if (items.length === 0 && isFirst) return <Nothing search={search} />
  return (
    <>
      <DataTable
        label={t('title')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ companyName }) => companyName}
        isMarked={({ id }) => id === highlight}
        details={(row) => <CustomerLinks customer={row} />}
      />
      <Paging
        shown={items.length}
        isFirst={isFirst}
        first={kept}
        next={continuationToken === undefined ? undefined : { ...kept, after: continuationToken }}
      />
    </>
  )
}
