// Consents as rows: the code by which one is fetched once, its refresh tokens, each used once.
import { createHash, randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { refreshDays } from '../../domain/authorization.ts'
import type { Db } from '../db.ts'
import type { UserAuthorizationTable } from '../schema.ts'
import { hashSecret, newSecret, sameText } from '../secrets.ts'
import { readUser } from '../users.ts'
import type { TokenPerson } from './person-token.ts'

export type AuthorizationRow = Selectable<UserAuthorizationTable>

/** Scanners of source code know a leaked one by its beginning. */
export const newCode = (): string => `tlc_${newSecret()}`
const newRefreshToken = (): string => `tlr_${newSecret()}`

/** Locked: of two that come with one code, the second finds it used. */
export const lockByCode = (db: Db, organizationId: string, code: string) =>
  db
    .selectFrom('user_authorization')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('code_hash', '=', hashSecret(code))
    .forUpdate()
    .executeTakeFirst()

/** Locked, and its consent with it: of many that come with one refresh token at once, one finds it unused. */
export async function lockByRefreshToken(db: Db, organizationId: string, token: string) {
  const refresh = await db
    .selectFrom('refresh_token')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', hashSecret(token))
    .forUpdate()
    .executeTakeFirst()
  if (refresh === undefined) return null
  const authorization = await db
    .selectFrom('user_authorization')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', refresh.authorization_id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { refresh, authorization }
}

/** Code or refresh token came a second time: one of two who hold it has stolen it, so all that came of it ends. */
export async function endAuthorization(
  db: Db,
  { organization_id, id }: AuthorizationRow,
  now: Date,
) {
  await db
    .updateTable('user_authorization')
    .set({ ended_at: now })
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** The person of the consent, while active and with the credentials of that day. */
export async function personBehind(db: Db, row: AuthorizationRow): Promise<TokenPerson | null> {
  const user = await readUser(db, row.organization_id, row.user_id)
  if (user === undefined || user.state !== 'active') return null
  if (user.credentials_version !== row.credentials_version) return null
  return {
    tenantId: row.organization_id,
    id: user.id,
    userName: user.user_name,
    fullName: user.full_name,
    roles: user.roles,
    methods: row.methods,
  }
}

/** RFC 7636: whoever fetches the code is whoever asked for it. A verifier without a challenge is a mistake, or a trick. */
export function isRightVerifier(challenge: string | null, verifier: string | null): boolean {
  if (challenge === null || verifier === null) return challenge === verifier
  if (!/^[\w.~-]{43,128}$/.test(verifier)) return false
  return sameText(createHash('sha256').update(verifier).digest('base64url'), challenge)
}

export async function addRefreshToken(
  db: Db,
  { organization_id, id }: AuthorizationRow,
  now: Date,
): Promise<string> {
  const token = newRefreshToken()
  const expires_at = new Date(now.getTime() + refreshDays * 86_400_000)
  await db
    .insertInto('refresh_token')
    .values({
      organization_id,
      id: randomUUID(),
      authorization_id: id,
      token_hash: hashSecret(token),
      created_at: now,
      expires_at,
    })
    .execute()
  await noteUse(db, { organization_id, id }, { last_used_at: now, expires_at })
  return token
}

/** `expires_at` follows the youngest of its tokens. */
export async function noteUse(
  db: Db,
  { organization_id, id }: Pick<AuthorizationRow, 'organization_id' | 'id'>,
  change: Partial<Pick<AuthorizationRow, 'last_used_at' | 'expires_at' | 'code_used_at'>>,
): Promise<void> {
  await db
    .updateTable('user_authorization')
    .set(change)
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .execute()
}

export async function useRefreshToken(
  db: Db,
  organizationId: string,
  id: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('refresh_token')
    .set({ used_at: now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}
