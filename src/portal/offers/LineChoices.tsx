// How a chosen offer is billed, and on which base an add-on stands.
import { Select } from '@fluentui/react-components'
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import { billingCycles } from '../../domain/offer.ts'
import { useText } from '../language.tsx'
import { type Base, basesFor, cyclesOf, type Line } from './basket.ts'

/** Words until the offer is chosen. */
export function LineChoices({
  offer,
  line,
  currency,
  bases,
  onChange,
}: {
  offer: PricedOffer
  line: Line | undefined
  currency: string
  bases: readonly Base[]
  onChange: (line: Line) => void
}) {
  const t = useText('offers')
  const cycles = cyclesOf(offer, currency)
  const fitting = basesFor(offer, bases)
  if (line === undefined)
    return (
      <span className="nowrap">
        {offer.supportedBillingCycles.map((cycle) => t(cycle)).join(' · ')}
      </span>
    )
  return (
    <div className="line-choices">
      {cycles.length <= 1 ? (
        t(line.billingCycle)
      ) : (
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
    </div>
  )
}
