// The operator's provider directory: all entries, hidden ones too.
import { getRouteApi, Link } from '@tanstack/react-router'
import { listDirectoryEntries } from '../../contract/directory-entries.ts'
import { useRead } from '../api.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { useText } from '../language.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Paging } from '../ui/Paging.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { When } from '../ui/When.tsx'
import { AddEntry } from './AddEntry.tsx'
import { DeskPage } from './DeskPage.tsx'

const route = getRouteApi('/signed-in/provider-directory')

function Entries() {
  const t = useDirectoryText('directoryDesk')
  const entry = useDirectoryText('entry')
  const common = useText('common')
  const { search, after } = route.useSearch()
  const kept = search === undefined ? {} : { search }
  const { items, continuationToken } = useRead(listDirectoryEntries, {
    query: { ...kept, size: 50 },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  if (items.length === 0 && after === undefined)
    return search === undefined ? (
      <EmptyState title={t('noEntries')}>{t('noEntriesBody')}</EmptyState>
    ) : (
      <EmptyState title={common('searchEmpty', { search })} />
    )
  return (
    <>
      <DataTable
        label={t('entries')}
        rows={items}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        columns={[
          {
            label: entry('name'),
            cell: ({ id, name }) => (
              <Link to="/provider-directory/$id" params={{ id }}>
                {name}
              </Link>
            ),
          },
          {
            label: common('state'),
            cell: ({ isShown }) => (
              <StatusBadge
                look={isShown ? 'active' : 'suspended'}
                label={isShown ? entry('shown') : t('suspendedToo')}
              />
            ),
          },
          { label: entry('contactEmail'), cell: ({ contactEmail }) => contactEmail },
          { label: entry('lastChanged'), cell: ({ updatedDate }) => <When at={updatedDate} /> },
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

export function EntriesPage() {
  const t = useDirectoryText('directoryDesk')
  const { search = '' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <DeskPage
      toolbar={
        <>
          <AddEntry />
          <ListToolbar
            label={t('search')}
            search={search}
            onSearch={(typed) =>
              void navigate({ search: typed === '' ? {} : { search: typed }, replace: true })
            }
          />
        </>
      }
    >
      <Entries />
    </DeskPage>
  )
}
