// The operator's provider directory: what providers ask to be changed, and all entries.
import { Field, Select } from '@fluentui/react-components'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { listDirectoryEntries } from '../../contract/directory-entries.ts'
import { listOrganizations } from '../../contract/organizations.ts'
import { useRead } from '../api.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { useText } from '../language.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { Paging } from '../ui/Paging.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { When } from '../ui/When.tsx'
import { WaitingChanges } from './WaitingChanges.tsx'

const route = getRouteApi('/signed-in/provider-directory')

/** Providers are a few dozen: those of the first page are offered, the others are found under Organizations. */
function AddEntry() {
  const t = useDirectoryText('directoryDesk')
  const navigate = useNavigate()
  const { items } = useRead(listOrganizations, { query: { kind: 'indirect_provider', size: 500 } })
  return (
    <Field label={t('add')}>
      <Select
        value=""
        onChange={(_, { value }) =>
          value !== '' && void navigate({ to: '/provider-directory/$id', params: { id: value } })
        }
      >
        <option value="">{t('choose')}</option>
        {items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}

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
          { label: entry('approved'), cell: ({ updatedDate }) => <When at={updatedDate} /> },
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
    <Page title={t('title')} needs={listDirectoryEntries}>
      <h2>{t('waiting')}</h2>
      <WaitingChanges />
      <h2>{t('entries')}</h2>
      <AddEntry />
      <ListToolbar
        label={t('search')}
        search={search}
        onSearch={(typed) =>
          void navigate({ search: typed === '' ? {} : { search: typed }, replace: true })
        }
      />
      <Entries />
    </Page>
  )
}
