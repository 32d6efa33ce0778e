// Which fields of a subscription the caller cannot change, and why, in words.
import type { CustomerRow } from '../../contract/customer-rows.ts'
import { createOrder } from '../../contract/orders.ts'
import { listPartnerships } from '../../contract/partnerships.ts'
import type { WireSubscription } from '../../contract/subscription-resource.ts'
import { updateSubscription } from '../../contract/subscriptions.ts'
import { updateSupportContact } from '../../contract/support-contacts.ts'
import { isSeller } from '../customers/access.ts'
import { useLanguage, useText } from '../language.tsx'
import { hasRoleFor, type Needed, useSession } from '../session.ts'
import { useWhyNot } from '../ui/why-not.ts'
import type { Fields } from './subscription-form.ts'

export type Limits = Readonly<Record<keyof Fields, string | null>>

/** Roles first, then being the seller or administrator, then the state of the subscription. */
export function useLimits(customer: CustomerRow, subscription: WireSubscription): Limits {
  const t = useText('subscription')
  const customers = useText('customer')
  const role = useText('roles')
  const { language } = useLanguage()
  const session = useSession()
  const sells = isSeller(session)
  const withoutRole = (needed: Needed): string | null =>
    hasRoleFor(needed, session) || typeof needed.allow === 'string'
      ? null
      : customers('readOnlyRole', {
          roles: new Intl.ListFormat(language, { type: 'disjunction' }).format(
            needed.allow.map((one) => role(one)),
          ),
        })
  // What runs stays manageable; how much of it, and who earns, is as good as an order (domain 4.1).
  const suspended = useWhyNot()(createOrder)
  const isOurs = sells || customer.adminUntil !== undefined
  const general = withoutRole(updateSubscription) ?? (isOurs ? null : customers('readOnlyAdmin'))
  const sellerOnly = suspended ?? general ?? (sells ? null : t('sellerOnly'))
  return {
    quantity: sellerOnly ?? (subscription.status === 'suspended' ? t('suspendedFirst') : null),
    friendlyName: general,
    autoRenew: general,
    status: general,
    reseller:
      sellerOnly ??
      (session.organization.kind === 'direct_partner'
        ? t('noResellers')
        : withoutRole(listPartnerships)),
    support: sells ? withoutRole(updateSupportContact) : t('sellerOnly'),
  }
}
