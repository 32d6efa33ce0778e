// The authenticator app of a person as a row.
import { sql } from 'kysely'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { seal, unseal } from '../seal.ts'
import type { Whose } from './factor-queries.ts'
import { stepOfCode } from './one-time-codes.ts'
import { useRecoveryCode } from './recovery-codes.ts'

const purpose = 'authenticator-app'

export const sealAppSecret = (key: Buffer, secret: string): Buffer => seal(key, purpose, secret)
const secretIn = (key: Buffer, sealed: Buffer): string => unseal(key, purpose, sealed).toString()

/**
 * The database's own time. Not the organization's, which tests and sandboxes move: the app on somebody's phone lives in
 * real time, whatever the organization's calendar says.
 */
export async function realTime(db: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(db)
  return found(rows[0]).now
}

const rowOf = (db: Db, { organization_id, id }: Whose) =>
  db
    .selectFrom('authenticator_app')
    .selectAll()
    .where('organization_id', '=', organization_id)
    .where('user_id', '=', id)
    .executeTakeFirst()

/** A secret that was shown and counts from its first code on; an earlier one counts until then. */
export async function keepPending(db: Db, key: Buffer, of: Whose, secret: string): Promise<void> {
  const sealed_pending = sealAppSecret(key, secret)
  await db
    .insertInto('authenticator_app')
    .values({ organization_id: of.organization_id, user_id: of.id, sealed_pending })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'user_id']).doUpdateSet({ sealed_pending }),
    )
    .execute()
}

/** `none`: nothing is being set up. A right code is used by that. */
export async function confirmPending(
  db: Db,
  key: Buffer,
  of: Whose,
  code: string,
  now: Date,
): Promise<'done' | 'wrong' | 'none'> {
  const row = await rowOf(db, of)
  if (row === undefined || row.sealed_pending === null) return 'none'
  const step = stepOfCode(secretIn(key, row.sealed_pending), digitsOf(code), await realTime(db))
  if (step === null) return 'wrong'
  await db
    .updateTable('authenticator_app')
    .set({
      sealed_secret: row.sealed_pending,
      sealed_pending: null,
      confirmed_at: now,
      last_step: step,
    })
    .where('organization_id', '=', of.organization_id)
    .where('user_id', '=', of.id)
    .execute()
  return 'done'
}

export async function removeApp(db: Db, { organization_id, id }: Whose): Promise<void> {
  await db
    .deleteFrom('authenticator_app')
    .where('organization_id', '=', organization_id)
    .where('user_id', '=', id)
    .execute()
}

const digitsOf = (code: string): string => code.replace(/\s/g, '')

/** Uses up a code of the app or a recovery code; null when it is neither, or was used before. */
export async function useCode(
  db: Db,
  key: Buffer,
  of: Whose,
  code: string,
  now: Date,
): Promise<'code' | 'recovery_code' | null> {
  if (!/^\d{6}$/.test(digitsOf(code)))
    return (await useRecoveryCode(db, key, of, code, now)) ? 'recovery_code' : null
  const row = await rowOf(db, of)
  if (row === undefined || row.sealed_secret === null) return null
  const step = stepOfCode(secretIn(key, row.sealed_secret), digitsOf(code), await realTime(db))
  if (step === null) return null
  // The update decides between two who use one code: the second waits for the first and finds the step taken.
  const used = await db
    .updateTable('authenticator_app')
    .set({ last_step: step })
    .where('organization_id', '=', of.organization_id)
    .where('user_id', '=', of.id)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n ? 'code' : null
}
