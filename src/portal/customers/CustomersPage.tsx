// The customers of a partner: search, filter by the other partner, add one, and drafts that wait (W11).
import { getRouteApi } from '@tanstack/react-router'
import { createCustomerDraft } from '../../contract/customer-drafts.ts'
import { searchCustomers } from '../../contract/customer-rows.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { useWhyNot } from '../ui/why-not.ts'
import { hasPartners } from './access.ts'
import { CustomerTable } from './CustomerTable.tsx'
import { DraftsBand } from './DraftsBand.tsx'
import { PartnerFilter } from './PartnerFilter.tsx'

const route = getRouteApi('/signed-in/customers')

export function CustomersPage() {
  const t = useText('customers')
  const shell = useText('shell')
  const session = useSession()
  const whyNot = useWhyNot()
  const { search = '', partner } = route.useSearch()
  const navigate = route.useNavigate()
  const kept = partner === undefined ? {} : { partner }
  const find = (typed: string) =>
    void navigate({ search: typed === '' ? kept : { ...kept, search: typed }, replace: true })
  const adds = mayUse(createCustomerDraft, session)
  return (
    <Page
      title={t('title')}
      needs={searchCustomers}
      actions={
        adds && (
          <LinkButton to="/customers/new" look="primary" whyNot={whyNot(createCustomerDraft)}>
            {shell('addCustomer')}
          </LinkButton>
        )
      }
      toolbar={
        <ListToolbar label={t('searchLabel')} search={search} onSearch={find}>
          {hasPartners(session) && <PartnerFilter />}
        </ListToolbar>
      }
    >
      {adds && <DraftsBand />}
      <CustomerTable />
    </Page>
  )
}
