// Who did what for whom and when (W25); for a customer or reseller, also what partners did to it.
import { listActivity } from '../../contract/activity.ts'
import type { OrganizationKind } from '../../domain/organization.ts'
import { useSession } from '../session.ts'
import { Page } from '../ui/Page.tsx'
import { ActivityFilters } from './ActivityFilters.tsx'
import { ActivityTable } from './ActivityTable.tsx'
import { ExportLog } from './ExportLog.tsx'
import { useActivityText } from './words.ts'

/** Of those who also read what was done to them. */
const leads: Readonly<Partial<Record<OrganizationKind, 'leadCustomer' | 'leadReseller'>>> = {
  customer: 'leadCustomer',
  indirect_reseller: 'leadReseller',
}

export function ActivityPage() {
  const t = useActivityText('activity')
  const { kind } = useSession().organization
  return (
    <Page
      title={t('title')}
      needs={listActivity}
      lead={t(leads[kind] ?? 'lead')}
      actions={<ExportLog />}
      toolbar={<ActivityFilters />}
    >
      <ActivityTable />
    </Page>
  )
}
