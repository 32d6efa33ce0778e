// Money in the language on screen.
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import type { BillingCycle } from '../../domain/offer.ts'
import { useLanguage, useText } from '../language.tsx'
import { type Money, moneyText } from '../ui/money.ts'
import { priceOf } from './basket.ts'

export function Amount({ of }: { of: Money }) {
  const { language } = useLanguage()
  return <span className="amount">{moneyText(language, of)}</span>
}

/** What one unit costs for a period; trials are free, usage is billed afterwards. */
export function UnitPrice({
  offer,
  cycle,
  currency,
}: {
  offer: PricedOffer | undefined
  cycle: BillingCycle
  currency: string
}) {
  const t = useText('offers')
  const price = offer === undefined ? null : priceOf(offer, cycle, currency)
  if (offer?.billing === 'usage') return t('byUse')
  if (price === null ? offer?.isTrial === true : price.minor === 0n) return t('free')
  return price === null ? t('unknownPrice') : <Amount of={price} />
}
