// The rows of the activity log.
import { type Activity, listActivity } from '../../contract/activity.ts'
import { useRead } from '../api.ts'
import { useSession } from '../session.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Paging } from '../ui/Paging.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { When } from '../ui/When.tsx'
import { ActivityDetails } from './ActivityDetails.tsx'
import { useActionName } from './action-names.ts'
import { queryOf, route, useFilters } from './filters.ts'
import { useActivityText } from './words.ts'

export function useActivityColumns(): readonly Column<Activity>[] {
  const t = useActivityText('activity')
  const nameOf = useActionName()
  const { organization } = useSession()
  return [
    { label: t('date'), cell: ({ date }) => <When at={date} time /> },
    ...(organization.kind === 'customer'
      ? []
      : [{ label: t('customer'), cell: ({ customer }: Activity) => customer?.name ?? '–' }]),
    { label: t('action'), cell: ({ action }) => nameOf(action) },
    {
      label: t('actor'),
      cell: ({ actor, company }) =>
        company.id === organization.tenantId ? actor.name : `${actor.name}, ${company.name}`,
    },
    {
      label: t('result'),
      cell: ({ result }) => (
        <StatusBadge look={result === 'denied' ? 'declined' : 'accepted'} label={t(result)} />
      ),
    },
    { label: t('address'), cell: ({ address }) => address ?? '–' },
  ]
}

export function ActivityTable() {
  const t = useActivityText('activity')
  const nameOf = useActionName()
  const columns = useActivityColumns()
  const { after } = route.useSearch()
  const filters = useFilters()
  const { items, continuationToken } = useRead(listActivity, {
    query: { size: 50, ...queryOf(filters) },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  const isFirst = after === undefined
  const { from: _from, to: _to, ...narrowing } = filters
  if (items.length === 0 && isFirst)
    return (
      <EmptyState title={Object.keys(narrowing).length === 0 ? t('empty') : t('emptyFilter')} />
    )
  return (
    <>
      <DataTable
        label={t('title')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ action }) => nameOf(action)}
        details={(row) => <ActivityDetails row={row} />}
      />
      <Paging
        shown={items.length}
        isFirst={isFirst}
        first={filters}
        next={
          continuationToken === undefined ? undefined : { ...filters, after: continuationToken }
        }
      />
    </>
  )
}
