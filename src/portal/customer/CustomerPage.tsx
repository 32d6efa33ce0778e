// The frame of one customer's pages: its name as title, what we are to it, and its tabs.
import { type ReactNode, useId } from 'react'
import { listPartnersOfCustomer } from '../../contract/customer-partners.ts'
import { type CustomerRow, readCustomerRow } from '../../contract/customer-rows.ts'
import { listCustomerUsers } from '../../contract/customer-users.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { usePeek, useRead } from '../api.ts'
import { RelationshipChips } from '../customers/RelationshipChips.tsx'
import { useText } from '../language.tsx'
import { mayUse, type Needed, useSession } from '../session.ts'
import { Page } from '../ui/Page.tsx'
import { Tabs } from '../ui/Tabs.tsx'

const inputFor = (id: string) => ({ params: { id: id as OrganizationId } })

/** The customer as the list shows it. */
export const useCustomer = (id: string): CustomerRow => useRead(readCustomerRow, inputFor(id))

/** The customer's name as soon as it is known, for titles. */
export function useCustomerName(id: string): string {
  const t = useText('customer')
  return usePeek(readCustomerRow, inputFor(id))?.companyName ?? t('title')
}

function Head({ id }: { id: string }) {
  const t = useText('customer')
  const session = useSession()
  const label = useId()
  const row = usePeek(readCustomerRow, inputFor(id))
  const path = `/customers/${id}`
  return (
    <>
      {row && (
        <p className="customer-head" id={label}>
          <span>{row.domain}</span> <RelationshipChips customer={row} />
        </p>
      )}
      <Tabs
        label={t('tabs')}
        tabs={[
          { to: path, label: t('subscriptions') },
          ...(mayUse(listCustomerUsers, session)
            ? [{ to: `${path}/users`, label: t('users') }]
            : []),
          { to: `${path}/account`, label: t('account') },
          { to: `${path}/orders`, label: t('orders') },
          ...(mayUse(listPartnersOfCustomer, session) &&
          session.organization.kind !== 'direct_partner'
            ? [{ to: `${path}/partners`, label: t('partners') }]
            : []),
        ]}
      />
    </>
  )
}

export function CustomerPage({
  id,
  needs,
  actions,
  children,
}: {
  id: string
  needs: Needed
  actions?: ReactNode
  children: ReactNode
}) {
  const customers = useText('customers')
  const name = useCustomerName(id)
  return (
    <Page
      title={name}
      needs={needs}
      parents={[{ to: '/customers', label: customers('title') }]}
      actions={actions}
      toolbar={<Head id={id} />}
    >
      {children}
    </Page>
  )
}
