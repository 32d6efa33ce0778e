// What the chosen lines come to, apart for each billing cycle.
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import { useText } from '../language.tsx'
import { Amount } from './Amount.tsx'
import { type Line, totalsOf } from './basket.ts'

const per = { monthly: 'perMonthly', annual: 'perAnnual', one_time: 'perOneTime' } as const

export function Totals({
  lines,
  offers,
  currency,
}: {
  lines: readonly Line[]
  offers: ReadonlyMap<string, PricedOffer>
  currency: string
}) {
  const t = useText('offers')
  const totals = totalsOf(lines, offers, currency)
  if (totals.length === 0) return null
  return (
    <dl className="totals">
      {totals.map(({ cycle, total }) => (
        <div key={cycle}>
          <dt>
            {t('total')} <span className="hint">{t(per[cycle])}</span>
          </dt>
          <dd>
            <Amount of={total} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
