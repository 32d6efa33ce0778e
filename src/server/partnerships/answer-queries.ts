// The one partnership request that a link's secret opens, as a row.
import type { PartnershipRequestId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import type { PartnershipRequest } from '../../domain/partnership-request.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { openByKey } from '../entering.ts'
import { hashSecret } from '../secrets.ts'
import { fromRow } from './request-queries.ts'

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

/** The request under the name that its provider has now: the link may be older. Once its standing is held, no new name comes between. */
export async function underNameOfNow(
  db: Db,
  request: PartnershipRequest,
  secret: string,
): Promise<PartnershipRequest> {
  await openByKey(db, request.providerMpnId)
  const { name } = await db
    .selectFrom('organization')
    .select('name')
    .where('id', '=', request.providerId)
    .executeTakeFirstOrThrow()
  await openByKey(db, hashSecret(secret))
  return { ...request, providerName: name }
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
