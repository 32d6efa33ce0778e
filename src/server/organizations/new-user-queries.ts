// A new person as a row, and the one-time link that sets the first password.
import { randomUUID } from 'node:crypto'
import type { Organization } from '../../domain/organization.ts'
import type { Db } from '../db.ts'

interface NewUser {
  readonly organizationId: string
  readonly userName: string
  readonly fullName: string
  readonly email: string
  readonly language: Organization['language']
  readonly roles: readonly string[]
  /** Null: the person sets one by a link. */
  readonly passwordHash: string | null
}

export async function addUser(db: Db, user: NewUser, now: Date): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('user_account')
    .values({
      organization_id: user.organizationId,
      id,
      user_name: user.userName,
      full_name: user.fullName,
      email: user.email,
      language: user.language,
      roles: [...user.roles],
      password_hash: user.passwordHash,
      password_state: user.passwordHash === null ? 'none' : 'final',
      created_at: now,
    })
    .execute()
  return id
}

export async function addPasswordLink(
  db: Db,
  organizationId: string,
  userId: string,
  secretHash: string,
  now: Date,
  expiresAt: Date,
): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('password_link')
    .values({
      organization_id: organizationId,
      id,
      user_id: userId,
      secret_hash: secretHash,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return id
}
