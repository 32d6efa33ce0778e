// The operator's list of companies in the program.
import { Select } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { createOrganization, listOrganizations } from '../../contract/organizations.ts'
import { organizationKinds } from '../../domain/organization.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { useDeskText } from '../system/words.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { OrganizationTable } from './OrganizationTable.tsx'

const route = getRouteApi('/signed-in/organizations')
const states = ['active', 'suspended'] as const

function Filters() {
  const t = useText('organizations')
  const desk = useDeskText('organization')
  const kinds = useText('kinds')
  const { kind, state, search } = route.useSearch()
  const navigate = route.useNavigate()
  const go = (kindValue: string, stateValue: string) => {
    const chosen = organizationKinds.find((known) => known === kindValue)
    const standing = states.find((known) => known === stateValue)
    void navigate({
      search: {
        ...(search !== undefined && { search }),
        ...(chosen && { kind: chosen }),
        ...(standing && { state: standing }),
      },
    })
  }
  return (
    <>
      <Select
        aria-label={t('kind')}
        value={kind ?? ''}
        onChange={(_, { value }) => go(value, state ?? '')}
      >
        <option value="">{t('anyKind')}</option>
        {organizationKinds.map((one) => (
          <option key={one} value={one}>
            {kinds(one)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={desk('anyState')}
        value={state ?? ''}
        onChange={(_, { value }) => go(kind ?? '', value)}
      >
        <option value="">{desk('anyState')}</option>
        {states.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </Select>
    </>
  )
}

export function OrganizationsPage() {
  const t = useText('organizations')
  const desk = useDeskText('organization')
  const served = useDeskText('served')
  const session = useSession()
  const { search = '', kind, state } = route.useSearch()
  const navigate = route.useNavigate()
  const find = (typed: string) =>
    void navigate({
      search: {
        ...(kind && { kind }),
        ...(state && { state }),
        ...(typed === '' ? {} : { search: typed }),
      },
      replace: true,
    })
  return (
    <Page
      title={t('title')}
      needs={listOrganizations}
      actions={
        mayUse(createOrganization, session) && (
          <>
            <LinkButton to="/served-customers">{served('title')}</LinkButton>
            <LinkButton to="/organizations/new" look="primary">
              {t('add')}
            </LinkButton>
          </>
        )
      }
      toolbar={
        <ListToolbar label={desk('searchAll')} search={search} onSearch={find}>
          <Filters />
        </ListToolbar>
      }
    >
      <OrganizationTable />
    </Page>
  )
}
