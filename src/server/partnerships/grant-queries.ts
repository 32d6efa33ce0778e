// Administrator access that a reseller has added to a partnership, as rows of the reseller's.
import { sql } from 'kysely'
import type { PartnershipId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Partnership } from '../../domain/partnership.ts'
import type { PartnershipRequest } from '../../domain/partnership-request.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'

interface NewGrant {
  readonly id: string
  readonly reseller: Organization
  readonly request: PartnershipRequest
  readonly partnershipId: PartnershipId
  readonly grantedBy: string
  readonly endsAt: Date
}

export async function addGrant(db: Db, grant: NewGrant, now: Date): Promise<void> {
  await db
    .insertInto('tenant_admin_grant')
    .values({
      organization_id: grant.reseller.id,
      id: grant.id,
      provider_id: grant.request.providerId,
      provider_name: grant.request.providerName,
      partnership_id: grant.partnershipId,
      granted_by: grant.grantedBy,
      started_at: now,
      ends_at: grant.endsAt,
    })
    .execute()
}

/** True when there was one to remove. An expired one is removed too, so that a new one can take its place. */
export async function removeGrant(
  db: Db,
  { resellerId, providerId }: Pick<Partnership, 'resellerId' | 'providerId'>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('tenant_admin_grant')
    .set({ removed_at: now })
    .where('organization_id', '=', resellerId)
    .where('provider_id', '=', providerId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * The live grant on which an act of the provider rests, locked against removal until this transaction ends: row-level
 * security alone would let an act that began before the removal finish after it. Not shared: see decision 012.
 */
export async function holdGrant(db: Db, { resellerId, providerId }: Partnership): Promise<void> {
  const row = await db
    .selectFrom('tenant_admin_grant')
    .select('id')
    .where('organization_id', '=', resellerId)
    .where('provider_id', '=', providerId)
    .where('removed_at', 'is', null)
    .where('ends_at', '>', sql<Date>`app_now()`)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Refused('no_tenant_admin')
}
