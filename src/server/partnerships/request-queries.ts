// Partnership requests as rows that their sender reads.
import { type Selectable, sql } from 'kysely'
import type { PartnershipRequestId, ProviderId, ResellerId } from '../../domain/ids.ts'
import type { PartnershipRequest } from '../../domain/partnership-request.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import type { PartnershipRequestTable } from '../schema.ts'

type Row = Selectable<PartnershipRequestTable>

export const fromRow = (row: Row): PartnershipRequest => ({
  id: row.id as PartnershipRequestId,
  providerId: row.provider_id as ProviderId,
  providerName: row.provider_name,
  providerMpnId: row.provider_mpn_id,
  providerCountry: row.provider_country,
  providerRegion: row.provider_region,
  providerCloud: row.provider_cloud as PartnershipRequest['providerCloud'],
  email: row.email,
  mpnId: row.mpn_id,
  language: row.language,
  subject: row.subject,
  body: row.body,
  state: row.state,
  createdBy: row.created_by,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  openedAt: row.opened_at,
  expiresAt: row.expires_at,
  answeredAt: row.answered_at,
  resellerId: row.reseller_id as ResellerId | null,
  resellerName: row.reseller_name,
  version: row.version,
})

/** What `provider` asked. Every read of the sender starts here, so none can see a stranger's. */
const requestsOf = (db: Db, provider: string) =>
  db.selectFrom('partnership_request').selectAll().where('provider_id', '=', provider)

/** Newest first; `after` is the creation time and id of the last row shown. */
export async function requestPage(
  db: Db,
  provider: string,
  after: readonly string[] | null,
  limit: number,
): Promise<PartnershipRequest[]> {
  let rows = requestsOf(db, provider)
  if (after !== null)
    rows = rows.where(
      sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    )
  const page = await rows.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return page.map(fromRow)
}

export async function readRequest(
  db: Db,
  provider: string,
  id: PartnershipRequestId,
): Promise<PartnershipRequest> {
  return fromRow(found(await requestsOf(db, provider).where('id', '=', id).executeTakeFirst()))
}

/** Locks the row: of two acts in flight the second waits and then sees the first. */
export async function lockRequest(
  db: Db,
  provider: string,
  id: PartnershipRequestId,
): Promise<PartnershipRequest & { secretHash: string }> {
  const row = found(
    await requestsOf(db, provider).where('id', '=', id).forUpdate().executeTakeFirst(),
  )
  return { ...fromRow(row), secretHash: row.secret_hash }
}
