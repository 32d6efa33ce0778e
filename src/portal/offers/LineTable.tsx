// Chosen subscriptions as they will be ordered: quantity, cycle, price, amount, and the sums.
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import { useText } from '../language.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { Amount, UnitPrice } from './Amount.tsx'
import { amountOf, type Line } from './basket.ts'
import { Totals } from './Totals.tsx'

interface Props {
  lines: readonly Line[]
  offers: ReadonlyMap<string, PricedOffer>
  currency: string
}

function useColumns({ offers, currency }: Props): readonly Column<Line>[] {
  const t = useText('offers')
  return [
    { label: t('offer'), cell: ({ offerId }) => offers.get(offerId)?.name ?? offerId },
    { label: t('term'), cell: ({ billingCycle }) => t(billingCycle) },
    { label: t('quantity'), cell: ({ quantity }) => quantity, end: true },
    {
      label: t('unitPrice'),
      cell: ({ offerId, billingCycle }) => (
        <UnitPrice offer={offers.get(offerId)} cycle={billingCycle} currency={currency} />
      ),
      end: true,
    },
    {
      label: t('lineTotal'),
      cell: (line) => {
        const amount = amountOf(line, offers.get(line.offerId), currency)
        return amount === null ? '–' : <Amount of={amount} />
      },
      end: true,
    },
  ]
}

export function LineTable(props: Props) {
  const t = useText('offers')
  const columns = useColumns(props)
  const { lines, offers } = props
  return (
    <>
      <DataTable
        label={t('chosen')}
        rows={lines}
        columns={columns}
        keyOf={({ offerId }) => offerId}
        nameOf={({ offerId }) => offers.get(offerId)?.name ?? offerId}
      />
      <Totals {...props} />
    </>
  )
}
