// A session as a row.
import { randomUUID } from 'node:crypto'
import { found } from '../../domain/refusal.ts'
import type { SessionState } from '../../domain/session.ts'
import type { Db } from '../db.ts'
import type { SessionCookie } from '../route.ts'
import { hashSecret, newSecret } from '../secrets.ts'
import { readUser, type UserRow } from '../users.ts'

/** Hours after which a session ends, used or not. */
const sessionHours = 12
const hours = (count: number) => count * 3_600_000

/** Opens a session for the person as it is now in the database; its token exists in the cookie alone. */
export async function openSession(
  db: Db,
  person: Pick<UserRow, 'organization_id' | 'id'>,
  state: SessionState,
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
      proved_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return { id, token, expiresAt }
}
