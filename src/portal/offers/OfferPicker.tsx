// The catalog to choose from: search, category, and for each offer how many and billed how (W16, W19).
import { Button, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { listOfferCategories, listPricedOffers } from '../../contract/catalog.ts'
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { UnitPrice } from './Amount.tsx'
import { type Base, cyclesOf, type Line, reasonAgainst, withLine } from './basket.ts'
import { LineChoices } from './LineChoices.tsx'
import { OfferActions } from './OfferActions.tsx'
import { OfferFacts } from './OfferFacts.tsx'
import { OfferName } from './OfferName.tsx'
import { Range } from './Range.tsx'

/** Rows a page: the rail with what is chosen stays in sight. */
const size = 25

interface Props {
  country: string
  currency: string
  lines: readonly Line[]
  bases?: readonly Base[]
  onChange: (lines: readonly Line[]) => void
}

function useReason({ currency, bases = [] }: Props) {
  const t = useText('offers')
  const { roles } = useSession().user
  return (offer: PricedOffer): string | null => {
    const reason = reasonAgainst(offer, { roles, currency, bases })
    if (reason === null) return null
    return reason === 'noPrice' ? t('noPrice', { currency }) : t(reason)
  }
}

function useColumns(props: Props): readonly Column<PricedOffer>[] {
  const t = useText('offers')
  const reasonOf = useReason(props)
  const { lines, currency, bases = [], onChange } = props
  const lineOf = ({ id }: PricedOffer) => lines.find(({ offerId }) => offerId === id)
  return [
    {
      label: t('offer'),
      cell: (offer) => <OfferName offer={offer} reason={reasonOf(offer)} />,
    },
    {
      label: t('term'),
      cell: (offer) => (
        <LineChoices
          offer={offer}
          line={lineOf(offer)}
          currency={currency}
          bases={bases}
          onChange={(line) => onChange(withLine(lines, offer.id, line))}
        />
      ),
    },
    {
      label: t('unitPrice'),
      cell: (offer) => (
        <UnitPrice
          offer={offer}
          cycle={lineOf(offer)?.billingCycle ?? cyclesOf(offer, currency)[0] ?? 'monthly'}
          currency={currency}
        />
      ),
      end: true,
    },
    {
      label: t('limits'),
      cell: (offer) => <Range of={offer} />,
      end: true,
    },
  ]
}

interface Shown {
  readonly search: string
  readonly category: string
  readonly offset: number
}

function Offers({ shown, onShow, ...props }: Props & { shown: Shown; onShow: (s: Shown) => void }) {
  const t = useText('offers')
  const { country, currency, lines, bases = [], onChange } = props
  const columns = useColumns(props)
  const reasonOf = useReason(props)
  const { search, category, offset } = shown
  const query = { country, size, ...shown }
  const go = (to: number) => onShow({ ...shown, offset: to })
  const { items } = useRead(listPricedOffers, { query })
  if (items.length === 0 && offset === 0)
    return search === '' && category === '' ? (
      <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
    ) : (
      <EmptyState title={t('emptySearch')} />
    )
  return (
    <>
      <DataTable
        label={t('offer')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        isMarked={({ id }) => lines.some(({ offerId }) => offerId === id)}
        details={(offer) => <OfferFacts offer={offer} />}
        actions={(offer) => (
          <OfferActions
            offer={offer}
            line={lines.find(({ offerId }) => offerId === offer.id)}
            currency={currency}
            bases={bases}
            reason={reasonOf(offer)}
            onChange={(line) => onChange(withLine(lines, offer.id, line))}
          />
        )}
      />
      <div className="buttons">
        {offset > 0 && (
          <Button size="small" onClick={() => go(offset - size)}>
            {t('previous')}
          </Button>
        )}
        {items.length === size && (
          <Button size="small" onClick={() => go(offset + size)}>
            {t('next')}
          </Button>
        )}
      </div>
    </>
  )
}

export function OfferPicker(props: Props) {
  const t = useText('offers')
  const [shown, show] = useState<Shown>({ search: '', category: '', offset: 0 })
  const { search, category } = shown
  const categories = useRead(listOfferCategories, { query: { country: props.country } }).items
  return (
    <div className="offer-picker">
      <ListToolbar
        label={t('searchLabel')}
        search={search}
        onSearch={(text) => show({ category, search: text, offset: 0 })}
      >
        <Select
          aria-label={t('category')}
          value={category}
          onChange={(_, { value }) => show({ search, category: value, offset: 0 })}
        >
          <option value="">{t('anyCategory')}</option>
          {categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </ListToolbar>
      {/* Kept while another search comes: whoever types how many must not lose the field. */}
      <Offers shown={shown} onShow={show} {...props} />
    </div>
  )
}
