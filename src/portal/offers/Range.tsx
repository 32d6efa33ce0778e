// How many licences of an offer one subscription can have.
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import { useLanguage, useText } from '../language.tsx'

export function Range({ of }: { of: Pick<PricedOffer, 'minimumQuantity' | 'maximumQuantity'> }) {
  const t = useText('offers')
  const { language } = useLanguage()
  const { minimumQuantity: min, maximumQuantity: max } = of
  return (
    <span className="nowrap">
      {min === max ? new Intl.NumberFormat(language).format(min) : t('range', { min, max })}
    </span>
  )
}
