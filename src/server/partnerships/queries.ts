// Partnerships and the administrator access that a reseller may add to one.
import { type Selectable, sql } from 'kysely'
import type { PartnershipId, ProviderId, ResellerId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Partnership, PartnershipRequest } from '../../domain/partnership.ts'
import { found, Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { likeText } from '../organizations/queries.ts'
import type { PartnershipTable } from '../schema.ts'
import { removeGrant } from './grant-queries.ts'

type Row = Selectable<PartnershipTable> & { tenant_admin_until: Date | null }

const fromRow = (row: Row): Partnership => ({
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
function partnershipsOf(db: Db, party: Pick<Organization, 'id' | 'kind'>) {
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
    .where('p.state', '=', 'active')
}

/** The column with the other company's name and MPN ID. */
const others = (party: Pick<Organization, 'kind'>) =>
  party.kind === 'indirect_provider'
    ? ({ name: 'p.reseller_name', mpnId: 'p.reseller_mpn_id' } as const)
    : ({ name: 'p.provider_name', mpnId: 'p.provider_mpn_id' } as const)

interface PartnershipQuery {
  /** Part of the other company's name, or its whole MPN ID. */
  readonly search?: string | undefined
  readonly nameStart?: string | undefined
  /** Name and id of the last row shown. */
  readonly after?: readonly string[] | null
  readonly limit: number
}

export async function partnershipPage(
  db: Db,
  party: Organization,
  { search, nameStart, after, limit }: PartnershipQuery,
): Promise<Partnership[]> {
  const { name, mpnId } = others(party)
  let rows = partnershipsOf(db, party)
  if (search !== undefined)
    rows = rows.where((eb) =>
      eb.or([eb(name, 'ilike', `%${likeText(search)}%`), eb(mpnId, '=', search)]),
    )
  if (nameStart !== undefined) rows = rows.where(name, 'ilike', `${likeText(nameStart)}%`)
  if (after)
    rows = rows.where(sql<boolean>`(${sql.ref(name)}, p.id) > (${after[0]}, ${after[1]}::uuid)`)
  const page = await rows.orderBy(name).orderBy('p.id').limit(limit).execute()
  return page.map(fromRow)
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
