// A subscription as its page was opened, which is what a change is compared with.
import type { WireSubscription } from '../../contract/subscription-resource.ts'
import type { SupportContact } from '../../contract/support-contacts.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Partner } from '../ui/partner.ts'

export interface Opened {
  readonly params: { readonly id: OrganizationId; readonly subscriptionId: string }
  readonly subscription: WireSubscription
  readonly support: SupportContact
  /** Who earns the incentive now. */
  readonly earner: Partner | null
}
