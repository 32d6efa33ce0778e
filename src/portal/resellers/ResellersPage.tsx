// A provider's indirect resellers: search, what each partnership allows, and ending it (W8).
import { getRouteApi } from '@tanstack/react-router'
import { listPartnershipRequests } from '../../contract/partnership-requests.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { needsResellers } from '../shell/places.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { ResellerTable } from './ResellerTable.tsx'

const route = getRouteApi('/signed-in/resellers')

export function ResellersPage() {
  const t = useText('resellers')
  const session = useSession()
  const { search = '' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page
      title={t('title')}
      needs={needsResellers}
      actions={
        mayUse(listPartnershipRequests, session) && (
          <>
            <LinkButton to="/resellers/requests">{t('invitations')}</LinkButton>
            <LinkButton to="/resellers/request" look="primary">
              {t('request')}
            </LinkButton>
          </>
        )
      }
      toolbar={
        <ListToolbar
          label={t('searchLabel')}
          search={search}
          onSearch={(typed) =>
            void navigate({ search: typed === '' ? {} : { search: typed }, replace: true })
          }
        />
      }
    >
      <ResellerTable />
    </Page>
  )
}
