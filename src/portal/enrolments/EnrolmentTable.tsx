// The rows of the operator's queue, a page at a time.
import { getRouteApi, Link } from '@tanstack/react-router'
import type { EnrolmentRow } from '../../contract/enrolment-review-resource.ts'
import { listEnrolments } from '../../contract/enrolment-reviews.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useCountry } from '../ui/country.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { useDay } from '../ui/day.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Paging } from '../ui/Paging.tsx'
import { EnrolmentBadge } from './EnrolmentBadge.tsx'
import { queueFilters } from './filters.ts'
import { useEnrolmentText } from './words.ts'
import './enrolments.css'

const route = getRouteApi('/signed-in/enrolments')
const size = 50

const daysSince = (instant: string): number =>
  Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 86_400_000))

function useColumns(): readonly Column<EnrolmentRow>[] {
  const t = useEnrolmentText('queue')
  const common = useText('common')
  const country = useCountry()
  const day = useDay()
  const isDecided = ({ state }: EnrolmentRow) => state === 'authorized' || state === 'rejected'
  return [
    {
      label: t('company'),
      cell: ({ id, companyName, isLegalChange }) => (
        <>
          <Link to="/enrolments/$id" params={{ id }}>
            {companyName}
          </Link>
          {isLegalChange && <span className="under"> {t('isChange')}</span>}
        </>
      ),
    },
    { label: common('country'), cell: (row) => country(row.country) },
    { label: common('state'), cell: ({ state }) => <EnrolmentBadge state={state} /> },
    {
      label: t('checks'),
      cell: ({ checks }) => {
        const done = Object.values(checks).filter((check) => check === 'verified')
        return t('checksDone', { count: String(done.length) })
      },
    },
    {
      label: t('waiting'),
      cell: (row) =>
        isDecided(row) || row.firstSubmittedDate === undefined
          ? '–'
          : t('days', { count: daysSince(row.firstSubmittedDate) }),
    },
    {
      label: t('lastSubmitted'),
      cell: ({ submittedDate }) => (submittedDate === undefined ? '–' : day(submittedDate)),
    },
    { label: t('assignee'), cell: ({ assignedName }) => assignedName ?? '–' },
  ]
}

export function EnrolmentTable() {
  const t = useEnrolmentText('queue')
  const columns = useColumns()
  const { after, ...search } = route.useSearch()
  const filters = queueFilters(search)
  const { items, continuationToken } = useRead(listEnrolments, {
    query: { size, ...filters },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  if (items.length === 0 && after === undefined)
    return Object.keys(filters).length === 0 ? (
      <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
    ) : (
      <EmptyState title={t('emptyFiltered')} />
    )
  return (
    <>
      <DataTable
        label={t('title')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ companyName }) => companyName}
      />
      <Paging
        shown={items.length}
        isFirst={after === undefined}
        first={filters}
        next={
          continuationToken === undefined ? undefined : { ...filters, after: continuationToken }
        }
      />
    </>
  )
}
