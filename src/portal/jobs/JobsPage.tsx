// Work that waits or was given up; the operator drives it again.
import { Button } from '@fluentui/react-components'
import { listJobs, retryJob, type WireJob } from '../../contract/jobs.ts'
import { useAct, useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useDeskText } from '../system/words.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LongName } from '../ui/LongName.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Page } from '../ui/Page.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { When } from '../ui/When.tsx'

function useColumns(): readonly Column<WireJob>[] {
  const t = useDeskText('jobs')
  const common = useText('common')
  return [
    {
      label: t('topic'),
      cell: ({ topic }) => (
        <code>
          <LongName>{topic}</LongName>
        </code>
      ),
    },
    {
      label: common('state'),
      cell: ({ state }) => (
        <StatusBadge look={state === 'dead' ? 'failed' : 'waiting'} label={t(state)} />
      ),
    },
    { label: t('attempts'), cell: ({ attempts }) => attempts, end: true },
    { label: t('created'), cell: ({ createdDate }) => <When at={createdDate} time /> },
    {
      label: t('lastError'),
      cell: ({ lastError }) => <span className="job-error">{lastError ?? '–'}</span>,
    },
  ]
}

function RetryButton({ job: { id, topic } }: { job: WireJob }) {
  const t = useDeskText('jobs')
  const notify = useNotify()
  const act = useAct(retryJob)
  return (
    <>
      <Button
        size="small"
        disabledFocusable={act.isPending}
        aria-label={t('retryNamed', { name: topic })}
        onClick={() => act.mutate({ params: { id } }, { onSuccess: () => notify(t('retried')) })}
      >
        {t('retry')}
      </Button>
      <Refusal error={act.error} />
    </>
  )
}

function Jobs() {
  const t = useDeskText('jobs')
  const columns = useColumns()
  const { items } = useRead(listJobs)
  if (items.length === 0) return <EmptyState title={t('empty')} />
  return (
    <DataTable
      label={t('title')}
      rows={items}
      columns={columns}
      keyOf={({ id }) => id}
      nameOf={({ topic }) => topic}
      actions={(job) => (job.state === 'dead' ? <RetryButton job={job} /> : null)}
    />
  )
}

export function JobsPage() {
  const t = useDeskText('jobs')
  const system = useDeskText('system')
  return (
    <Page title={t('title')} needs={listJobs} parents={[{ to: '/system', label: system('title') }]}>
      <Jobs />
    </Page>
  )
}
