// Who the caller is to a customer: its seller, its administrator, and what that leaves open.
import { listPartnerships } from '../../contract/partnerships.ts'
import type { Session } from '../../contract/session-resource.ts'
import { mayUse } from '../session.ts'

/** Providers and direct partners sell; a reseller serves what its provider sold (rule 35). */
export const isSeller = ({ organization: { kind } }: Session): boolean =>
  kind === 'indirect_provider' || kind === 'direct_partner'

/** Whether the caller has a list of partners to choose from at all. */
export const hasPartners = (session: Session): boolean => mayUse(listPartnerships, session)
