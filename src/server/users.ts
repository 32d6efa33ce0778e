// People: reading them, their passwords and sessions. Every query names the organization.
import { randomInt, randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { UserId } from '../domain/ids.ts'
import { found } from '../domain/refusal.ts'
import type { Role } from '../domain/roles.ts'
import type { User } from '../domain/user.ts'
import type { Db } from './db.ts'
import type { SessionCookie } from './route.ts'
import type { UserAccountTable } from './schema.ts'
import { hashSecret, newSecret } from './seal.ts'

export type UserRow = Selectable<UserAccountTable>

/** Hours after which a session ends, used or not. */
const sessionHours = 12
const hours = (count: number) => count * 3_600_000

export const toUser = (row: UserRow): User => ({
  id: row.id as UserId,
  userName: row.user_name,
  fullName: row.full_name,
  email: row.email,
  language: row.language,
  roles: row.roles as Role[],
  state: row.state,
  lastSignInAt: row.last_sign_in_at,
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

export async function listUsers(db: Db, organizationId: string): Promise<User[]> {
  const rows = await db
    .selectFrom('user_account')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('full_name')
    .orderBy('id')
    .execute()
  return rows.map(toUser)
}

/** Names of the people who hold `role`, for "ask one of". */
export async function namesOf(db: Db, organizationId: string, role: Role): Promise<string[]> {
  const users = await listUsers(db, organizationId)
  return users
    .filter((user) => user.state === 'active' && user.roles.includes(role))
    .map((user) => user.fullName)
}

/** Sets a password; every session opened before is dead by that. A temporary one dies at `expiresAt` and must be changed at once. */
export async function setPassword(
  db: Db,
  organizationId: string,
  id: string,
  passwordHash: string,
  expiresAt: Date | null,
): Promise<void> {
  await db
    .updateTable('user_account')
    .set((eb) => ({
      password_hash: passwordHash,
      password_state: expiresAt === null ? 'final' : 'temporary',
      password_expires_at: expiresAt,
      credentials_version: eb('credentials_version', '+', 1),
    }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** Opens a session for the person as it is now in the database; its token exists in the cookie alone. */
export async function openSession(
  db: Db,
  person: Pick<UserRow, 'organization_id' | 'id'>,
  state: 'password_change_required' | 'full',
  now: Date,
): Promise<SessionCookie & { readonly id: string }> {
  const token = newSecret()
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + hours(sessionHours))
  const { credentials_version } = found(await readUser(db, person.organization_id, person.id))
  await db
    .insertInto('session')
    .values({
      organization_id: person.organization_id,
      id,
      user_id: person.id,
      token_hash: hashSecret(token),
      state,
      credentials_version,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return { id, token, expiresAt }
}

// No vowels, so no words; no look-alikes (0 o, 1 l i).
const letters = 'bcdfghjkmnpqrstvwxz23456789'

/** A temporary password: four groups of five of 27 signs, 95 bits, to be read out and typed. */
export const temporaryPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')
