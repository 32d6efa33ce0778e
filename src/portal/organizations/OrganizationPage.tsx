// One company as the operator sees it: facts, state, first admin, enrolment, suspensions, partners.
import { getRouteApi } from '@tanstack/react-router'
import { readOrganization } from '../../contract/organizations.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { regionNames } from '../../domain/region.ts'
import { usePeek, useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useProfileText } from '../profile/words.ts'
import { useDeskText } from '../system/words.ts'
import { useCountry } from '../ui/country.ts'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { TenantId } from '../ui/TenantId.tsx'
import { When } from '../ui/When.tsx'
import { EnrolmentLink } from './EnrolmentLink.tsx'
import { FirstAdmin } from './FirstAdmin.tsx'
import { PartnersOf } from './PartnersOf.tsx'
import { Standing } from './Standing.tsx'
import { Suspensions } from './Suspensions.tsx'

const route = getRouteApi('/signed-in/organizations/$id')

const inputFor = (id: string) => ({ params: { id: id as OrganizationId } })

function Company({ id }: { id: string }) {
  const t = useDeskText('organization')
  const list = useText('organizations')
  const common = useText('common')
  const kinds = useText('kinds')
  const languages = useText('languages')
  const regions = useProfileText('regions')
  const country = useCountry()
  const company = useRead(readOrganization, inputFor(id))
  const known = regionNames.find((one) => one === company.region)
  const isPartner = company.kind !== 'operator' && company.kind !== 'customer'
  return (
    <>
      <Facts
        of={[
          [list('kind'), kinds(company.kind)],
          [
            common('state'),
            <StatusBadge key="s" look={company.state} label={list(company.state)} />,
          ],
          [common('mpnId'), company.mpnId ?? '–'],
          [list('domain'), company.domain],
          [common('country'), country(company.country)],
          [t('region'), known === undefined ? company.region : regions(known)],
          [t('cloud'), t(company.cloud)],
          [common('language'), languages(company.language)],
          [t('since'), <When key="d" at={company.createdDate} />],
        ]}
      />
      <TenantId id={company.id} />
      {isPartner && <Standing company={company} />}
      <FirstAdmin company={company} />
      <EnrolmentLink company={company} />
      {(company.kind === 'indirect_provider' || company.kind === 'indirect_reseller') && (
        <PartnersOf company={company} />
      )}
      {isPartner && <Suspensions of={company.suspensions} />}
    </>
  )
}

export function OrganizationPage() {
  const t = useText('organizations')
  const { id } = route.useParams()
  const name = usePeek(readOrganization, inputFor(id))?.name
  return (
    <Page
      title={name ?? t('company')}
      needs={readOrganization}
      parents={[{ to: '/organizations', label: t('title') }]}
    >
      <Company id={id} />
    </Page>
  )
}
