// Whether the other side of a partnership takes part now: a suspended company begins nothing with anybody (domain 4.1).
import type { Organization } from '../../domain/organization.ts'
import type { Partnership } from '../../domain/partnership.ts'
import type { PartnershipRequest } from '../../domain/partnership-request.ts'
import { found, refuseIf } from '../../domain/refusal.ts'
import { refusalOfPartner } from '../../domain/suspension.ts'
import type { Db } from '../db.ts'
import { holdStanding } from '../organizations/standing-queries.ts'

/** Before a reseller is given a customer, credited, or made the one that supports; answers the name that it has now. */
export async function holdReseller(
  db: Db,
  seller: Organization,
  { resellerId, resellerMpnId }: Pick<Partnership, 'resellerId' | 'resellerMpnId'>,
): Promise<string> {
  const standing = await holdStanding(db, { id: resellerId, mpnId: resellerMpnId })
  refuseIf(refusalOfPartner(seller, standing), resellerMpnId)
  return found(standing).name
}

/** The provider may have been suspended since it asked. Answers the reason, which the page of acceptance shows. */
export const refusalOfProvider = async (
  db: Db,
  reseller: Organization,
  { providerId, providerMpnId }: PartnershipRequest,
) => refusalOfPartner(reseller, await holdStanding(db, { id: providerId, mpnId: providerMpnId }))
