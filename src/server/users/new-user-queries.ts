// A new person as a row: the one way in which people come into being.
import { randomUUID } from 'node:crypto'
import type { Language } from '../../domain/organization.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'

interface NewUser {
  readonly organizationId: string
  readonly userName: string
  readonly fullName: string
  readonly email: string
  readonly language: Language
  readonly roles: readonly string[]
  /** Null: the person sets one by a link. */
  readonly passwordHash: string | null
  /** When a temporary password dies; none: it is final. */
  readonly passwordExpiresAt?: Date
}

/** User names are unique in the whole installation: that one is taken is a declared public fact. */
export async function addUser(db: Db, user: NewUser, now: Date): Promise<string> {
  const id = randomUUID()
  const { passwordHash, passwordExpiresAt } = user
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
      password_hash: passwordHash,
      password_state:
        passwordHash === null ? 'none' : passwordExpiresAt === undefined ? 'final' : 'temporary',
      password_expires_at: passwordExpiresAt ?? null,
      created_at: now,
    })
    .execute()
    .catch(refusalOfTaken)
  return id
}

/** The unique indices decide between two that come at once. */
export function refusalOfTaken(error: unknown): never {
  const { constraint } = error as { constraint?: string }
  if (constraint === 'user_name_taken') throw new Refused('user_name_taken')
  if (constraint === 'email_once_an_organization') throw new Refused('email_taken')
  throw error
}
