// API clients as rows.
import { type Database, transact } from '../db.ts'
import { enterNobody, enterOrganization, openByKey } from '../entering.ts'
import { hashSecret, sameText } from '../secrets.ts'

/** The client's tenant and roles when the secret is right and the tenant in the path is its own; marks it used. */
export async function useClient(database: Database, id: string, secret: string, tenant: string) {
  return transact(database, {}, async (db) => {
    await enterNobody(db)
    await openByKey(db, id)
    const client = await db
      .selectFrom('api_client')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    const right = sameText(client?.secret_hash ?? hashSecret(''), hashSecret(secret))
    if (client === undefined || !right || client.revoked_at !== null) return null
    const now = await enterOrganization(db, client.organization_id)
    if (client.expires_at <= now) return null
    const { domain } = await db
      .selectFrom('organization')
      .select('domain')
      .where('id', '=', client.organization_id)
      .executeTakeFirstOrThrow()
    const named = tenant.toLowerCase()
    if (![client.organization_id, domain, 'common', 'organizations'].includes(named)) return null
    await db
      .updateTable('api_client')
      .set({ last_used_at: now })
      .where('organization_id', '=', client.organization_id)
      .where('id', '=', id)
      .execute()
    return { tenantId: client.organization_id, roles: client.roles }
  })
}
