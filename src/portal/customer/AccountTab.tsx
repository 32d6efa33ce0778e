// The customer's billing profile: a form for who may change it, else the facts with the reason.
import { getRouteApi } from '@tanstack/react-router'
import { readBillingProfile, updateBillingProfile } from '../../contract/billing-profiles.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { useRead } from '../api.ts'
import { isSeller } from '../customers/access.ts'
import { useLanguage, useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { RefusalOrReload, useReload } from '../ui/ChangedElsewhere.tsx'
import { useCountry } from '../ui/country.ts'
import { Facts } from '../ui/Facts.tsx'
import { Message } from '../ui/Message.tsx'
import { AccountForm, type Profile } from './AccountForm.tsx'
import { CustomerPage, useCustomer } from './CustomerPage.tsx'

const route = getRouteApi('/signed-in/customers/$id/account')

/** Why the caller cannot change the profile, in words, or null. */
function useReason(id: string): string | null {
  const t = useText('customer')
  const role = useText('roles')
  const { language } = useLanguage()
  const session = useSession()
  const { adminUntil } = useCustomer(id)
  const { allow } = updateBillingProfile
  if (!mayUse(updateBillingProfile, session) && typeof allow !== 'string')
    return t('readOnlyRole', {
      roles: new Intl.ListFormat(language, { type: 'disjunction' }).format(
        allow.map((one) => role(one)),
      ),
    })
  return isSeller(session) || adminUntil !== undefined ? null : t('readOnlyAdmin')
}

function ProfileFacts({ profile }: { profile: Profile }) {
  const t = useText('wizard')
  const customers = useText('customers')
  const common = useText('common')
  const country = useCountry()
  const { defaultAddress: a } = profile
  const words = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(', ')
  return (
    <Facts
      of={[
        [customers('company'), profile.companyName],
        [t('contact'), words(`${a.firstName} ${a.lastName}`, profile.email, a.phoneNumber)],
        [t('address'), words(a.addressLine1, a.addressLine2, a.city, a.state, a.postalCode)],
        [common('country'), country(a.country)],
      ]}
    />
  )
}

function Account({ id, reload }: { id: string; reload: () => void }) {
  const t = useText('customer')
  const reason = useReason(id)
  const profile = useRead(readBillingProfile, { params: { id: id as OrganizationId } })
  return (
    <>
      <p className="lead">{t('accountLead')}</p>
      {reason === null ? (
        <AccountForm
          id={id as OrganizationId}
          profile={profile}
          error={(error) => <RefusalOrReload error={error} reload={reload} />}
        />
      ) : (
        <>
          <Message>{reason}</Message>
          <ProfileFacts profile={profile} />
        </>
      )}
    </>
  )
}

export function AccountTab() {
  const { id } = route.useParams()
  const { turn, reload } = useReload()
  return (
    <CustomerPage id={id} needs={readBillingProfile}>
      <Account key={`${id} ${turn}`} id={id} reload={reload} />
    </CustomerPage>
  )
}
