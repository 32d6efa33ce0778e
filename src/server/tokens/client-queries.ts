// Applications that prove themselves to the token endpoints, and what is noted of it.
import type { Selectable } from 'kysely'
import type { Db } from '../db.ts'
import { enterNobody, enterOrganization, openByKey } from '../entering.ts'
import type { ApiClientTable } from '../schema.ts'
import { hashSecret, sameText } from '../secrets.ts'

export interface ProvenClient {
  readonly client: Selectable<ApiClientTable>
  /** The secret that proved it; null for a public application, which has none. */
  readonly secretId: string | null
  /** The organization's time; the transaction is the organization's from here on. */
  readonly now: Date
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The application of this id, unless it was revoked or the tenant named in the path is another; enters its organization. */
export async function enterClient(db: Db, id: string, tenant: string) {
  await enterNobody(db)
  if (!uuid.test(id)) return null
  await openByKey(db, id.toLowerCase())
  const client = await db
    .selectFrom('api_client')
    .selectAll()
    .where('id', '=', id.toLowerCase())
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (client === undefined) return null
  const now = await enterOrganization(db, client.organization_id)
  const { domain } = await db
    .selectFrom('organization')
    .select('domain')
    .where('id', '=', client.organization_id)
    .executeTakeFirstOrThrow()
  const named = [client.organization_id, domain, 'common', 'organizations']
  return named.includes(tenant.toLowerCase()) ? { client, now } : null
}

/** The application when its secret is right and good, or when it is public and sent none. */
export async function proveClient(
  db: Db,
  { id, secret }: { readonly id: string; readonly secret: string },
  tenant: string,
): Promise<ProvenClient | null> {
  const entered = await enterClient(db, id, tenant)
  if (entered === null) return null
  const { client, now } = entered
  if (client.type === 'public') return secret === '' ? { client, secretId: null, now } : null
  const secrets = await db
    .selectFrom('api_client_secret')
    .select(['id', 'secret_hash'])
    .where('organization_id', '=', client.organization_id)
    .where('client_id', '=', client.id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  const hash = hashSecret(secret)
  // Each is compared, and in a time that does not tell how much of it was right.
  const [right] = secrets.filter(({ secret_hash }) => sameText(secret_hash, hash))
  return right === undefined ? null : { client, secretId: right.id, now }
}

/** Marks application and secret as used. */
export async function noteUse(db: Db, { client, secretId, now }: ProvenClient): Promise<void> {
  await db
    .updateTable('api_client')
    .set({ last_used_at: now })
    .where('organization_id', '=', client.organization_id)
    .where('id', '=', client.id)
    .execute()
  if (secretId === null) return
  await db
    .updateTable('api_client_secret')
    .set({ last_used_at: now })
    .where('organization_id', '=', client.organization_id)
    .where('id', '=', secretId)
    .execute()
}
