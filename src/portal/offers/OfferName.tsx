// An offer by name, with what sets it apart as small marks, and why it cannot be chosen.
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import { useText } from '../language.tsx'
import { Chip } from '../ui/Chip.tsx'

type Shown = Pick<PricedOffer, 'name' | 'isAddOn' | 'isTrial' | 'limit' | 'limitUnitOfMeasure'>

export function OfferName({
  offer,
  needsAdminAgent = false,
  reason = null,
}: {
  offer: Shown
  needsAdminAgent?: boolean
  reason?: string | null
}) {
  const t = useText('offers')
  const { name, isAddOn, isTrial, limit, limitUnitOfMeasure } = offer
  return (
    <span className="offer-name">
      {name} {isTrial && <Chip>{t('trial')}</Chip>} {isAddOn && <Chip>{t('addOn')}</Chip>}{' '}
      {limit !== undefined && limitUnitOfMeasure !== 'None' && (
        <Chip>{t('onePerCustomer', { count: limit })}</Chip>
      )}{' '}
      {needsAdminAgent && <Chip>{t('adminAgentOnly')}</Chip>}
      {reason !== null && <span className="reason">{reason}</span>}
    </span>
  )
}
