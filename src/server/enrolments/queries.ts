// Enrolments as rows: read, locked, written back, and what happened to them.
import { randomUUID } from 'node:crypto'
import { type Selectable, sql, type Updateable } from 'kysely'
import type {
  CheckName,
  CheckState,
  Enrolment,
  EnrolmentContent,
  EnrolmentEventKind,
} from '../../domain/enrolment.ts'
import type { OrganizationId, UserId } from '../../domain/ids.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import type { EnrolmentEventTable, EnrolmentTable } from '../schema.ts'

const toEnrolment = (row: Selectable<EnrolmentTable>): Enrolment => ({
  organizationId: row.organization_id as OrganizationId,
  state: row.state,
  enrolledBy: row.enrolled_by as UserId | null,
  language: row.language,
  content: row.content as EnrolmentContent,
  submitted: row.submitted as EnrolmentContent | null,
  finalized: row.finalized as EnrolmentContent | null,
  membership: row.membership as Enrolment['membership'],
  mpnId: row.mpn_id,
  submittedMpnId: row.submitted_mpn_id,
  checks: {
    email: row.email_check,
    employment: row.employment_check,
    business: row.business_check,
  },
  emailSentAt: row.email_sent_at,
  disowned: row.disowned,
  message: row.message,
  assignedTo: row.assigned_to,
  assignedName: row.assigned_name,
  createdAt: row.created_at,
  firstSubmittedAt: row.first_submitted_at,
  submittedAt: row.submitted_at,
  decidedAt: row.decided_at,
  authorizedAt: row.authorized_at,
  version: row.version,
})

const rowOf = (db: Db, organizationId: string) =>
  db.selectFrom('enrolment').selectAll().where('organization_id', '=', organizationId)

export async function enrolmentOf(db: Db, organizationId: string): Promise<Enrolment | null> {
  const row = await rowOf(db, organizationId).executeTakeFirst()
  return row === undefined ? null : toEnrolment(row)
}

/** Every change of an enrolment begins with this lock: of two at once the second sees what the first made of it. */
export const lockEnrolment = async (db: Db, organizationId: string): Promise<Enrolment> =>
  toEnrolment(found(await rowOf(db, organizationId).forUpdate().executeTakeFirst()))

/**
 * The same by the link of its primary contact; null: that link is dead, perhaps since a moment ago. The link is compared and its
 * end read under the lock: whoever waited for a submission with a new address holds the link of the old one.
 */
export async function lockByLink(db: Db, organizationId: string, hash: string) {
  const row = await rowOf(db, organizationId)
    .where('email_secret_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : { it: toEnrolment(row), until: row.email_expires_at }
}

export async function saveEnrolment(
  db: Db,
  organizationId: string,
  changed: Omit<Updateable<EnrolmentTable>, 'organization_id' | 'version'>,
): Promise<Enrolment> {
  const row = await db
    .updateTable('enrolment')
    .set({ ...changed, version: sql<number>`version + 1` })
    .where('organization_id', '=', organizationId)
    .returningAll()
    .executeTakeFirst()
  return toEnrolment(found(row))
}

interface Happened {
  readonly kind: EnrolmentEventKind
  /** Null: the primary contact by its link, or the installation itself. */
  readonly actorName: string | null
  readonly byOperator?: boolean
  readonly detail?: string | null
  /** Of a change of a check. */
  readonly check?: { readonly name: CheckName; readonly state: CheckState }
}

export async function noteEvent(
  db: Db,
  organizationId: string,
  { kind, actorName, byOperator = false, detail = null, check }: Happened,
  now: Date,
): Promise<void> {
  await db
    .insertInto('enrolment_event')
    .values({
      organization_id: organizationId,
      id: randomUUID(),
      at: now,
      kind,
      actor_name: actorName,
      by_operator: byOperator,
      detail,
      check_name: check?.name ?? null,
      check_state: check?.state ?? null,
    })
    .execute()
}

/** In the order in which they were written, each under the enrolment's lock. */
export const eventsOf = (
  db: Db,
  organizationId: string,
): Promise<Selectable<EnrolmentEventTable>[]> =>
  db
    .selectFrom('enrolment_event')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('ordinal')
    .limit(500)
    .execute()
