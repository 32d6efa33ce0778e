// A session as a row.
import { randomUUID } from 'node:crypto'
import { browserFamilyOf } from '../../domain/browser-family.ts'
import { found, type Refusal, Refused } from '../../domain/refusal.ts'
import { wrongCodesAllowed } from '../../domain/second-factor.ts'
import type { Proof, SessionState } from '../../domain/session.ts'
import type { Db } from '../db.ts'
import type { SessionCookie } from '../route.ts'
import { hashSecret, newSecret } from '../secrets.ts'
import { readUser, type UserRow } from '../users.ts'

/** Hours after which a session ends, used or not. */
const sessionHours = 12
const hours = (count: number) => count * 3_600_000

/** How and from where somebody signs in. */
interface Arrival {
  readonly proofs?: readonly Proof[]
  readonly address?: string
  readonly userAgent?: string
}

type Opened = SessionCookie & { readonly id: string }

/** Opens a session for the person as it is now in the database; its token exists in the cookie alone. */
export async function openSession(
  db: Db,
  person: Pick<UserRow, 'organization_id' | 'id'>,
  state: SessionState,
  now: Date,
  { proofs = ['password'], address, userAgent = '' }: Arrival = {},
): Promise<Opened> {
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
      proofs: [...proofs],
      address: address ?? null,
      browser: browserFamilyOf(userAgent),
      created_at: now,
      proved_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return { id, token, expiresAt }
}

interface Step {
  readonly state: SessionState
  /** What was proved with it; nothing new after a change of password. */
  readonly proof?: Proof
  /** False: what was proved opens the session further, and allows no dangerous act by itself. */
  readonly isFresh: boolean
}

/** The same session one step further, under a new token: the old one is dead. It ends when it would have ended. */
export async function renewSession(
  db: Db,
  organizationId: string,
  id: string,
  { state, proof, isFresh }: Step,
  now: Date,
): Promise<Opened> {
  const token = newSecret()
  const row = await db
    .updateTable('session as s')
    .from('user_account as u')
    .set((eb) => ({
      token_hash: hashSecret(token),
      state,
      // A new password has raised it: this session goes on, all others are dead.
      credentials_version: eb.ref('u.credentials_version'),
      wrong_codes: 0,
      last_seen_at: now,
      ...(isFresh ? { proved_at: now } : {}),
      ...(proof === undefined
        ? {}
        : { proofs: eb.fn<Proof[]>('array_append', ['s.proofs', eb.val(proof)]) }),
    }))
    .whereRef('u.organization_id', '=', 's.organization_id')
    .whereRef('u.id', '=', 's.user_id')
    .where('s.organization_id', '=', organizationId)
    .where('s.id', '=', id)
    .returning('s.expires_at')
    .executeTakeFirst()
  if (row === undefined) throw new Refused('sign_in_first') // signed out meanwhile
  return { id, token, expiresAt: row.expires_at }
}

/** Counts a wrong guess at who holds the session; the last one that is allowed ends it. */
export async function refuseGuess(
  db: Db,
  organizationId: string,
  id: string,
  refusal: Refusal,
): Promise<never> {
  const row = await db
    .updateTable('session')
    .set((eb) => ({ wrong_codes: eb('wrong_codes', '+', 1) }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .returning('wrong_codes')
    .executeTakeFirst()
  const isOver = row === undefined || row.wrong_codes > wrongCodesAllowed
  if (isOver) await deleteSession(db, organizationId, id)
  throw new Refused(isOver ? 'too_many_codes' : refusal, undefined, { commits: true })
}

/** The person's own session of this token, when somebody signs in once more in the same browser. */
export async function endSessionBy(
  db: Db,
  { organization_id, id }: Pick<UserRow, 'organization_id' | 'id'>,
  token: string,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where('organization_id', '=', organization_id)
    .where('user_id', '=', id)
    .where('token_hash', '=', hashSecret(token))
    .execute()
}

export async function deleteSession(db: Db, organizationId: string, id: string): Promise<void> {
  await db
    .deleteFrom('session')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}
