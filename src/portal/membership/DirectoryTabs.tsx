// The two lists of the membership directory side by side.
import { Tabs } from '../ui/Tabs.tsx'
import { useMembershipText } from './words.ts'

export function DirectoryTabs() {
  const t = useMembershipText('directory')
  return (
    <Tabs
      label={t('title')}
      tabs={[
        { to: '/membership', label: t('profiles') },
        { to: '/membership/accounts', label: t('accounts') },
      ]}
    />
  )
}
