// Account settings: legal information and its verification, identifiers, locations.

import { readLegalIdentity } from '../../contract/legal-identity.ts'
import { readIdentifiers } from '../../contract/locations.ts'
import { clouds as cloudNames } from '../../domain/organization.ts'
import { regionNames } from '../../domain/region.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useSettingsText } from '../settings/words.ts'
import { Facts } from '../ui/Facts.tsx'
import { LongName } from '../ui/LongName.tsx'
import { Page } from '../ui/Page.tsx'
import { TenantIdValue } from '../ui/TenantId.tsx'
import { LegalInformation } from './LegalInformation.tsx'
import { Locations } from './Locations.tsx'
import { useProfileText } from './words.ts'

export function OrganizationProfilePage() {
  const t = useProfileText('profile')
  const settings = useSettingsText('settings')
  return (
    <Page
      title={t('title')}
      lead={t('hint')}
      needs={readLegalIdentity}
      parents={[{ to: '/settings', label: settings('title') }]}
      narrow
    >
      <LegalInformation />
      <Identifiers />
      <Locations />
    </Page>
  )
}

function Identifiers() {
  const t = useProfileText('identifiers')
  const common = useText('common')
  const regions = useProfileText('regions')
  const clouds = useProfileText('clouds')
  const { tenantId, domain, cloud, region, mpnId, globalMpnId } = useRead(readIdentifiers)
  const known = regionNames.find((one) => one === region)
  const knownCloud = cloudNames.find((one) => one === cloud)
  return (
    <section>
      <h2>{t('title')}</h2>
      <Facts
        of={[
          [common('tenantId'), <TenantIdValue key="tenant" id={tenantId} />],
          [t('domain'), <LongName key="domain">{domain}</LongName>],
          [t('location'), mpnId],
          [t('global'), globalMpnId ?? t('unknown')],
          [t('region'), known === undefined ? region : regions(known)],
          [t('cloud'), knownCloud === undefined ? cloud : clouds(knownCloud)],
        ]}
      />
    </section>
  )
}
