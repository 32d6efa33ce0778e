// Partnership requests as rows. The sender reads its own; whoever answers reads the one that the link's secret opens.
import { type Selectable, sql } from 'kysely'
import type { PartnershipRequestId, ProviderId, ResellerId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import type { PartnershipRequest } from '../../domain/partnership.ts'
import { found } from '../../domain/refusal.ts'
import { openByKey } from '../caller.ts'
import type { Db } from '../db.ts'
import type { PartnershipRequestTable } from '../schema.ts'
import { hashSecret } from '../seal.ts'

type Row = Selectable<PartnershipRequestTable>

const fromRow = (row: Row): PartnershipRequest => ({
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

/** The request that this link opens, locked. An id without its secret, or the other way round, is nothing. */
export async function lockRequestByLink(
  db: Db,
  id: PartnershipRequestId,
  secret: string,
): Promise<PartnershipRequest> {
  const hash = hashSecret(secret)
  await openByKey(db, hash)
  const row = await db
    .selectFrom('partnership_request')
    .selectAll()
    .where('secret_hash', '=', hash)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return fromRow(found(row))
}

interface NewRequest {
  readonly id: PartnershipRequestId
  readonly provider: Organization
  readonly email: string
  readonly mpnId: string | null
  readonly language: Organization['language']
  readonly subject: string
  readonly body: string
  readonly secretHash: string
  readonly createdBy: string
  readonly expiresAt: Date
}

export async function addRequest(
  db: Db,
  { provider, ...request }: NewRequest,
  now: Date,
): Promise<void> {
  await db
    .insertInto('partnership_request')
    .values({
      provider_id: provider.id,
      id: request.id,
      provider_name: provider.name,
      provider_mpn_id: provider.mpnId ?? '',
      provider_country: provider.country,
      provider_region: provider.region,
      provider_cloud: provider.cloud,
      email: request.email,
      mpn_id: request.mpnId,
      language: request.language,
      subject: request.subject,
      body: request.body,
      secret_hash: request.secretHash,
      state: 'draft',
      created_by: request.createdBy,
      created_at: now,
      expires_at: request.expiresAt,
    })
    .execute()
}

interface Change {
  readonly subject?: string
  readonly body?: string
  readonly state?: 'sent' | 'revoked'
  readonly sentAt?: Date
  readonly secretHash?: string
  readonly expiresAt?: Date
  /** Null: a new link has not been opened yet. */
  readonly openedAt?: null
}

/** Writes a change of the sender's and raises the version, which every etag carries. */
export async function changeRequest(
  db: Db,
  provider: string,
  id: PartnershipRequestId,
  change: Change,
): Promise<PartnershipRequest> {
  await db
    .updateTable('partnership_request')
    .set((eb) => ({
      ...(change.subject === undefined ? {} : { subject: change.subject }),
      ...(change.body === undefined ? {} : { body: change.body }),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.sentAt === undefined ? {} : { sent_at: change.sentAt }),
      ...(change.secretHash === undefined ? {} : { secret_hash: change.secretHash }),
      ...(change.expiresAt === undefined ? {} : { expires_at: change.expiresAt }),
      ...(change.openedAt === undefined ? {} : { opened_at: null }),
      version: eb('version', '+', 1),
    }))
    .where('provider_id', '=', provider)
    .where('id', '=', id)
    .execute()
  return readRequest(db, provider, id)
}

export async function deleteRequest(
  db: Db,
  provider: string,
  id: PartnershipRequestId,
): Promise<void> {
  await db
    .deleteFrom('partnership_request')
    .where('provider_id', '=', provider)
    .where('id', '=', id)
    .execute()
}

/** First opening only; a later one changes nothing. */
export async function markOpened(db: Db, request: PartnershipRequest, now: Date): Promise<void> {
  await db
    .updateTable('partnership_request')
    .set({ opened_at: now })
    .where('provider_id', '=', request.providerId)
    .where('id', '=', request.id)
    .where('opened_at', 'is', null)
    .execute()
}

/**
 * The one conditional update that spends the link: false when another answer was first. The caller holds the row's lock and
 * has asked the rule; the condition stands here too, so that neither alone decides.
 */
export async function answerRequest(
  db: Db,
  request: PartnershipRequest,
  state: 'accepted' | 'declined',
  reseller: Organization,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('partnership_request')
    .set((eb) => ({
      state,
      answered_at: now,
      reseller_id: reseller.id,
      reseller_name: reseller.name,
      version: eb('version', '+', 1),
    }))
    .where('provider_id', '=', request.providerId)
    .where('id', '=', request.id)
    .where('state', 'in', ['draft', 'sent'])
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
