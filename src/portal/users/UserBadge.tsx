// A person's state as a badge: what keeps the person from signing in comes first.
import type { WireUser } from '../../contract/user-resource.ts'
import { useSettingsText } from '../settings/words.ts'
import { StatusBadge } from '../ui/StatusBadge.tsx'

export function UserBadge({ user }: { user: WireUser }) {
  const t = useSettingsText('users')
  if (user.state === 'removed') return <StatusBadge look="revoked" label={t('removed')} />
  if (user.state === 'blocked') return <StatusBadge look="suspended" label={t('blocked')} />
  if (user.passwordState !== 'temporary' && user.passwordState !== 'final' && user.canSignIn)
    return <StatusBadge look="active" label={t('signOnOnly')} />
  if (user.passwordState === 'none') return <StatusBadge look="waiting" label={t('passwordNone')} />
  if (user.passwordState === 'expired')
    return <StatusBadge look="expired" label={t('passwordExpired')} />
  return <StatusBadge look="active" label={t('active')} />
}
