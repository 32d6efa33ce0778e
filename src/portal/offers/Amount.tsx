// Money in the language on screen.
import { useLanguage, useText } from '../language.tsx'
import { type Money, moneyText } from '../ui/money.ts'
import type { PricedOffer } from '../../contract/catalog.ts'
import type { BillingCycle } from '../../domain/offer.ts'
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
  if (price !== null) return <Amount of={price} />
  if (offer === undefined) return t('unknownPrice')
  return offer.billing === 'usage' ? t('byUse') : offer.isTrial ? t('free') : t('unknownPrice')
}
