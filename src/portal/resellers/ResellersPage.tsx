// A provider's indirect resellers: search, what each partnership allows, and ending it (W8).
import { getRouteApi } from '@tanstack/react-router'
import {
  createPartnershipRequest,
  listPartnershipRequests,
} from '../../contract/partnership-requests.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { needsResellers } from '../shell/places.ts'
import { ColumnChooser } from '../ui/ColumnChooser.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { useWhyNot } from '../ui/why-not.ts'
import { ResellerTable, useResellerColumns } from './ResellerTable.tsx'

const route = getRouteApi('/signed-in/resellers')

export function ResellersPage() {
  const t = useText('resellers')
  const session = useSession()
  const whyNot = useWhyNot()
  const { search, after, hide } = route.useSearch()
  const columns = useResellerColumns()
  const navigate = route.useNavigate()
  const go = (next: { search?: string; after?: string; hide?: string }) =>
    void navigate({ search: next, replace: true })
  return (
    <Page
      title={t('title')}
      needs={needsResellers}
      actions={
        mayUse(listPartnershipRequests, session) && (
          <>
            <LinkButton to="/resellers/requests">{t('invitations')}</LinkButton>
            <LinkButton
              to="/resellers/request"
              look="primary"
              whyNot={whyNot(createPartnershipRequest)}
            >
              {t('request')}
            </LinkButton>
          </>
        )
      }
      toolbar={
        <ListToolbar
          label={t('searchLabel')}
          search={search ?? ''}
          onSearch={(typed) => go({ ...(typed && { search: typed }), ...(hide && { hide }) })}
        >
          <ColumnChooser
            columns={columns}
            hide={hide}
            onHide={(next) =>
              go({
                ...(search && { search }),
                ...(after && { after }),
                ...(next && { hide: next }),
              })
            }
          />
        </ListToolbar>
      }
    >
      <ResellerTable />
    </Page>
  )
}
