// The rows of the operator's list of companies, a page at a time.
import { getRouteApi, Link } from '@tanstack/react-router'
import type { WireOrganization } from '../../contract/organization-resource.ts'
import { listOrganizations } from '../../contract/organizations.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useCountry } from '../ui/country.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Paging } from '../ui/Paging.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { TenantId } from '../ui/TenantId.tsx'

const route = getRouteApi('/signed-in/organizations')
const size = 50

function useColumns(): readonly Column<WireOrganization>[] {
  const t = useText('organizations')
  const common = useText('common')
  const kinds = useText('kinds')
  const languages = useText('languages')
  const country = useCountry()
  return [
    {
      label: t('companyName'),
      cell: ({ id, name }) => (
        <Link to="/organizations/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    { label: t('kind'), cell: ({ kind }) => kinds(kind) },
    { label: common('mpnId'), cell: ({ mpnId }) => mpnId ?? '–' },
    { label: t('domain'), cell: ({ domain }) => domain },
    { label: common('country'), cell: (row) => country(row.country) },
    { label: common('language'), cell: ({ language }) => languages(language) },
    { label: common('state'), cell: ({ state }) => <StatusBadge look={state} label={t(state)} /> },
  ]
}

export function OrganizationTable() {
  const t = useText('organizations')
  const common = useText('common')
  const { search, kind, state, offset = 0 } = route.useSearch()
  const columns = useColumns()
  const kept = {
    ...(search !== undefined && { search }),
    ...(kind && { kind }),
    ...(state && { state }),
  }
  const { items } = useRead(listOrganizations, { query: { size, offset, ...kept } })
  if (items.length === 0 && offset === 0)
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
        nameOf={({ name }) => name}
        details={({ id }) => <TenantId id={id} />}
      />
      <Paging
        shown={items.length}
        isFirst={offset === 0}
        first={kept}
        next={items.length < size ? undefined : { ...kept, offset: offset + size }}
      />
    </>
  )
}
