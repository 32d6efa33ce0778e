// The operator's list of companies in the program.
import { Select } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { createOrganization, listOrganizations } from '../../contract/organizations.ts'
import { organizationKinds } from '../../domain/organization.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { OrganizationTable } from './OrganizationTable.tsx'

const route = getRouteApi('/signed-in/organizations')

function KindFilter() {
  const t = useText('organizations')
  const kinds = useText('kinds')
  const { kind, search } = route.useSearch()
  const navigate = route.useNavigate()
  const kept = search === undefined ? {} : { search }
  const choose = (value: string) => {
    const chosen = organizationKinds.find((known) => known === value)
    void navigate({ search: chosen === undefined ? kept : { ...kept, kind: chosen } })
  }
  return (
    <Select aria-label={t('kind')} value={kind ?? ''} onChange={(_, { value }) => choose(value)}>
      <option value="">{t('anyKind')}</option>
      {organizationKinds.map((one) => (
        <option key={one} value={one}>
          {kinds(one)}
        </option>
      ))}
    </Select>
  )
}

export function OrganizationsPage() {
  const t = useText('organizations')
  const session = useSession()
  const { search = '', kind } = route.useSearch()
  const navigate = route.useNavigate()
  const find = (typed: string) =>
    void navigate({
      search: { ...(kind && { kind }), ...(typed === '' ? {} : { search: typed }) },
      replace: true,
    })
  return (
    <Page
      title={t('title')}
      needs={listOrganizations}
      actions={
        mayUse(createOrganization, session) && (
          <LinkButton to="/organizations/new" look="primary">
            {t('add')}
          </LinkButton>
        )
      }
      toolbar={
        <ListToolbar label={t('searchLabel')} search={search} onSearch={find}>
          <KindFilter />
        </ListToolbar>
      }
    >
      <OrganizationTable />
    </Page>
  )
}
