// The operator's membership directory: organization profiles by number, found by number or name.
import { getRouteApi, Link } from '@tanstack/react-router'
import { listMembershipProfiles } from '../../contract/membership.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useCountry } from '../ui/country.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { Paging } from '../ui/Paging.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { DirectoryTabs } from './DirectoryTabs.tsx'
import { useMembershipText } from './words.ts'

const route = getRouteApi('/signed-in/membership')

export function ProfilesPage() {
  const t = useMembershipText('directory')
  const { search = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const find = (typed: string) =>
    void navigate({ search: typed === '' ? {} : { search: typed }, replace: true })
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      needs={listMembershipProfiles}
      actions={
        <>
          <LinkButton to="/membership/import">{t('import')}</LinkButton>
          <LinkButton to="/membership/new" look="primary">
            {t('add')}
          </LinkButton>
        </>
      }
      toolbar={
        <>
          <DirectoryTabs />
          <ListToolbar label={t('search')} search={search} onSearch={find} />
        </>
      }
    >
      <Profiles />
    </Page>
  )
}

function Profiles() {
  const t = useMembershipText('directory')
  const common = useText('common')
  const country = useCountry()
  const { search, after } = route.useSearch()
  const { items, continuationToken } = useRead(listMembershipProfiles, {
    query: { size: 50, ...(search === undefined ? {} : { search }) },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  const kept = search === undefined ? {} : { search }
  if (items.length === 0 && after === undefined)
    return search === undefined ? (
      <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
    ) : (
      <EmptyState title={common('searchEmpty', { search })} />
    )
  return (
    <>
      <DataTable
        label={t('profiles')}
        rows={items}
        keyOf={({ mpnId }) => mpnId}
        nameOf={({ name }) => name}
        columns={[
          {
            label: common('mpnId'),
            cell: ({ mpnId }) => (
              <Link to="/membership/profiles/$mpnId" params={{ mpnId }}>
                {mpnId}
              </Link>
            ),
          },
          { label: t('global'), cell: ({ globalMpnId }) => globalMpnId },
          { label: t('name'), cell: ({ name }) => name },
          { label: common('country'), cell: (row) => country(row.country) },
          { label: t('city'), cell: ({ city }) => city || '–' },
          {
            label: t('status'),
            cell: ({ status }) => (
              <StatusBadge look={status === 'active' ? 'active' : 'revoked'} label={t(status)} />
            ),
          },
          { label: t('carriedBy'), cell: ({ carriedBy }) => carriedBy ?? '–' },
        ]}
      />
      <Paging
        shown={items.length}
        isFirst={after === undefined}
        first={kept}
        next={continuationToken === undefined ? undefined : { ...kept, after: continuationToken }}
      />
    </>
  )
}
