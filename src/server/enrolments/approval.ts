// An approval: in one transaction a company becomes an indirect reseller, or gets its new legal identity.
import { sql } from 'kysely'
import type { Enrolment, EnrolmentContent, MembershipProfile } from '../../domain/enrolment.ts'
import { keysToLookFor, legalKeysOf } from '../../domain/enrolment-draft.ts'
import {
  becomesAdminAgent,
  isLegalChange,
  refusalToApprove,
  rolesKept,
} from '../../domain/enrolment-review.ts'
import type { Organization } from '../../domain/organization.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { isSecondFactorRequired, type MfaPolicy } from '../../domain/second-factor.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { readOrganization } from '../organizations/queries.ts'
import { renameOrganization } from '../organizations/renaming.ts'
import type { Trail } from '../route.ts'
import { announceStep } from './notices.ts'
import {
  isCustomerOfPartner,
  isMpnIdHeld,
  keyColumns,
  refusalOfEnrolled,
  refuseKnown,
} from './own-queries.ts'
import { noteEvent, saveEnrolment } from './queries.ts'

export interface ApprovalNeeds {
  readonly mfa: MfaPolicy
}

interface Approving extends ApprovalNeeds {
  readonly db: Db
  readonly caller: Caller
  readonly now: Date
  readonly trail: Trail
}

/** `it` is locked; `profile` is what the membership directory said a moment before. */
export async function approve(
  { db, caller, now, trail, mfa }: Approving,
  it: Enrolment,
  profile: MembershipProfile | null,
): Promise<Enrolment> {
  const isChange = isLegalChange(it)
  const before = await lockOrganization(db, it.organizationId)
  const known = isChange ? null : { profile, ...(await standingOf(db, it, before)) }
  refuseIf(refusalToApprove(it, known))
  // What the checks are about, and nothing that was written since.
  const approved = it.submitted ?? it.content
  const name = (approved.companyName ?? '').trim() || before.name
  if (it.finalized !== null) {
    const keys = (of: EnrolmentContent) => legalKeysOf(before.country, of)
    await refuseKnown(db, before.id, keysToLookFor(keys(approved), keys(it.finalized)))
  }
  if (isChange) await renameOrganization(db, before.id, name)
  else await becomeReseller(db, it, name, mfa)
  Object.assign(trail, {
    resourceId: it.organizationId,
    oldValue: { kind: before.kind, name: before.name },
    newValue: isChange ? { name } : { kind: 'indirect_reseller', name, mpnId: it.mpnId },
  })
  // After the company's people: the operator reaches them only while the review lasts.
  const saved = await saveEnrolment(db, it.organizationId, {
    state: 'authorized',
    finalized: JSON.stringify(approved),
    ...(isChange ? keyColumns(before.country, approved) : {}),
    message: null,
    decided_at: now,
    ...(isChange ? {} : { authorized_at: now }),
  }).catch(refusalOfEnrolled)
  const happened = { kind: 'authorized', actorName: caller.actor.name, byOperator: true } as const
  await noteEvent(db, it.organizationId, happened, now)
  await announceStep(db, caller, saved, { step: isChange ? 'change_accepted' : 'authorized' })
  return saved
}

/** Nobody suspends, renames or makes a partner of it meanwhile. */
async function lockOrganization(db: Db, id: string): Promise<Organization> {
  await db.selectFrom('organization').select('id').where('id', '=', id).forUpdate().execute()
  return found(await readOrganization(db, id))
}

async function standingOf(db: Db, it: Enrolment, organization: Organization) {
  const isTaken = await isMpnIdHeld(db, it.mpnId ?? '')
  const hasPartner = await isCustomerOfPartner(db, it.organizationId)
  const { country, state } = organization
  return { isTaken, hasPartner, country, isSuspended: state === 'suspended' }
}

async function becomeReseller(db: Db, it: Enrolment, name: string, mfa: MfaPolicy): Promise<void> {
  const id = it.organizationId
  const { numUpdatedRows } = await db
    .updateTable('organization')
    .set({ kind: 'indirect_reseller', mpn_id: it.mpnId, name })
    .where('id', '=', id)
    .where('kind', '=', 'customer')
    .executeTakeFirst()
    .catch((error: unknown) => {
      throw (error as { constraint?: string }).constraint === 'organization_mpn_id'
        ? new Refused('mpn_id_taken')
        : error
    })
  if (numUpdatedRows !== 1n) throw new Refused('enrolment_decided')
  const endsAll =
    isSecondFactorRequired(mfa, 'indirect_reseller') && !isSecondFactorRequired(mfa, 'customer')
  await dropRoles(db, id, endsAll)
  if (it.enrolledBy !== null) await giveAdminAgent(db, id, it.enrolledBy)
}

/**
 * Roles that a reseller does not have go. Who loses one signs in anew; all do where a partner's people need a second factor
 * that a customer's did not. Locked in the order of `lockPeople`, so that no two wait for each other.
 */
async function dropRoles(db: Db, id: string, endsAll: boolean): Promise<void> {
  const kept = [...rolesKept]
  await sql`select id from user_account where organization_id = ${id} order by id for update`.execute(
    db,
  )
  await sql`
    update user_account set version = version + 1,
      roles = array(select r from unnest(roles) r where r = any(${kept}::text[])),
      credentials_version = credentials_version
        + case when ${endsAll}::boolean or not roles <@ ${kept}::text[] then 1 else 0 end
    where organization_id = ${id} and (${endsAll}::boolean or not roles <@ ${kept}::text[])`.execute(
    db,
  )
  await sql`
    update api_client set roles = array(select r from unnest(roles) r where r = any(${kept}::text[]))
    where organization_id = ${id} and not roles <@ ${kept}::text[]`.execute(db)
}

/** Rule 14. */
async function giveAdminAgent(db: Db, organizationId: string, userId: string): Promise<void> {
  const row = await db
    .selectFrom('user_account')
    .select(['roles', 'state'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', userId)
    .executeTakeFirst()
  if (row?.state !== 'active' || !becomesAdminAgent(row.roles as never)) return
  await sql`
    update user_account set roles = roles || array['admin_agent'], version = version + 1
    where organization_id = ${organizationId} and id = ${userId}`.execute(db)
}
