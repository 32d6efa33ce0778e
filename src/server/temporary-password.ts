// A temporary password: made and hashed before the transaction, because hashing is slow; then given to somebody.
import { temporaryPasswordHours } from '../domain/user.ts'
import type { Db } from './db.ts'
import { hashPassword } from './password-hash.ts'
import { setPassword, temporaryPassword } from './passwords.ts'

export interface TemporaryPassword {
  readonly password: string
  readonly hash: string
}

export async function makeTemporaryPassword(): Promise<TemporaryPassword> {
  const password = temporaryPassword()
  return { password, hash: await hashPassword(password) }
}

export const temporaryUntil = (now: Date): Date =>
  new Date(now.getTime() + temporaryPasswordHours * 3_600_000)

/** In place of the old one, whose sessions end; the person has to change it at the first sign-in. */
export async function giveTemporaryPassword(
  db: Db,
  organizationId: string,
  userId: string,
  { hash }: TemporaryPassword,
  now: Date,
): Promise<Date> {
  const expiresAt = temporaryUntil(now)
  await setPassword(db, organizationId, userId, hash, expiresAt)
  return expiresAt
}
