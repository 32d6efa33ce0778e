// Applications and their secrets as rows of the organization.
import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { ApplicationId, SecretId } from '../../domain/ids.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import type { ApiClientSecretTable, ApiClientTable } from '../schema.ts'
import { hashSecret, newSecret } from '../secrets.ts'

export type ApplicationRow = Selectable<ApiClientTable>
export type SecretRow = Selectable<ApiClientSecretTable>

/** Scanners of source code know a leaked one by its beginning. */
export const newClientSecret = (): string => `tl_${newSecret()}`

const mostShown = 500

export const listRows = (db: Db, organizationId: string): Promise<ApplicationRow[]> =>
  db
    .selectFrom('api_client')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy(sql`revoked_at is not null`)
    .orderBy('name')
    .orderBy('id')
    .limit(mostShown)
    .execute()

/** Those that nobody has ended, of one application or of all; expired ones too. */
export async function secretsOf(db: Db, organizationId: string, clientId?: string) {
  const all = db
    .selectFrom('api_client_secret')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
  return (clientId === undefined ? all : all.where('client_id', '=', clientId)).execute()
}

/** Held until the end of the transaction: two that rotate at once make no third secret. */
export const lockApplication = (db: Db, organizationId: string, id: ApplicationId) =>
  db
    .selectFrom('api_client')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function countLive(db: Db, organizationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('api_client')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

type NewApplication = Pick<ApplicationRow, 'name' | 'type' | 'roles' | 'redirect_uris'>

export const addApplication = (
  db: Db,
  { organization, actor, now }: Caller,
  fields: NewApplication,
): Promise<ApplicationRow> =>
  db
    .insertInto('api_client')
    .values({
      ...fields,
      organization_id: organization.id,
      id: randomUUID(),
      created_at: now,
      created_by: actor.id,
      created_by_name: actor.name,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

export async function addSecret(
  db: Db,
  application: Pick<ApplicationRow, 'organization_id' | 'id'>,
  days: number,
  now: Date,
): Promise<string> {
  const secret = newClientSecret()
  await db
    .insertInto('api_client_secret')
    .values({
      organization_id: application.organization_id,
      id: randomUUID(),
      client_id: application.id,
      secret_hash: hashSecret(secret),
      created_at: now,
      expires_at: new Date(now.getTime() + days * 86_400_000),
    })
    .execute()
  return secret
}

export const changeApplication = (
  db: Db,
  organizationId: string,
  id: string,
  change: Partial<Pick<ApplicationRow, 'name' | 'roles' | 'redirect_uris' | 'revoked_at'>>,
): Promise<ApplicationRow> =>
  db
    .updateTable('api_client')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** One of them, or all that it has. Says how many were ended. */
export async function endSecrets(
  db: Db,
  organizationId: string,
  clientId: string,
  now: Date,
  secretId?: SecretId,
): Promise<number> {
  const open = db
    .updateTable('api_client_secret')
    .set({ ended_at: now })
    .where('organization_id', '=', organizationId)
    .where('client_id', '=', clientId)
    .where('ended_at', 'is', null)
  const { numUpdatedRows } = await (secretId === undefined
    ? open
    : open.where('id', '=', secretId)
  ).executeTakeFirst()
  return Number(numUpdatedRows)
}
