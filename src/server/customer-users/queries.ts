// People of a customer as rows.
import { sql } from 'kysely'
import type { User } from '../../domain/user.ts'
import type { Db } from '../db.ts'
import { toUser } from '../users.ts'

/** By full name; `after` is the name and id of the last person shown. */
export async function userPage(
  db: Db,
  customerId: string,
  after: readonly string[] | null,
  limit: number,
): Promise<User[]> {
  let rows = db
    .selectFrom('user_account')
    .selectAll()
    .where('organization_id', '=', customerId)
    .where('state', '!=', 'removed')
  if (after !== null)
    rows = rows.where(sql<boolean>`(full_name, id) > (${after[0]}, ${after[1]}::uuid)`)
  const page = await rows.orderBy('full_name').orderBy('id').limit(limit).execute()
  return page.map(toUser)
}
