// Recovery codes: for who has lost the device. Ten, shown once, each good for one sign-in.
import { recoveryCodeCount } from '../../domain/second-factor.ts'
import type { Db } from '../db.ts'
import { groupsOfLetters } from '../passwords.ts'
import { sign } from '../seal.ts'
import { tellChange, type Whose } from './factor-queries.ts'

/** Two groups of five letters, 47 bits: few enough to type, too few for a bare hash, so the hash needs the server's key. */
const newCode = (): string => groupsOfLetters(2)

/** As typed: in any case, with or without the dash. */
const hashOf = (key: Buffer, { id }: Whose, code: string): string =>
  sign(key, 'recovery-code', `${id} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)

/** New codes in place of all that there were. The only time they are known. */
export async function newRecoveryCodes(db: Db, key: Buffer, of: Whose): Promise<string[]> {
  await db
    .deleteFrom('recovery_code')
    .where('organization_id', '=', of.organization_id)
    .where('user_id', '=', of.id)
    .execute()
  const codes = Array.from({ length: recoveryCodeCount }, newCode)
  const rows = codes.map((code) => ({
    organization_id: of.organization_id,
    user_id: of.id,
    code_hash: hashOf(key, of, code),
  }))
  await db.insertInto('recovery_code').values(rows).execute()
  return codes
}

/** One conditional update decides between two who use one code. The person is told, also how many are left. */
export async function useRecoveryCode(
  db: Db,
  key: Buffer,
  of: Whose,
  code: string,
  now: Date,
): Promise<boolean> {
  const used = await db
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('organization_id', '=', of.organization_id)
    .where('user_id', '=', of.id)
    .where('code_hash', '=', hashOf(key, of, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (used.numUpdatedRows === 0n) return false
  const { left } = await db
    .selectFrom('recovery_code')
    .select((row) => row.fn.countAll<number>().as('left'))
    .where('organization_id', '=', of.organization_id)
    .where('user_id', '=', of.id)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  await tellChange(db, of, { change: 'codeUsed', left: Number(left) })
  return true
}
