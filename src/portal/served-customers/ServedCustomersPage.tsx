// Imported customers, with what became of each.
import { Select } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { importServedCustomers, listServedCustomers } from '../../contract/served-customers.ts'
import { servedStates } from '../../domain/served-state.ts'
import { mayUse, useSession } from '../session.ts'
import { useDeskText } from '../system/words.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { ServedTable } from './ServedTable.tsx'

const route = getRouteApi('/signed-in/served-customers')

function StateFilter() {
  const t = useDeskText('served')
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (value: string) => {
    const chosen = servedStates.find((known) => known === value)
    void navigate({ search: chosen === undefined ? {} : { state: chosen } })
  }
  return (
    <div className="toolbar">
      <Select
        aria-label={t('anyState')}
        value={state ?? ''}
        onChange={(_, { value }) => choose(value)}
      >
        <option value="">{t('anyState')}</option>
        {servedStates.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </Select>
    </div>
  )
}

export function ServedCustomersPage() {
  const t = useDeskText('served')
  const session = useSession()
  return (
    <Page
      title={t('title')}
      needs={listServedCustomers}
      lead={t('lead')}
      toolbar={<StateFilter />}
      actions={
        mayUse(importServedCustomers, session) && (
          <LinkButton to="/served-customers/import" look="primary">
            {t('import')}
          </LinkButton>
        )
      }
    >
      <ServedTable />
    </Page>
  )
}
