// Who asks, and what the partnership allows and does not.
import type { PartnershipOffer } from '../../contract/partnership-offers.ts'
import { useText } from '../language.tsx'
import { useCountry } from '../ui/country.ts'
import { Facts } from '../ui/Facts.tsx'
import { RightsLists } from '../ui/RightsLists.tsx'
import { When } from '../ui/When.tsx'

export function OfferCard({ offer }: { offer: PartnershipOffer }) {
  const t = useText('accept')
  const common = useText('common')
  const country = useCountry()
  const name = offer.providerName
  return (
    <>
      <h2>{t('asks', { name })}</h2>
      <Facts
        of={[
          [t('provider'), name],
          [common('mpnId'), offer.providerMpnId],
          [common('country'), country(offer.providerCountry)],
          [t('expires'), <When key="expires" at={offer.expirationDate} time />],
        ]}
      />
      <RightsLists
        mayTitle={t('allows')}
        may={[t('addCustomers'), t('order'), t('associate'), t('support')]}
        mayNotTitle={t('allowsNot')}
        mayNot={[t('notCustomers'), t('notAdmin'), t('notForever')]}
      />
    </>
  )
}
