// A reseller's indirect providers: what each may do, and taking it back (W7).
import { getRouteApi } from '@tanstack/react-router'
import { useText } from '../language.tsx'
import { needsProviders } from '../shell/places.ts'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { ProviderTable } from './ProviderTable.tsx'

const route = getRouteApi('/signed-in/providers')

export function ProvidersPage() {
  const t = useText('providers')
  const resellers = useText('resellers')
  const { search = '' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page
      title={t('title')}
      needs={needsProviders}
      toolbar={
        <ListToolbar
          label={resellers('searchLabel')}
          search={search}
          onSearch={(typed) =>
            void navigate({ search: typed === '' ? {} : { search: typed }, replace: true })
          }
        />
      }
    >
      <ProviderTable />
    </Page>
  )
}
