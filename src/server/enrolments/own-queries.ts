// What an applicant's acts ask of rows that are not the enrolment itself: begun, dropped, customer of whom, MPN ID held by whom.
import type { Enrolment, EnrolmentContent } from '../../domain/enrolment.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { openByKey } from '../entering.ts'
import { lockEnrolment } from './queries.ts'

/** Of two who begin at once the second goes on with what the first has begun. */
export async function beginEnrolment(
  db: Db,
  { organization, actor }: Pick<Caller, 'organization' | 'actor'>,
  content: EnrolmentContent,
  now: Date,
): Promise<Enrolment> {
  await db
    .insertInto('enrolment')
    .values({
      organization_id: organization.id,
      state: 'draft',
      enrolled_by: actor.id,
      language: actor.language,
      content: JSON.stringify(content),
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return lockEnrolment(db, organization.id)
}

/** With what happened to it, so that no trace is left: the policies let only a draft go. */
export async function dropEnrolment(db: Db, organizationId: string): Promise<void> {
  for (const table of ['enrolment_event', 'enrolment'] as const)
    await db.deleteFrom(table).where('organization_id', '=', organizationId).execute()
}

/** Rule 56. */
export async function isCustomerOfPartner(db: Db, organizationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('customer_relationship')
    .select('id')
    .where('customer_id', '=', organizationId)
    .where('state', '=', 'active')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Another company of the program has this MPN ID: nobody learns which. */
export async function isMpnIdHeld(db: Db, mpnId: string): Promise<boolean> {
  await openByKey(db, mpnId)
  const row = await db
    .selectFrom('organization')
    .select('id')
    .where('mpn_id', '=', mpnId)
    .executeTakeFirst()
  return row !== undefined
}

/** The unique indices decide between two companies with one MPN ID or one legal identity. */
export function refusalOfEnrolled(error: unknown): never {
  const { constraint } = error as { constraint?: string }
  throw constraint === 'enrolment_mpn_id' || constraint === 'enrolment_legal_key'
    ? new Refused('already_enrolled')
    : error
}
