// Who asks, for which company one answers, and what the partnership allows and does not.
import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { PartnershipOffer } from '../../contract/partnership-requests.ts'
import { signOut } from '../../contract/sessions.ts'
import { setSession, useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { useCountry } from '../ui/country.ts'
import { Facts } from '../ui/Facts.tsx'
import { RightsLists } from '../ui/RightsLists.tsx'
import { When } from '../ui/When.tsx'

/** Signs out and comes back here with the link whole. */
function useOtherAccount(): () => void {
  const act = useAct(signOut)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { pathname, hash } = location
  return () =>
    act.mutate(
      {},
      {
        onSuccess: async () => {
          await navigate({ to: '/sign-in', search: { next: pathname }, hash: hash.slice(1) })
          setSession(queries, null)
        },
      },
    )
}

export function OfferCard({ offer }: { offer: PartnershipOffer }) {
  const t = useText('accept')
  const common = useText('common')
  const country = useCountry()
  const { organization } = useSession()
  const signInAsOther = useOtherAccount()
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
      <p className="accepting-for">
        <strong>{t('acceptingFor', { name: organization.name })}</strong>{' '}
        <Button appearance="transparent" size="small" onClick={signInAsOther}>
          {t('notMine')}
        </Button>
      </p>
      <RightsLists
        mayTitle={t('allows')}
        may={[t('addCustomers'), t('order'), t('associate'), t('support')]}
        mayNotTitle={t('allowsNot')}
        mayNot={[t('notCustomers'), t('notAdmin'), t('notForever')]}
      />
    </>
  )
}
