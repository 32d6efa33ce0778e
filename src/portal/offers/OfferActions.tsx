// One offer's controls in the list: add it, then how many, or none.
import { Button, SpinButton } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import { useText } from '../language.tsx'
import { type Base, clamp, firstLine, type Line } from './basket.ts'

interface Props {
  offer: PricedOffer
  line: Line | undefined
  currency: string
  bases: readonly Base[]
  onChange: (line: Line | null) => void
}

function Quantity({ offer, line, onChange }: Omit<Props, 'line'> & { line: Line }) {
  const t = useText('offers')
  const commit = (wanted: number) =>
    Number.isFinite(wanted) && onChange({ ...line, quantity: clamp(wanted, offer) })
  const take = (typed: string) => {
    const quantity = /^\d+$/.test(typed) ? Number(typed) : Number.NaN
    if (quantity === clamp(quantity, offer)) onChange({ ...line, quantity })
  }
  return (
    <SpinButton
      className="quantity"
      size="small"
      aria-label={t('quantityOf', { name: offer.name })}
      min={offer.minimumQuantity}
      max={offer.maximumQuantity}
      value={line.quantity}
      // At once, and not only on leaving the field: the list may change under the hands of who types.
      onInput={({ currentTarget }) => take((currentTarget as HTMLInputElement).value)}
      onChange={(_, { value, displayValue }) =>
        commit(value ?? Number.parseInt(displayValue ?? '', 10))
      }
    />
  )
}

/** `reason`: why the offer cannot be chosen, in words. */
export function OfferActions({ reason, ...props }: Props & { reason: string | null }) {
  const t = useText('offers')
  const { offer, line, currency, bases, onChange } = props
  const { name } = offer
  if (line !== undefined)
    return (
      <div className="offer-actions">
        <Quantity {...props} line={line} />
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('removeNamed', { name })}
          title={t('remove')}
          onClick={() => onChange(null)}
        />
      </div>
    )
  return (
    <Button
      size="small"
      aria-label={t('addNamed', { name })}
      disabledFocusable={reason !== null}
      {...(reason === null ? {} : { title: reason })}
      onClick={() => reason === null && onChange(firstLine(offer, currency, bases))}
    >
      {t('add')}
    </Button>
  )
}
