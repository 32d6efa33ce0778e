// The state of a subscription as icon and words.
import type { WireSubscription } from '../../contract/subscription-resource.ts'
import { useText } from '../language.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'

const looks = { active: 'active', suspended: 'suspended', deleted: 'revoked' } as const

export function SubscriptionBadge({ status }: Pick<WireSubscription, 'status'>) {
  const t = useText('subscription')
  return <StatusBadge look={looks[status]} label={t(status)} />
}
