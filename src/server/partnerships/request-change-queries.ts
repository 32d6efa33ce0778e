// Partnership requests as rows that their sender writes.
import type { PartnershipRequestId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import type { PartnershipRequest } from '../../domain/partnership-request.ts'
import type { Db } from '../db.ts'
import { readRequest } from './request-queries.ts'

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
