// Offers of a country; with prices where the caller buys by them.
import type { ReactNode } from 'react'
import type { listOffers } from '../../contract/catalog.ts'
import type { ReplyOf } from '../../contract/endpoint.ts'
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import { billingCurrency } from '../../domain/currency.ts'
import { useText } from '../language.tsx'
import { Amount } from '../offers/Amount.tsx'
import { OfferFacts } from '../offers/OfferFacts.tsx'
import { OfferName } from '../offers/OfferName.tsx'
import { Range } from '../offers/Range.tsx'
import { useSession } from '../session.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { moneyOf } from '../ui/money.ts'

type PlainOffer = ReplyOf<typeof listOffers>['items'][number]

function usePlainColumns<T extends PlainOffer | PricedOffer>(
  nameOf: (offer: T) => ReactNode,
): readonly Column<T>[] {
  const t = useText('offers')
  return [
    { label: t('offer'), cell: nameOf },
    { label: t('category'), cell: ({ category }) => category.name },
    {
      label: t('term'),
      cell: ({ supportedBillingCycles }) =>
        supportedBillingCycles.map((cycle) => t(cycle)).join(' · '),
    },
    {
      label: t('limits'),
      cell: (offer) => <Range of={offer} />,
      end: true,
    },
  ]
}

type Which = 'listPrice' | 'retailPrice'

/** A partner is billed in one currency; the operator sees all. */
function Prices({ of, which }: { of: PricedOffer; which: Which }) {
  const t = useText('offers')
  const { organization } = useSession()
  const own = billingCurrency(organization.country)
  const prices = of.prices.filter(
    ({ currency }) => organization.kind === 'operator' || currency === own,
  )
  const isFree = prices.every((price) => price[which] === 0)
  if (isFree) return of.billing === 'usage' ? t('byUse') : of.isTrial ? t('free') : '–'
  return (
    <ul className="prices">
      {prices.map(({ billingCycle, currency, [which]: price }) => (
        <li key={`${billingCycle} ${currency}`}>
          <Amount of={moneyOf(price, currency)} /> <span className="hint">{t(billingCycle)}</span>
        </li>
      ))}
    </ul>
  )
}

const shared = <T extends PlainOffer | PricedOffer>(rows: readonly T[]) => ({
  rows,
  keyOf: ({ id }: T) => id,
  nameOf: ({ name }: T) => name,
  details: (offer: T) => <OfferFacts offer={offer} />,
})

export function OfferTable({ offers }: { offers: readonly PlainOffer[] }) {
  const t = useText('catalog')
  const columns = usePlainColumns<PlainOffer>((offer) => <OfferName offer={offer} />)
  return <DataTable label={t('title')} columns={columns} {...shared(offers)} />
}

export function PricedOfferTable({ offers }: { offers: readonly PricedOffer[] }) {
  const t = useText('catalog')
  const words = useText('offers')
  const columns = usePlainColumns<PricedOffer>((offer) => (
    <OfferName offer={offer} needsAdminAgent={offer.needsAdminAgent} />
  ))
  const prices: readonly Column<PricedOffer>[] = [
    {
      label: words('unitPrice'),
      cell: (offer) => <Prices of={offer} which="listPrice" />,
      end: true,
    },
    {
      label: words('retailPrice'),
      cell: (offer) => <Prices of={offer} which="retailPrice" />,
      end: true,
    },
  ]
  return <DataTable label={t('title')} columns={[...columns, ...prices]} {...shared(offers)} />
}
