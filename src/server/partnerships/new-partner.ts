// Whether a reseller that has enrolled lately has begun as many partnerships as it may for now (security T33).
import { sql } from 'kysely'
import { newUntil, refusalToBeginMore, usualPartnerships } from '../../domain/new-partner.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Db } from '../db.ts'
import { enrolmentOf, lockEnrolment } from '../enrolments/queries.ts'

/** When it may begin more, or null: it may now. `holds`: until the transaction ends, so that of two at once the second counts the first. */
export async function limitedUntil(
  db: Db,
  { id }: Pick<Organization, 'id'>,
  now: Date,
  { holds }: { readonly holds: boolean },
): Promise<Date | null> {
  const it = await enrolmentOf(db, id)
  const until = it === null ? null : newUntil(it, now)
  if (it === null || until === null) return null
  if (holds) await lockEnrolment(db, id)
  const { rows } = await sql<{ begun: number; most: number }>`
    select (select count(*)::int from partnership where reseller_id = ${id} and started_at >= ${it.authorizedAt}) as begun,
      coalesce((select new_reseller_partnerships from program_setting limit 1), ${usualPartnerships}::int) as most`.execute(
    db,
  )
  const { begun = 0, most = usualPartnerships } = rows[0] ?? {}
  return refusalToBeginMore(begun, most) === null ? null : until
}
