// What a provider may do for a reseller (rule 46), and what it may not.
import { useText } from '../language.tsx'
import { useDay } from '../ui/day.ts'
import { RightsLists } from '../ui/RightsLists.tsx'

export function ProviderRights({ tenantAdminUntil }: { tenantAdminUntil: string | undefined }) {
  const t = useText('providers')
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
