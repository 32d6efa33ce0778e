// What opens below a row of the list: the id to copy, and the ways to the customer's pages.
import { Link } from '@tanstack/react-router'
import type { CustomerRow } from '../../contract/customer-rows.ts'
import { listCustomerUsers } from '../../contract/customer-users.ts'
import { createOrder } from '../../contract/orders.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { RefusedLink } from '../ui/RefusedLink.tsx'
import { useWhyNot } from '../ui/why-not.ts'
import { isSeller } from './access.ts'

export function CustomerLinks({ customer }: { customer: CustomerRow }) {
  const t = useText('customers')
  const tabs = useText('customer')
  const session = useSession()
  const whyNot = useWhyNot()(createOrder)
  const { id, companyName: name, adminUntil } = customer
  const params = { id }
  const orders = isSeller(session) && mayUse(createOrder, session)
  return (
    <>
      <p className="tenant-id">
        {t('customerId')}: <code>{id}</code> <CopyButton text={id} name={t('customerId')} />
      </p>
      <nav className="quick-links" aria-label={t('quickLinks', { name })}>
        <Link to="/customers/$id" params={params}>
          {tabs('subscriptions')}
        </Link>
        {orders &&
          (whyNot === null ? (
            <Link to="/customers/$id/subscriptions/new" params={params}>
              {tabs('addSubscription')}
            </Link>
          ) : (
            <RefusedLink look="text" whyNot={whyNot}>
              {tabs('addSubscription')}
            </RefusedLink>
          ))}
        {adminUntil !== undefined && mayUse(listCustomerUsers, session) && (
          <Link to="/customers/$id/users" params={params}>
            {t('usersAndLicenses')}
          </Link>
        )}
        <Link to="/customers/$id/account" params={params}>
          {tabs('account')}
        </Link>
      </nav>
    </>
  )
}
