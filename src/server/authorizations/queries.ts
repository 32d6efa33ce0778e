// A person's consents as the person sees them.
import { randomUUID } from 'node:crypto'
import type { ApplicationId, AuthorizationId } from '../../domain/ids.ts'
import type { Proof } from '../../domain/session.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import type { AuthorizationRow } from '../tokens/authorization-queries.ts'

/** Of the caller's own company, and not revoked. */
export const readApplication = (db: Db, organizationId: string, id: ApplicationId) =>
  db
    .selectFrom('api_client')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()

/** How this session was signed in to. */
export async function proofsOf(db: Db, caller: Caller) {
  const { proofs } = await db
    .selectFrom('session')
    .select('proofs')
    .where('organization_id', '=', caller.organization.id)
    .where('id', '=', caller.session?.id ?? '')
    .executeTakeFirstOrThrow()
  return proofs as readonly Proof[]
}

export async function addAuthorization(
  db: Db,
  row: Omit<AuthorizationRow, 'id' | 'code_used_at' | 'last_used_at' | 'ended_at'>,
): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('user_authorization')
    .values({ ...row, id })
    .execute()
  return id
}

/** Those that still let somebody act: not withdrawn, not run out, given with today's credentials, to an application that lives. */
export async function listAuthorizations(db: Db, { organization, actor, now }: Caller) {
  return db
    .selectFrom('user_authorization as a')
    .innerJoin('api_client as c', (join) =>
      join.onRef('c.organization_id', '=', 'a.organization_id').onRef('c.id', '=', 'a.client_id'),
    )
    .innerJoin('user_account as u', (join) =>
      join
        .onRef('u.organization_id', '=', 'a.organization_id')
        .onRef('u.id', '=', 'a.user_id')
        .onRef('u.credentials_version', '=', 'a.credentials_version'),
    )
    .select(['a.id', 'a.client_id', 'c.name', 'a.created_at', 'a.last_used_at', 'a.expires_at'])
    .where('a.organization_id', '=', organization.id)
    .where('a.user_id', '=', actor.id)
    .where('a.ended_at', 'is', null)
    .where('a.expires_at', '>', now)
    .where('c.revoked_at', 'is', null)
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id')
    .limit(500)
    .execute()
}

/** False: not one of the person's own, or ended already. */
export async function withdraw(
  db: Db,
  { organization, actor, now }: Caller,
  id: AuthorizationId,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('user_authorization')
    .set({ ended_at: now })
    .where('organization_id', '=', organization.id)
    .where('user_id', '=', actor.id)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
