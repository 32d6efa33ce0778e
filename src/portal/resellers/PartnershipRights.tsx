// The four things that an accepted partnership allows the provider (rule 46), and what it does not.
import { useText } from '../language.tsx'
import { useDay } from '../ui/day.ts'
import { RightsLists } from '../ui/RightsLists.tsx'

export function PartnershipRights({ tenantAdminUntil }: { tenantAdminUntil?: string | undefined }) {
  const t = useText('resellers')
  const day = useDay()
  const isAdmin = tenantAdminUntil !== undefined
  return (
    <RightsLists
      mayTitle={t('mayDo')}
      may={[
        t('addCustomers'),
        t('order'),
        t('associate'),
        t('support'),
        ...(isAdmin ? [t('helpUsers', { date: day(tenantAdminUntil) })] : []),
      ]}
      mayNotTitle={t('mayNotDo')}
      mayNot={[...(isAdmin ? [] : [t('noUsers')]), t('gainCustomers')]}
    />
  )
}
