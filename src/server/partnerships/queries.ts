// Partnerships as rows of both their sides.
import { type Selectable, sql } from 'kysely'
import type { PartnershipId, ProviderId, ResellerId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Partnership } from '../../domain/partnership.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import type { PartnershipTable } from '../schema.ts'

type Row = Selectable<PartnershipTable> & { tenant_admin_until: Date | null }

export const fromRow = (row: Row): Partnership => ({
  id: row.id as PartnershipId,
  providerId: row.provider_id as ProviderId,
  providerName: row.provider_name,
  providerMpnId: row.provider_mpn_id,
  providerCountry: row.provider_country,
  resellerId: row.reseller_id as ResellerId,
  resellerName: row.reseller_name,
  resellerMpnId: row.reseller_mpn_id,
  resellerCountry: row.reseller_country,
  state: row.state,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  tenantAdminUntil: row.tenant_admin_until,
})

/** Active partnerships of `party`, on its own side of the row. Every read starts here. */
export function partnershipsOf(db: Db, party: Pick<Organization, 'id' | 'kind'>) {
  const side = party.kind === 'indirect_provider' ? 'p.provider_id' : 'p.reseller_id'
  return db
    .selectFrom('partnership as p')
    .selectAll('p')
    .select((eb) =>
      eb
        .selectFrom('tenant_admin_grant as g')
        .select('g.ends_at')
        .whereRef('g.organization_id', '=', 'p.reseller_id')
        .whereRef('g.provider_id', '=', 'p.provider_id')
        .where('g.removed_at', 'is', null)
        .where('g.ends_at', '>', sql<Date>`app_now()`)
        .as('tenant_admin_until'),
    )
    .where(side, '=', party.id)
    .where('p.state', '=', sql.lit('active'))
}

export async function readPartnership(
  db: Db,
  party: Organization,
  id: PartnershipId,
): Promise<Partnership> {
  return fromRow(found(await partnershipsOf(db, party).where('p.id', '=', id).executeTakeFirst()))
}

/** Locks the partnership, so that what rests on it and its end happen one after the other. */
export async function lockPartnership(
  db: Db,
  party: Organization,
  id: PartnershipId,
): Promise<Partnership> {
  return fromRow(
    found(await partnershipsOf(db, party).where('p.id', '=', id).forUpdate('p').executeTakeFirst()),
  )
}

/** Name of a reseller with whom `provider` is partners now; null otherwise. */
export async function resellerNameOf(
  db: Db,
  provider: Organization,
  resellerId: string,
): Promise<string | null> {
  if (provider.kind !== 'indirect_provider') return null
  const row = await partnershipsOf(db, provider)
    .where('p.reseller_id', '=', resellerId)
    .executeTakeFirst()
  return row?.reseller_name ?? null
}

/** The active partnership of `provider` with one reseller, by its tenant id or MPN ID, locked against its end; null without. */
export async function holdPartnership(
  db: Db,
  provider: Organization,
  reseller: { readonly resellerId: string } | { readonly mpnId: string },
): Promise<Partnership | null> {
  if (provider.kind !== 'indirect_provider') return null
  const rows = partnershipsOf(db, provider)
  const row = await ('mpnId' in reseller
    ? rows.where('p.reseller_mpn_id', '=', reseller.mpnId)
    : rows.where('p.reseller_id', '=', reseller.resellerId)
  )
    .forShare('p')
    .executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}
