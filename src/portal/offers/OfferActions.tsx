// One offer's controls in the list: add it, then how many, billed how, and on which base an add-on stands.
import { Button, Select, SpinButton } from '@fluentui/react-components'
import type { PricedOffer } from '../../contract/catalog.ts'
import { billingCycles } from '../../domain/offer.ts'
import { useText } from '../language.tsx'
import { type Base, basesFor, clamp, cyclesOf, firstLine, type Line } from './basket.ts'

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
  return (
    <SpinButton
      className="quantity"
      size="small"
      aria-label={t('quantityOf', { name: offer.name })}
      min={offer.minimumQuantity}
      max={offer.maximumQuantity}
      value={line.quantity}
      onChange={(_, { value, displayValue }) =>
        commit(value ?? Number.parseInt(displayValue ?? '', 10))
      }
    />
  )
}

function Choices({ offer, line, currency, bases, onChange }: Omit<Props, 'line'> & { line: Line }) {
  const t = useText('offers')
  const cycles = cyclesOf(offer, currency)
  const fitting = basesFor(offer, bases)
  return (
    <>
      {cycles.length > 1 && (
        <Select
          size="small"
          aria-label={t('cycleOf', { name: offer.name })}
          value={line.billingCycle}
          onChange={(_, { value }) => {
            const billingCycle = billingCycles.find((one) => one === value)
            if (billingCycle !== undefined) onChange({ ...line, billingCycle })
          }}
        >
          {cycles.map((cycle) => (
            <option key={cycle} value={cycle}>
              {t(cycle)}
            </option>
          ))}
        </Select>
      )}
      {offer.isAddOn && fitting.length > 1 && (
        <Select
          size="small"
          aria-label={t('baseOf', { name: offer.name })}
          value={line.parentId ?? ''}
          onChange={(_, { value }) => onChange({ ...line, parentId: value })}
        >
          {fitting.map(({ id, friendlyName }) => (
            <option key={id} value={id}>
              {friendlyName}
            </option>
          ))}
        </Select>
      )}
    </>
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
        <Choices {...props} line={line} />
        <Quantity {...props} line={line} />
        <Button
          size="small"
          appearance="subtle"
          aria-label={t('removeNamed', { name })}
          onClick={() => onChange(null)}
        >
          {t('remove')}
        </Button>
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
