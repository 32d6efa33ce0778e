// How a company stands now, held until the transaction ends: its suspension waits for what rests on it, or comes first.
import { sql } from 'kysely'
import type { Organization } from '../../domain/organization.ts'
import { refuseIf } from '../../domain/refusal.ts'
import { refusalToBegin, type Standing } from '../../domain/suspension.ts'
import type { Db } from '../db.ts'

/** And under which name it goes on. */
type Held = Standing & Pick<Organization, 'name'>

/** Also of a company that the caller does not see otherwise: its MPN ID opens the row. Null: there is none with both. */
export async function holdStanding(
  db: Db,
  { id, mpnId }: { readonly id: string; readonly mpnId: string | null },
): Promise<Held | null> {
  const { rows } = await sql<Held>`
    select * from hold_standing(${id}::uuid, ${mpnId}::text)`.execute(db)
  return rows[0] ?? null
}

/** The company as it is now; refuses what a suspended one may not do. What the door read before may have changed since. */
export async function holdActive<Read extends Pick<Organization, 'id'>>(
  db: Db,
  before: Read,
): Promise<Read & Held> {
  const standing = await holdStanding(db, { id: before.id, mpnId: null })
  // It is the caller's own.
  if (standing === null) throw new Error('The company of a caller has no standing.')
  refuseIf(refusalToBegin(standing))
  return { ...before, ...standing }
}

/** Waits for everybody who relies on how the company stands, and lets nobody in who would. */
export const lockStanding = (db: Db, id: string) =>
  sql`select pg_advisory_xact_lock(7263802, hashtext(${id}::uuid::text))`.execute(db)
