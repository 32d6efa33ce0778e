// Passwords of people: set, and made up.
import { randomInt } from 'node:crypto'
import type { Db } from './db.ts'
import { announce } from './outbox.ts'
import type { UserRow } from './users.ts'

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

/** The person is told of each new password, wherever it came from. `actorId`: the organization that acts. */
export const announceNewPassword = (
  db: Db,
  actorId: string,
  person: Pick<UserRow, 'organization_id' | 'id'>,
  { at, address, by }: { readonly at: Date; readonly address: string; readonly by?: string },
): Promise<void> =>
  announce(db, actorId, {
    topic: 'password.changed',
    organizationId: person.organization_id,
    userId: person.id,
    at: at.toISOString(),
    address,
    ...(by === undefined ? {} : { by }),
  })

/** The same password, hashed again with more work: nothing ends by it. Lost when another password came in between. */
export async function improveHash(db: Db, before: UserRow, passwordHash: string): Promise<void> {
  await db
    .updateTable('user_account')
    .set({ password_hash: passwordHash })
    .where('organization_id', '=', before.organization_id)
    .where('id', '=', before.id)
    .where('password_hash', '=', before.password_hash)
    .execute()
}

// No vowels, so no words; no look-alikes (0 o, 1 l i).
const letters = 'bcdfghjkmnpqrstvwxz23456789'

/** Groups of five of 27 signs, 24 bits each, to be read out and typed. */
export const groupsOfLetters = (groups: number): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

/** A temporary password: 95 bits. */
export const temporaryPassword = (): string => groupsOfLetters(4)
