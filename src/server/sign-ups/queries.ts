// Sign-ups as rows: nobody's, opened by the secret of their link.
import { randomUUID } from 'node:crypto'
import type { Insertable, Selectable } from 'kysely'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { openByKey } from '../entering.ts'
import type { SignUpTable } from '../schema.ts'
import { hashSecret } from '../secrets.ts'

export type SignUpRow = Selectable<SignUpTable>

/** Without a secret: the worker makes it, together with the mail. */
export async function addSignUp(
  db: Db,
  wanted: Omit<Insertable<SignUpTable>, 'id' | 'created_at'>,
): Promise<void> {
  await db
    .insertInto('sign_up')
    .values({ ...wanted, id: randomUUID() })
    .execute()
}

const rowBy = (db: Db, id: string, secret: string) =>
  db
    .selectFrom('sign_up')
    .selectAll()
    .where('secret_hash', '=', hashSecret(secret))
    .where('id', '=', id)

export async function signUpBySecret(db: Db, id: string, secret: string): Promise<SignUpRow> {
  await openByKey(db, hashSecret(secret))
  return found(await rowBy(db, id, secret).executeTakeFirst())
}

/** Of two who use one link at once the second waits, and finds it used. */
export async function lockSignUp(db: Db, id: string, secret: string): Promise<SignUpRow> {
  await openByKey(db, hashSecret(secret))
  return found(await rowBy(db, id, secret).forUpdate().executeTakeFirst())
}

export async function markUsed(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('sign_up').set({ used_at: now }).where('id', '=', id).execute()
}
