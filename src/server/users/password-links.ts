// One-time links by which people set a password.
import { randomUUID } from 'node:crypto'
import { passwordLinkHours } from '../../domain/user.ts'
import type { Db } from '../db.ts'
import { hashSecret, newSecret } from '../secrets.ts'

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

/** Makes a link; its secret is in the answer and nowhere else. */
export async function makePasswordLink(
  db: Db,
  publicUrl: string,
  organizationId: string,
  userId: string,
  now: Date,
): Promise<{ readonly link: string; readonly expiresAt: Date }> {
  const secret = newSecret()
  const expiresAt = new Date(now.getTime() + passwordLinkHours * 3_600_000)
  const id = await addPasswordLink(db, organizationId, userId, hashSecret(secret), now, expiresAt)
  return { link: `${publicUrl}/set-password/${id}#${secret}`, expiresAt }
}

/** No link that was sent before sets a password any more. */
export async function endPasswordLinks(
  db: Db,
  organizationId: string,
  userId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('password_link')
    .set({ used_at: now })
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute()
}
