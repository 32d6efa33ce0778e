// What an applicant's acts ask of rows that are not the enrolment itself: begun, dropped, customer of whom, MPN ID held by whom.
import { sql } from 'kysely'
import type { Enrolment, EnrolmentContent } from '../../domain/enrolment.ts'
import { legalKeysOf } from '../../domain/enrolment-draft.ts'
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

/**
 * A company of this domain enrols, or becomes the customer of a partner that served it elsewhere: whoever is second waits here, and sees
 * what the first has made of it.
 */
export const holdDomain = (db: Db, domain: string) =>
  sql`select pg_advisory_xact_lock(7263804, hashtext(${domain}))`.execute(db)

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

/** A legal identity as the columns by which it is known again. */
export function keyColumns(country: string, content: EnrolmentContent) {
  const { number, name } = legalKeysOf(country, content)
  return { legal_key: number, name_key: name }
}

/**
 * Refuses a company that another one is already, or is becoming, by any of these keys: nobody learns which. Of two that ask for one
 * key at once the second waits here until the first is done. The refusal commits: what it has cost to ask stays counted.
 */
export async function refuseKnown(
  db: Db,
  organizationId: string,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys.toSorted())
    await sql`select pg_advisory_xact_lock(7263803, hashtext(${key}))`.execute(db)
  for (const key of keys) {
    await openByKey(db, key)
    const row = await db
      .selectFrom('enrolment')
      .select('organization_id')
      .where((eb) => eb.or([eb('legal_key', '=', key), eb('name_key', '=', key)]))
      .where('organization_id', '<>', organizationId)
      .where((eb) =>
        eb.or([eb('state', 'not in', ['draft', 'rejected']), eb('finalized', 'is not', null)]),
      )
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) throw new Refused('already_enrolled', undefined, { commits: true })
  }
}

/** The unique indices decide between two companies with one MPN ID or one registration number. */
export const refusalOfEnrolled = (error: unknown): never => {
  throw asRefusal(error, false)
}

/** The same, where it was counted what it costs to ask: that stays, as in `refuseKnown`, and only `work` is undone. */
export async function savedAsNew<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await sql`savepoint new`.execute(db)
  return work().catch(async (error: unknown) => {
    await sql`rollback to savepoint new`.execute(db)
    throw asRefusal(error, true)
  })
}

function asRefusal(error: unknown, commits: boolean): unknown {
  const { constraint } = error as { constraint?: string }
  return constraint === 'enrolment_mpn_id' || constraint === 'enrolment_legal_key'
    ? new Refused('already_enrolled', undefined, { commits })
    : error
}
