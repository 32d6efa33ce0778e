// Who did what for whom and when (W25); for a customer, also what partners did to it.
import { listActivity } from '../../contract/activity.ts'
import { useSession } from '../session.ts'
import { Page } from '../ui/Page.tsx'
import { ActivityFilters } from './ActivityFilters.tsx'
import { ActivityTable } from './ActivityTable.tsx'
import { ExportLog } from './ExportLog.tsx'
import { useActivityText } from './words.ts'

export function ActivityPage() {
  const t = useActivityText('activity')
  const { kind } = useSession().organization
  return (
    <Page
      title={t('title')}
      needs={listActivity}
      lead={t(kind === 'customer' ? 'leadCustomer' : 'lead')}
      actions={<ExportLog />}
      toolbar={<ActivityFilters />}
    >
      <ActivityTable />
    </Page>
  )
}
