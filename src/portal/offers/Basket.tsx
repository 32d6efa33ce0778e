// The rail beside the offers: what is chosen so far, what it comes to, and taking it out again.
import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import { useText } from '../language.tsx'
import { Amount, UnitPrice } from './Amount.tsx'
import { amountOf, type Line } from './basket.ts'
import { Totals } from './Totals.tsx'

interface Props {
  lines: readonly Line[]
  offers: ReadonlyMap<string, PricedOffer>
  currency: string
  onChange: (lines: readonly Line[]) => void
}

function BasketLine({ line, offers, currency, lines, onChange }: Props & { line: Line }) {
  const t = useText('offers')
  const offer = offers.get(line.offerId)
  const name = offer?.name ?? line.offerId
  const amount = amountOf(line, offer, currency)
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <span className="hint">
          {`${line.quantity} × `}
          <UnitPrice offer={offer} cycle={line.billingCycle} currency={currency} />
          {` · ${t(line.billingCycle)}`}
        </span>
        {offer === undefined && <span className="reason">{t('notSoldHere')}</span>}
      </div>
      {amount !== null && <Amount of={amount} />}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('removeNamed', { name })}
        onClick={() => onChange(lines.filter(({ offerId }) => offerId !== line.offerId))}
      />
    </li>
  )
}

export function Basket({ empty, ...props }: Props & { empty: string }) {
  const t = useText('offers')
  return (
    <aside className="basket" aria-label={t('chosen')}>
      <h2>{t('chosen')}</h2>
      {props.lines.length === 0 ? (
        <p className="hint">{empty}</p>
      ) : (
        <ul>
          {props.lines.map((line) => (
            <BasketLine key={line.offerId} line={line} {...props} />
          ))}
        </ul>
      )}
      <Totals {...props} />
    </aside>
  )
}
