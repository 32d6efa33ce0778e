// A page of the catalog of a country, as the address says.
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { listOffers, listPricedOffers } from '../../contract/catalog.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Paging } from '../ui/Paging.tsx'
import { OfferTable, PricedOfferTable } from './OfferTable.tsx'

const route = getRouteApi('/signed-in/catalog')
const size = 50

function Frame({ count, children }: { count: number; children: ReactNode }) {
  const t = useText('offers')
  const { offset = 0, ...kept } = route.useSearch()
  if (count === 0 && offset === 0)
    return kept.search === undefined && kept.category === undefined ? (
      <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
    ) : (
      <EmptyState title={t('emptySearch')} />
    )
  return (
    <>
      {children}
      <Paging
        shown={count}
        isFirst={offset === 0}
        first={kept}
        next={count < size ? undefined : { ...kept, offset: offset + size }}
      />
    </>
  )
}

export function PricedOfferList({ country }: { country: string }) {
  const { search = '', category = '', offset = 0 } = route.useSearch()
  const { items } = useRead(listPricedOffers, {
    query: { country, size, offset, search, category },
  })
  return (
    <Frame count={items.length}>
      <PricedOfferTable offers={items} />
    </Frame>
  )
}

export function PlainOfferList({ country }: { country: string }) {
  const { category = '', offset = 0 } = route.useSearch()
  const { items } = useRead(listOffers, {
    query: { country, size, offset, offer_category_id: category },
  })
  return (
    <Frame count={items.length}>
      <OfferTable offers={items} />
    </Frame>
  )
}
