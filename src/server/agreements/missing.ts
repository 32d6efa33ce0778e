// Who sells something new has signed the partner agreement, and so has the reseller it credits (domain 4.11).
import type { Organization } from '../../domain/organization.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { signedAmong } from './queries.ts'

/** `seller`: whoever acts. `resellerIds`: whom it credits, companies of the same region. */
export async function refuseUnsigned(
  db: Db,
  seller: Pick<Organization, 'id' | 'region'>,
  resellerIds: readonly string[],
  now: Date,
): Promise<void> {
  const signed = await signedAmong(db, seller.region, [seller.id, ...resellerIds], now)
  if (signed.get(seller.id) === false) throw new Refused('own_agreement_missing')
  if ([...signed.values()].includes(false)) throw new Refused('reseller_agreement_missing')
}
