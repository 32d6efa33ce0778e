// People as rows. Every query names the organization.
import type { Selectable } from 'kysely'
import type { UserId } from '../domain/ids.ts'
import type { Role } from '../domain/roles.ts'
import type { User } from '../domain/user.ts'
import type { Db } from './db.ts'
import type { UserAccountTable } from './schema.ts'

export type UserRow = Selectable<UserAccountTable>

export const toUser = (row: UserRow): User => ({
  id: row.id as UserId,
  userName: row.user_name,
  fullName: row.full_name,
  email: row.email,
  language: row.language,
  roles: row.roles as Role[],
  state: row.state,
  passwordState: row.password_state,
  passwordExpiresAt: row.password_expires_at,
  createdAt: row.created_at,
  lastSignInAt: row.last_sign_in_at,
  removedAt: row.removed_at,
  version: row.version,
})

export const readUser = (db: Db, organizationId: string, id: string) =>
  db
    .selectFrom('user_account')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()

export const lockUser = (db: Db, organizationId: string, id: string) =>
  db
    .selectFrom('user_account')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function noteSignIn(
  db: Db,
  { organization_id, id }: Pick<UserRow, 'organization_id' | 'id'>,
  now: Date,
): Promise<void> {
  await db
    .updateTable('user_account')
    .set({ last_sign_in_at: now })
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .execute()
}

/** Everybody who has not been removed. */
export async function listUsers(db: Db, organizationId: string): Promise<User[]> {
  const rows = await db
    .selectFrom('user_account')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('state', '!=', 'removed')
    .orderBy('full_name')
    .orderBy('id')
    .execute()
  return rows.map(toUser)
}

/** The people who hold `role` and may sign in, for "ask one of". */
export async function activeHolders(db: Db, organizationId: string, role: Role): Promise<User[]> {
  const users = await listUsers(db, organizationId)
  return users.filter((user) => user.state === 'active' && user.roles.includes(role))
}
