// Partnerships as rows that begin and end.
import type { PartnershipId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Partnership } from '../../domain/partnership.ts'
import type { PartnershipRequest } from '../../domain/partnership-request.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { removeGrant } from './grant-queries.ts'

/** Refuses when the two are partners already: the partial unique index decides, also between two links. */
export async function addPartnership(
  db: Db,
  id: PartnershipId,
  request: PartnershipRequest,
  reseller: Organization,
  now: Date,
): Promise<void> {
  await db
    .insertInto('partnership')
    .values({
      provider_id: request.providerId,
      id,
      reseller_id: reseller.id,
      provider_name: request.providerName,
      provider_mpn_id: request.providerMpnId,
      provider_country: request.providerCountry,
      reseller_name: reseller.name,
      reseller_mpn_id: reseller.mpnId ?? '',
      reseller_country: reseller.country,
      request_id: request.id,
      state: 'active',
      started_at: now,
    })
    .execute()
    .catch((error: unknown) => {
      throw (error as { constraint?: string }).constraint === 'one_active_partnership'
        ? new Refused('already_partners')
        : error
    })
}

export async function endPartnership(
  db: Db,
  partnership: Partnership,
  by: Organization,
  now: Date,
): Promise<void> {
  await db
    .updateTable('partnership')
    .set({ state: 'ended', ended_at: now, ended_by: by.id })
    .where('provider_id', '=', partnership.providerId)
    .where('id', '=', partnership.id)
    .execute()
  await removeGrant(db, partnership, now)
}
