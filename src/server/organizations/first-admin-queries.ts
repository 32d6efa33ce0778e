// The first Global admin of a company that the operator took in, found by the name that was noted with the company.
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { openByKey } from '../entering.ts'

const noteOf = (db: Db, organizationId: string) =>
  db.selectFrom('organization').select('first_admin').where('id', '=', organizationId)

/** The operator sees nobody of another company but this one person, by the key of the name. Undefined: gone, or never there. */
async function adminCalled(db: Db, organizationId: string, userName: string | null) {
  if (userName === null) return undefined
  await openByKey(db, userName)
  return db
    .selectFrom('user_account')
    .select(['id', 'user_name', 'password_state'])
    .where('organization_id', '=', organizationId)
    .where('user_name', '=', userName)
    .where('state', '=', 'active')
    .executeTakeFirst()
}

export async function firstAdminOf(db: Db, organizationId: string) {
  const noted = await noteOf(db, organizationId).executeTakeFirst()
  return adminCalled(db, organizationId, noted?.first_admin ?? null)
}

/** Locks the company's row, so that of two links made at once the second ends the first. */
export async function holdFirstAdmin(db: Db, organizationId: string) {
  const noted = found(await noteOf(db, organizationId).forUpdate().executeTakeFirst())
  return found(await adminCalled(db, organizationId, noted.first_admin))
}
