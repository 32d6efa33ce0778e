// Sign-ins that have left for a provider: each comes back once, to the browser that it left from.
import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { attemptMinutes } from '../../domain/sign-on.ts'
import type { Db } from '../db.ts'
import { openByKey } from '../entering.ts'
import type { SignOnAttemptTable } from '../schema.ts'
import { seal, unseal } from '../seal.ts'
import { hashSecret } from '../secrets.ts'
import type { Secrets } from './provider.ts'

export type Attempt = Selectable<SignOnAttemptTable>

interface NewAttempt {
  readonly organizationId: string
  readonly connection: number
  readonly next: string
  /** What the browser holds, or the session of the admin who tries. */
  readonly by: { readonly browser: string } | { readonly sessionId: string }
}

const purpose = 'sign-on attempt'

export async function addAttempt(
  db: Db,
  key: Buffer,
  { organizationId, connection, next, by }: NewAttempt,
  { state, ...kept }: Secrets,
  now: Date,
): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('sign_on_attempt')
    .values({
      organization_id: organizationId,
      id,
      state_hash: hashSecret(state),
      browser_hash: 'browser' in by ? hashSecret(by.browser) : null,
      session_id: 'sessionId' in by ? by.sessionId : null,
      sealed: seal(key, purpose, JSON.stringify(kept)),
      connection,
      next,
      expires_at: new Date(now.getTime() + attemptMinutes * 60_000),
    })
    .execute()
  return id
}

export const secretsOf = (key: Buffer, { sealed }: Attempt, state: string): Secrets => ({
  ...(JSON.parse(unseal(key, purpose, sealed).toString()) as Omit<Secrets, 'state'>),
  state,
})

export async function findAttempt(db: Db, state: string): Promise<Attempt | undefined> {
  const hash = hashSecret(state)
  await openByKey(db, hash)
  return db
    .selectFrom('sign_on_attempt')
    .selectAll()
    .where('state_hash', '=', hash)
    .executeTakeFirst()
}

/** False: another request was first. */
export async function takeAttempt(db: Db, { organization_id, id }: Attempt): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sign_on_attempt')
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
