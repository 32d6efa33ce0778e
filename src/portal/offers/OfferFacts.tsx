// What opens below an offer: description, publisher, id, and on what an add-on stands.
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import { useText } from '../language.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Facts } from '../ui/Facts.tsx'

type Shown = Pick<PricedOffer, 'id' | 'description' | 'prerequisiteOffers'> & { publisher?: string }

export function OfferFacts({ offer }: { offer: Shown }) {
  const t = useText('offers')
  const { id, description, publisher, prerequisiteOffers } = offer
  return (
    <Facts
      of={[
        ...(description === '' ? [] : [[t('description'), description] as const]),
        ...(publisher === undefined ? [] : [[t('publisher'), publisher] as const]),
        [
          t('offerId'),
          <span key="id">
            <code>{id}</code> <CopyButton text={id} name={t('offerId')} />
          </span>,
        ],
        ...(prerequisiteOffers.length === 0
          ? []
          : [[t('prerequisites'), <code key="on">{prerequisiteOffers.join(', ')}</code>] as const]),
      ]}
    />
  )
}
